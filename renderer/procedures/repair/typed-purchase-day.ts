import { isPlainDate } from '../../../shared/domain/plain-date.ts';

const shape = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/**
 * Reads the day of a purchase as people type it: 2025-03-18, 2025/3/18, 2025年3月18日; the year is
 * never guessed. Answers yyyy-mm-dd, null when it is no day.
 */
export function readPurchaseDay(typed: string): string | null {
  const [whole, year = '', month = '', day = ''] = shape.exec(typed.normalize('NFKC').trim()) ?? [];
  if (whole === undefined) return null;
  const written = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isPlainDate(written) ? written : null;
}
