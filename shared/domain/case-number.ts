import { dateOfDay, isPlainDate } from './plain-date.ts';
import { localDay } from './time-zone.ts';

/** Prefixes by procedure (glossary.md, "Case numbers"). */
export const casePrefixes = ['QX', 'WX', 'TH', 'HH', 'CY', 'JY', 'BG', 'HF', 'TS', 'SH'] as const;
export type CasePrefix = (typeof casePrefixes)[number];

export interface CaseNumber {
  /** BJ01; null when the store has none. */
  storeCode: string | null;
  prefix: CasePrefix;
  /** yyyymmdd in the store's zone. */
  day: string;
  /** Counted per prefix and day, from 1. */
  count: number;
}

const pattern = /^(?:([A-Z0-9]{1,8})-)?([A-Z]{2})-(\d{8})-(\d{3}|[1-9]\d{3,})$/;

export function isStoreCode(text: string): boolean {
  return /^[A-Z0-9]{1,8}$/.test(text);
}

/** The day that a case submitted at `ms` (UTC) is counted under: yyyymmdd in the store's zone. */
export function caseDay(ms: number, timeZone: string): string {
  return dateOfDay(localDay(ms, timeZone)).replaceAll('-', '');
}

/** BJ01-QX-20261121-001; the thousandth case of a day goes on with four digits. */
export function formatCaseNumber({ storeCode, prefix, day, count }: CaseNumber): string {
  const number = `${prefix}-${day}-${String(count).padStart(3, '0')}`;
  return storeCode === null ? number : `${storeCode}-${number}`;
}

/** Null when the text is no case number; every number has exactly one way of being written. */
export function parseCaseNumber(text: string): CaseNumber | null {
  const [whole, storeCode = null, letters, day = '', digits] = pattern.exec(text) ?? [];
  const prefix = casePrefixes.find((each) => each === letters);
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const count = Number(digits);
  if (whole === undefined || !prefix || !isPlainDate(date) || count === 0) return null;
  return { storeCode, prefix, day, count };
}
