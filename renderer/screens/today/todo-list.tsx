import { Button } from 'antd';
import { useNavigate } from 'react-router';

import type { CaseRow } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { CustomerCell } from '../../components/customer-cell.tsx';
import { Due } from '../../components/due.tsx';
import { Empty } from '../../components/empty.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { RowList } from '../../components/row-list.tsx';
import type { Column } from '../../components/row-list.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';
import { Tag } from '../../components/tag.tsx';

const { columns: titles } = text.today;

const columns: readonly Column<CaseRow>[] = [
  { title: titles.due, width: 140, render: (_, row) => <Due at={row.dueAt} /> },
  {
    title: titles.todo,
    width: 220,
    render: (_, row) => (
      <span className="with-tags">
        {row.nextTitle ?? row.stageTitle} <RuleTag rule={row.rule} />
        {row.exception && <Tag tone="amber">{text.cases.exception}</Tag>}
      </span>
    ),
  },
  {
    title: titles.number,
    width: 190,
    render: (_, row) =>
      row.number ?? (
        <span className="muted">{`${row.procedureTitle} ${text.today.draftNumber}`}</span>
      ),
  },
  { title: titles.customer, width: 190, render: (_, row) => <CustomerCell {...row} /> },
  { title: titles.who, width: 120, render: (_, row) => row.waitsFor ?? '' },
  {
    width: 110,
    wideOnly: true,
    align: 'right',
    render: () => (
      <Button size="small" className="open-row" tabIndex={-1}>
        {text.common.open} <KeyCap name="Enter" />
      </Button>
    ),
  },
];

export function TodoList({ rows }: { rows: CaseRow[] | undefined }) {
  const navigate = useNavigate();
  return (
    <section className="panel list-panel">
      <RowList
        label={text.today.listLabel}
        rows={rows}
        rowKey="id"
        columns={columns}
        autoFocus
        onOpen={(row) => void navigate(`/cases/${row.id}`)}
        empty={
          <Empty title={text.today.empty}>
            <p>{text.today.emptyHint}</p>
            <Button onClick={() => void navigate('/orders/import')}>
              {text.today.importOrders}
            </Button>
          </Empty>
        }
      />
    </section>
  );
}
