import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { RuleTag } from '../../components/rule-tag.tsx';
import { Tag } from '../../components/tag.tsx';

/** What has to be done, by which rule, and what must not be overlooked. */
export function BoardTodo({ item }: { item: BoardItem }) {
  return (
    <>
      <span className="with-tags todo">
        <span>{item.title}</span>
        <RuleTag rule={item.rule} />
        {item.exception && <Tag tone="amber">{text.cases.exception}</Tag>}
        {item.lateReason !== null && <Tag>{text.today.explained}</Tag>}
      </span>
      {item.paused !== null && (
        <span className="muted small todo-more">
          {text.today.pausedBecause(item.paused.reason)}
        </span>
      )}
    </>
  );
}
