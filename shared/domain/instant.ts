import { z } from 'zod';

import { RuleInputError } from './rule-input-error.ts';

const iso = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-](\d{2}):(\d{2}))$/;

/**
 * Why a text is not an ISO 8601 time with offset, as a plain sentence; null when it is one.
 * Strict: no 2026-02-30, no 24:00, and no time without offset, which would mean another moment on
 * every PC that reads it.
 */
function problemOf(text: string): string | null {
  const match = iso.exec(text);
  if (!match) {
    return /^\d{4}-\d{2}-\d{2}T[\d:.,]+$/.test(text)
      ? '没有写明时区（例如 +08:00）'
      : '不是完整的日期和时间（例如 2026-11-21T14:32:00+08:00）';
  }
  const [
    ,
    date = '',
    hour = '',
    minute = '',
    second = '0',
    ,
    offsetHour = '0',
    offsetMinute = '0',
  ] = match;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const dayExists =
    !Number.isNaN(midnight) && new Date(midnight).toISOString().slice(0, 10) === date;
  if (!dayExists) return '这一天不存在';
  const clockExists = Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59;
  const offsetExists = Number(offsetHour) <= 23 && Number(offsetMinute) <= 59;
  return clockExists && offsetExists ? null : '这个时刻不存在';
}

/** UTC ms that a person typed: a moment of our calendar, not after the year 9999. */
export const typedMoment = z
  .int()
  .min(0)
  .max(Date.UTC(9999, 11, 31));

/** Cut short: what was typed into a wrong column may be long. */
function sentenceOf(text: string, name: string): string | null {
  const problem = problemOf(text);
  return problem === null ? null : `${name}“${text.slice(0, 40)}”${problem}。`;
}

/** A field that holds an ISO 8601 time with offset; `name` is what people call it. */
export function instantText(name: string) {
  return z.string({ error: `${name}必须是文字形式的时间。` }).superRefine((text, context) => {
    const message = sentenceOf(text, name);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });
}

/**
 * UTC ms of an ISO 8601 time with offset. Digits beyond the millisecond are cut off.
 * Throws RuleInputError with `path` when the text is anything else.
 */
export function parseInstant(text: string, path: string): number {
  const message = typeof text === 'string' ? sentenceOf(text, '时间') : '时间必须是文字形式。';
  if (message !== null) throw new RuleInputError(path, message);
  return Date.parse(text.replace(',', '.'));
}
