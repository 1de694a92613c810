import { showMoment } from '../../format/moment.ts';

/** 2026-11: the month of a moment (UTC ms) on the store's calendar. */
export function monthOf(at: number, zone: string): string {
  return showMoment(at, zone).slice(0, 7);
}

/** The month before (`-1`) or after (`1`). */
export function monthBeside(month: string, step: 1 | -1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const place = year * 12 + number - 1 + step;
  return `${String(Math.floor(place / 12)).padStart(4, '0')}-${String((place % 12) + 1).padStart(2, '0')}`;
}
