import { isPlainDate } from '../../domain/plain-date.ts';

/** A time as somebody wrote it, on whatever wall clock. */
export type WrittenTime =
  | { kind: 'moment'; /** The wall clock taken as if it were UTC, in ms. */ wall: number }
  | { kind: 'day'; /** yyyy-mm-dd */ date: string }
  /** Written like a time, but there is no such day or hour. */
  | { kind: 'impossible' }
  | { kind: 'unknown' };

const day = String.raw`(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日)`;
const half = '(上午|下午)?';
const clock = String.raw`(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.0+)?)?|[时点](\d{1,2})分(?:(\d{1,2})秒)?)`;
const written = new RegExp(`^${day}(?:(?:[ T]+|(?<=日))${half} ?${clock})?$`);

/**
 * 2026-11-20 17:35, 2026/11/2 9:05, 2026.11.1 9:05:30, 2026年11月1日 9:05, 2026年11月1日 下午3点05分;
 * or the day alone. Day before month, two figures for the year and offsets are not guessed.
 */
export function parseWrittenTime(text: string): WrittenTime {
  const match = written.exec(text);
  if (!match) return { kind: 'unknown' };
  const part = (...at: number[]) => at.map((index) => match[index]).find((each) => each) ?? '';
  const date = [part(1), two(part(3, 5)), two(part(4, 6))].join('-');
  if (!isPlainDate(date)) return { kind: 'impossible' };
  if (match[8] === undefined) return { kind: 'day', date };
  const hour = hourOf(Number(match[8]), match[7]);
  const [minute, second] = [Number(part(9, 11)), Number(part(10, 12))];
  if (hour === null || minute > 59 || second > 59) return { kind: 'impossible' };
  return { kind: 'moment', wall: wallAt(date, hour * 3600 + minute * 60 + second) };
}

/** The wall clock so many seconds into a day, as if it were UTC. */
export function wallAt(date: string, seconds: number): number {
  return Date.parse(`${date}T00:00:00Z`) + seconds * 1000;
}

function hourOf(hour: number, part: string | undefined): number | null {
  if (part === undefined) return hour <= 23 ? hour : null;
  if (part === '上午') return hour <= 12 ? hour % 12 : null;
  if (hour > 12) return hour <= 23 ? hour : null;
  return (hour % 12) + 12;
}

function two(figures: string): string {
  return figures.padStart(2, '0');
}
