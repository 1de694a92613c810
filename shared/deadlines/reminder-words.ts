import { assertNever } from '../domain/assert-never.ts';
import { localTimeText } from '../domain/time-zone.ts';
import type { Reminder } from '../ipc/envelope.ts';
import { reminders as words } from '../text/zh-cn/reminders.ts';
import { reminderWhen, type Announceable } from './reminders.ts';

export interface DeadlineInWords extends Announceable {
  caseId: string;
  /** Of the case; null for a draft. */
  number: string | null;
  rule: string;
  /** What has to be done. */
  title: string;
}

/** What is announced of a deadline; `now` in UTC ms, due times on the wall clock of the store. */
export function reminderOf(deadline: DeadlineInWords, now: number, timeZone: string): Reminder {
  const { deadlineId, caseId, number, rule, dueAt } = deadline;
  const time = localTimeText(dueAt, timeZone).slice('yyyy-'.length, 'yyyy-mm-dd hh:mm'.length);
  return {
    deadlineId,
    caseId,
    when: reminderWhen(dueAt, now),
    title: titleOf(deadline, now),
    body: [...(number === null ? [] : [number]), rule, words.dueAt(time)].join(' · '),
  };
}

function titleOf({ dueAt, title }: DeadlineInWords, now: number): string {
  const when = reminderWhen(dueAt, now);
  switch (when) {
    case 'soon':
      return words.soon(spanOf(Math.ceil((dueAt - now) / msPerMinute)), title);
    case 'due':
      return words.due(title);
    case 'late':
      return words.late(spanOf(Math.floor((now - dueAt) / msPerMinute)), title);
    default:
      return assertNever(when);
  }
}

const msPerMinute = 60_000;

/** 10 分钟, 3 小时 5 分钟, 4 天: the longer, the coarser. */
function spanOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return words.days(Math.floor(hours / 24));
  if (hours === 0) return words.minutes(minutes);
  return minutes % 60 === 0 ? words.hours(hours) : words.hoursAndMinutes(hours, minutes % 60);
}
