import type { OpeningFrame, OpeningHours } from '../../../../shared/domain/service-settings.ts';
import { shownFrames, weekdayTitles } from '../../../../shared/settings/opening-hours-words.ts';
import { settingDescriptions } from '../../../../shared/settings/setting-descriptions.ts';
import { text } from '../../../../shared/text/text.ts';
import { readFrames } from './frames-text.ts';

/** Holidays and make-up days: as any such weekday, or with hours of their own. */
export interface SpecialDraft {
  own: boolean;
  typed: string;
}

/** The opening hours as typed: one text for each weekday, Monday first. */
export interface HoursDraft {
  week: readonly string[];
  publicHolidays: SpecialDraft;
  makeUpDays: SpecialDraft;
}

export const specialDays = ['publicHolidays', 'makeUpDays'] as const;
export type SpecialDay = (typeof specialDays)[number];

/** Places of the draft: `week.0`, `publicHolidays`. */
export type HoursPlace = `week.${number}` | SpecialDay;

export function hoursDraft(hours: OpeningHours): HoursDraft {
  const special = (frames: OpeningFrame[] | null): SpecialDraft => ({
    own: frames !== null,
    typed: frames === null ? text.settingEditors.closed : shownFrames(frames),
  });
  return {
    week: hours.week.map(shownFrames),
    publicHolidays: special(hours.publicHolidays),
    makeUpDays: special(hours.makeUpDays),
  };
}

export function withDay(draft: HoursDraft, day: number, typed: string): HoursDraft {
  return { ...draft, week: draft.week.map((each, index) => (index === day ? typed : each)) };
}

/** Days (Monday is 0) that get the hours of one of them. */
export function copyDay(draft: HoursDraft, from: number, to: readonly number[]): HoursDraft {
  const typed = draft.week[from] ?? '';
  return { ...draft, week: draft.week.map((each, index) => (to.includes(index) ? typed : each)) };
}

/** What was typed as opening hours, or what is wrong with it and where. */
export function readHours(
  draft: HoursDraft,
): { value: OpeningHours } | { wrong: string; at: HoursPlace | null } {
  const places: readonly { place: HoursPlace; title: string; typed: string }[] = [
    ...draft.week.map((typed, day) => ({
      place: `week.${day}` as const,
      title: weekdayTitles[day] ?? '',
      typed,
    })),
    ...specialDays
      .filter((day) => draft[day].own)
      .map((day) => ({
        place: day,
        title: text.settingEditors[day],
        typed: draft[day].typed,
      })),
  ];
  const read = places.map(({ typed }) => readFrames(typed));
  const unread = places[read.indexOf(null)];
  if (unread) return { wrong: text.settingEditors.framesWrong(unread.title), at: unread.place };
  const framesAt = (place: HoursPlace) =>
    read[places.findIndex((each) => each.place === place)] ?? null;
  const parsed = settingDescriptions.openingHours.schema.safeParse({
    week: draft.week.map((_, day) => framesAt(`week.${day}`)),
    publicHolidays: framesAt('publicHolidays'),
    makeUpDays: framesAt('makeUpDays'),
  });
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  const [first, day] = issue?.path ?? [];
  const at = specialDays.find((each) => each === first) ?? null;
  const place = first === 'week' && typeof day === 'number' ? (`week.${day}` as const) : at;
  const title = places.find((each) => each.place === place)?.title;
  const wrong = issue?.message ?? '';
  return { wrong: title === undefined ? wrong : `${title}：${wrong}`, at: place };
}
