import { useStore } from '../app/store-context.tsx';
import { showMoment } from '../format/moment.ts';

/** 2026-11-21 14:32 in the store's zone; `at` in UTC ms. */
export function Moment({ at }: { at: number }) {
  const { settings } = useStore();
  return <time className="nowrap">{showMoment(at, settings.timeZone)}</time>;
}
