import { text } from '../../shared/text/text.ts';
import { localDay } from '../../shared/domain/time-zone.ts';
import { showNear } from './moment.ts';
import { showSpan } from './span.ts';

export interface DueWords {
  words: string;
  tone: 'late' | 'soon' | 'calm';
}

const soonMs = 4 * 3_600_000;

/** How a deadline reads on the board: 超 25 分, 42 分, 今天 18:00. */
export function showDue(dueAt: number | null, now: number, zone: string): DueWords {
  if (dueAt === null) return { words: text.common.noDeadline, tone: 'calm' };
  if (dueAt < now) return { words: text.common.overdueBy(showSpan(now - dueAt)), tone: 'late' };
  const left = dueAt - now;
  if (left <= soonMs) return { words: text.common.remaining(showSpan(left)), tone: 'soon' };
  const sameDay = localDay(dueAt, zone) === localDay(now, zone);
  return { words: showNear(dueAt, now, zone), tone: sameDay ? 'soon' : 'calm' };
}
