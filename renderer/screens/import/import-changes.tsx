import type { ImportedOrderState, ImportPreview } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import { Empty } from '../../components/empty.tsx';
import { RowList } from '../../components/row-list.tsx';
import type { Column } from '../../components/row-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { changeRows } from './change-rows.ts';
import type { ChangeRow } from './change-rows.ts';

const { changeColumns: titles, states, waitingReasons } = text.importing;

const columns: readonly Column<ChangeRow>[] = [
  {
    title: titles.order,
    width: 150,
    render: (_, { orderNumber, state, reason }) =>
      state !== null && (
        <span className="stacked">
          <span>{orderNumber}</span>
          <Tag tone={state === 'waiting' ? 'amber' : 'green'}>{states[state]}</Tag>
          {reason !== null && <span className="small amber">{waitingReasons[reason]}</span>}
        </span>
      ),
  },
  { title: titles.field, width: 150, className: 'wraps', dataIndex: 'field' },
  { title: titles.before, width: 148, className: 'wraps', dataIndex: 'before' },
  { title: titles.after, width: 158, className: 'wraps strong', dataIndex: 'after' },
];

interface Props {
  changes: ImportPreview['changes'];
  state: ImportedOrderState | null;
}

/** Orders that are known with other content, and what is different. */
export function ImportChanges({ changes, state }: Props) {
  const shown = changes.filter((change) => state === null || change.state === state);
  return (
    <>
      {shown.length > 0 && <p className="list-note">{text.importing.changesHint(shown.length)}</p>}
      <RowList
        label={text.importing.changesLabel}
        rows={changeRows(shown)}
        rowKey="key"
        columns={columns}
        empty={<Empty title={text.importing.noChanges} />}
      />
    </>
  );
}
