import { localDay, localTimeText } from '../domain/time-zone.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Missing } from './evaluation.ts';

/** Something that happened before, by name and moment (UTC ms). */
export interface EarlierEvent {
  name: string;
  at: number;
}

/** A typed moment: the field it stands in, what people call it, UTC ms. */
export interface TypedTime {
  path: string;
  name: string;
  at: number;
}

type Clock = Pick<CaseFacts, 'now' | 'timeZone'>;

/** TIME-7: not before what it follows, not in the future. By the minute, since people type minutes. */
export function typedTimeProblems(
  { path, name, at }: TypedTime,
  follows: EarlierEvent,
  { now, timeZone }: Clock,
): Missing[] {
  const text = (ms: number) => minuteText(ms, timeZone);
  const problem = (message: string): Missing[] => [{ path, message, rule: 'TIME-7' }];
  if (minuteOf(at) < minuteOf(follows.at)) {
    return problem(`${name} ${text(at)} 早于${follows.name} ${text(follows.at)}，请核对。`);
  }
  if (minuteOf(at) > minuteOf(now)) {
    return problem(`${name} ${text(at)} 晚于现在 ${text(now)}，请核对。`);
  }
  return [];
}

/** The same by the calendar day, for what paper dates. */
export function typedDayProblems(
  { path, name, at }: TypedTime,
  follows: EarlierEvent,
  { now, timeZone }: Clock,
): Missing[] {
  const day = (ms: number) => localDay(ms, timeZone);
  const text = (ms: number) => minuteText(ms, timeZone).slice(0, 'yyyy-mm-dd'.length);
  const problem = (message: string): Missing[] => [{ path, message, rule: 'TIME-7' }];
  if (day(at) < day(follows.at)) {
    return problem(`${name} ${text(at)} 早于${follows.name} ${text(follows.at)}，请核对。`);
  }
  if (day(at) > day(now)) return problem(`${name} ${text(at)} 晚于今天 ${text(now)}，请核对。`);
  return [];
}

/** The latest of some events; those without a moment did not happen. */
export function latestOf(
  first: EarlierEvent,
  ...others: readonly { name: string; at: number | null | undefined }[]
): EarlierEvent {
  return others.reduce<EarlierEvent>(
    (latest, { name, at }) => (typeof at === 'number' && at > latest.at ? { name, at } : latest),
    first,
  );
}

export function minuteOf(ms: number): number {
  return Math.floor(ms / 60_000);
}

/** 2026-11-21 14:32 on the zone's wall clock. */
export function minuteText(ms: number, timeZone: string): string {
  return localTimeText(ms, timeZone).slice(0, 'yyyy-mm-dd hh:mm'.length);
}
