import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

import type { StoreSettings } from '../../shared/domain/rule-settings.ts';
import type { StoreProfile } from '../../shared/ipc/schemas/store.ts';

interface Store {
  profile: StoreProfile;
  settings: StoreSettings;
  /** UTC ms by the backend's clock, so that page and backend never disagree about a deadline. */
  now: () => number;
}

const StoreContext = createContext<Store | null>(null);

interface Props {
  profile: StoreProfile;
  settings: StoreSettings;
  /** What the backend's clock said when it answered at `answeredAt` of the page's clock; UTC ms. */
  backendNow: number;
  answeredAt: number;
  children: ReactNode;
}

export function StoreProvider({ profile, settings, backendNow, answeredAt, children }: Props) {
  const store = useMemo(
    () => ({ profile, settings, now: () => backendNow + (Date.now() - answeredAt) }),
    [profile, settings, backendNow, answeredAt],
  );
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useStore(): Store {
  const store = use(StoreContext);
  if (store === null) throw new Error('useStore outside of StoreProvider');
  return store;
}

/** The store's time zone and the present moment, ticking: UTC ms. */
export function useClock(everyMs = 15_000): { now: number; zone: string } {
  const { now, settings } = useStore();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => tick((count) => count + 1), everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs]);
  return { now: now(), zone: settings.timeZone };
}
