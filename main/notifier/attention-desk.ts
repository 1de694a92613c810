import type { Attention, Reminder } from '../../shared/ipc/envelope.ts';
import { reminders as words } from '../../shared/text/zh-cn/reminders.ts';
import type { Announcement, Notifier } from './notifier.ts';

/** So many lines fit into what the systems show. */
const mostLines = 3;

/**
 * Passes on what the backend wants noticed. Several things at once are one announcement; a click on
 * it shows the case of the first.
 */
export function attentionDesk(
  notifier: Notifier,
  showCase: (caseId: string) => void,
): (attention: Omit<Attention, 'kind'>) => void {
  return ({ count, tell }) => {
    notifier.setBadge(count);
    const [first] = tell;
    if (first === undefined) return;
    notifier.show(announcementOf(first, tell), () => {
      showCase(first.caseId);
    });
  };
}

function announcementOf(first: Reminder, all: readonly Reminder[]): Announcement {
  if (all.length === 1) return { title: first.title, body: first.body };
  const late = all.filter(({ when }) => when === 'late').length;
  const lines = all.slice(0, mostLines).map(({ title }) => title);
  const further = all.length - lines.length;
  return {
    title: late === 0 ? words.several(all.length) : words.severalWithLate(all.length, late),
    body: [...lines, ...(further === 0 ? [] : [words.further(further)])].join('\n'),
  };
}
