import { useEffect, useState } from 'react';

import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';
import { useStore } from '../../app/store-context.tsx';
import { nextChange } from './next-change.ts';

/** The present moment (UTC ms, by the backend's clock), new whenever something on the board changes by it. */
export function useTicking(items: readonly BoardItem[]): number {
  const { now: read } = useStore();
  const [now, setNow] = useState(read);
  useEffect(() => setNow(read()), [read]);
  useEffect(() => {
    const timer = window.setTimeout(() => setNow(read()), nextChange(items, now) - read());
    return () => window.clearTimeout(timer);
  }, [items, now, read]);
  return now;
}
