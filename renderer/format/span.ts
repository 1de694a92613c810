import { text } from '../../shared/text/text.ts';

const minuteMs = 60_000;

/** 42 分, 3 小时 05 分, 2 天 4 小时: whole minutes, rounded down. */
export function showSpan(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / minuteMs);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days >= 3) return `${text.common.days(days)} ${text.common.hours(hours % 24)}`;
  if (hours >= 1) return text.common.hoursAndMinutes(hours, pad(minutes % 60));
  return text.common.minutes(minutes);
}

function pad(minutes: number): string {
  return String(minutes).padStart(2, '0');
}
