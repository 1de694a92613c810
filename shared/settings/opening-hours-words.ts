import { clockText } from '../domain/clock-minute.ts';
import type { OpeningFrame, OpeningHours } from '../domain/service-settings.ts';

/** Monday first, as the week of the settings. */
export const weekdayTitles = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** 09:00–12:00、14:00–21:00, or 休息. */
export function shownFrames(frames: readonly OpeningFrame[]): string {
  const shown = frames.map(
    ({ fromMinute, toMinute }) => `${clockText(fromMinute)}–${clockText(toMinute)}`,
  );
  return shown.join('、') || '休息';
}

/** 每天 09:00–21:00, or 周一至周五 …；周六、周日 …; holidays only where they are not as usual. */
export function shownOpeningHours({ week, publicHolidays, makeUpDays }: OpeningHours): string {
  return [
    ...groupedDays(week.map(shownFrames)).map(({ days, said }) => `${days} ${said}`),
    ...(publicHolidays === null ? [] : [`法定节假日 ${shownFrames(publicHolidays)}`]),
    ...(makeUpDays === null ? [] : [`调休上班日 ${shownFrames(makeUpDays)}`]),
  ].join('；');
}

/** Only the days that change: 周六由“休息”改为“09:00–12:00”. */
export function openingHoursDifference(before: OpeningHours, after: OpeningHours): string {
  const turned = after.week.map((frames, index) =>
    turn(shownFrames(before.week[index] ?? []), shownFrames(frames)),
  );
  const special = (frames: OpeningFrame[] | null) => (frames ? shownFrames(frames) : '同平日');
  const holidays = turn(special(before.publicHolidays), special(after.publicHolidays));
  const makeUp = turn(special(before.makeUpDays), special(after.makeUpDays));
  return [
    ...groupedDays(turned).flatMap(({ days, said }) => (said === '' ? [] : [`${days}${said}`])),
    ...(holidays === '' ? [] : [`法定节假日${holidays}`]),
    ...(makeUp === '' ? [] : [`调休上班日${makeUp}`]),
  ].join('；');
}

function turn(before: string, after: string): string {
  return before === after ? '' : `由“${before}”改为“${after}”`;
}

/** Days of which the same is said, together and in the order of the week. */
function groupedDays(said: readonly string[]): { days: string; said: string }[] {
  return [...new Set(said)].map((each) => ({
    days: dayNames(said.flatMap((one, index) => (one === each ? [index] : []))),
    said: each,
  }));
}

/** 每天, 周一至周五, 周六、周日; three or more in a row are a span. */
function dayNames(days: readonly number[]): string {
  if (days.length === weekdayTitles.length) return '每天';
  const spans: number[][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last !== undefined && last.at(-1) === day - 1) last.push(day);
    else spans.push([day]);
  }
  const title = (day: number | undefined) => weekdayTitles[day ?? 0] ?? '';
  return spans
    .map((span) =>
      span.length > 2 ? `${title(span[0])}至${title(span.at(-1))}` : span.map(title).join('、'),
    )
    .join('、');
}
