import { text } from '../../shared/text/text.ts';
import { showSpan } from './span.ts';

/**
 * How an open late deadline reads: 超 25 分. Where its due time is still to come, it was seen late
 * before the clock of the PC was set back: how long, nobody knows any more. Both in UTC ms.
 */
export function lateWords(dueAt: number, now: number): string {
  return now < dueAt ? text.common.overdue : text.common.overdueBy(showSpan(now - dueAt));
}
