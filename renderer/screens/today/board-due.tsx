import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { Tag } from '../../components/tag.tsx';
import { showNear } from '../../format/moment.ts';
import { useBoardClock } from './board-clock.ts';
import { dueWords } from './due-words.ts';

const tones = { late: 'red strong', soon: 'amber strong', calm: '' } as const;

/** Until when, in words that go on by themselves; what waits for the customer says so instead. */
export function BoardDue({ item }: { item: BoardItem }) {
  const { now, zone } = useBoardClock();
  if (item.paused !== null) {
    return (
      <span className="with-tags">
        <Tag>{text.today.groups.paused}</Tag>
        <span className="muted small">
          {text.today.pausedSince(showNear(item.paused.since, now, zone))}
        </span>
      </span>
    );
  }
  const { words, tone } = dueWords(item, now, zone);
  return <span className={`nowrap ${tones[tone]}`}>{words}</span>;
}
