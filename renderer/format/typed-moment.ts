import { offsetAt } from '../../shared/domain/time-zone.ts';
import { showMoment } from './moment.ts';

const shape = /^(?:(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?\s+)?(\d{1,2})[:：](\d{2})$/;

/**
 * Reads what a person types for a time in the store's zone: `14:32` (today), `11-21 14:32` (this
 * year) or `2026-11-21 14:32`. Answers UTC ms, null when it is no time.
 */
export function readMoment(typed: string, now: number, zone: string): number | null {
  const [whole, year, month, day, hour = '', minute = ''] = shape.exec(typed.trim()) ?? [];
  if (whole === undefined) return null;
  const today = showMoment(now, zone);
  const date = [
    year ?? today.slice(0, 4),
    (month ?? today.slice(5, 7)).padStart(2, '0'),
    (day ?? today.slice(8, 10)).padStart(2, '0'),
  ].join('-');
  const written = `${date} ${hour.padStart(2, '0')}:${minute}`;
  const wall = Date.parse(`${written.replace(' ', 'T')}Z`);
  if (Number.isNaN(wall)) return null;
  const at = wall - offsetAt(wall - offsetAt(wall, zone), zone);
  // 02-30 or a time the clock skips does not come back as it was typed.
  return showMoment(at, zone) === written ? at : null;
}
