import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { showDue, type DueWords } from '../../format/due.ts';
import { lateWords } from '../../format/late.ts';
import { showSpan } from '../../format/span.ts';
import { itemState } from './item-state.ts';

/** How the due time of a thing on the board reads: 超 25 分, 还有 42 分, 明天 10:15. `now` in UTC ms. */
export function dueWords(item: BoardItem, now: number, zone: string): DueWords {
  if (item.dueAt === null) return showDue(null, now, zone);
  const state = itemState(item, now, now);
  if (state === 'late') {
    return { words: lateWords(item.dueAt, now), tone: 'late' };
  }
  // Announced already: it counts down, also where it is due only tomorrow.
  if (state === 'near') {
    return { words: text.common.remaining(showSpan(item.dueAt - now)), tone: 'soon' };
  }
  return showDue(item.dueAt, now, zone);
}
