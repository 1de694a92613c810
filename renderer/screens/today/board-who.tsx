import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { Tag } from '../../components/tag.tsx';

/** Who took it; else whose it is. */
export function BoardWho({ item }: { item: BoardItem }) {
  const { person } = useCounter();
  if (item.takenBy === null) return item.waitsFor;
  return item.takenBy.id === person?.id ? (
    <Tag tone="green">{text.today.takenByMe}</Tag>
  ) : (
    <Tag>{text.today.takenBy(item.takenBy.name)}</Tag>
  );
}
