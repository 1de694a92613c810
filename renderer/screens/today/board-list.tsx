import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { z } from 'zod';

import type { BoardItem } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { RowList } from '../../components/row-list.tsx';
import { boardColumns } from './board-columns.tsx';

const { keys } = text.today;
const cameFrom = z.object({ row: z.int().min(0) });

interface Props {
  items: BoardItem[] | undefined;
  /** Another one is another list; undefined while the one asked for is on its way. */
  contentKey: string | undefined;
  onChosen: (item: BoardItem | null) => void;
  empty: ReactNode;
  /** How many the board leaves out. */
  more: number;
}

/** The things to do, by due time; below it what the keys do. */
export function BoardList({ items, contentKey, onChosen, empty, more }: Props) {
  const navigate = useNavigate();
  const location = useLocation();
  function open(item: BoardItem, index: number) {
    // Coming back finds the board where it was left.
    void navigate({ search: location.search }, { replace: true, state: { row: index } });
    void navigate(`/cases/${item.caseId}`);
  }
  return (
    <section className="panel list-panel">
      <RowList
        label={text.today.listLabel}
        rows={items}
        rowKey="key"
        columns={boardColumns}
        autoFocus
        onOpen={open}
        onChosen={onChosen}
        startAt={cameFrom.safeParse(location.state).data?.row ?? 0}
        contentKey={contentKey}
        empty={empty}
      />
      <div className="list-foot board-foot">
        {more > 0 && <span className="amber">{text.today.more(more.toLocaleString('en-US'))}</span>}
        {items !== undefined && items.length > 0 && (
          <span>
            <KeyCap name="Enter" /> {keys.open} <KeyCap name="T" /> {keys.take} <KeyCap name="E" />{' '}
            {keys.explain} <KeyCap name="M" /> {keys.mine}
          </span>
        )}
      </div>
    </section>
  );
}
