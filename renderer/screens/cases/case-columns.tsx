import { formatFen } from '../../../shared/domain/money.ts';
import type { CaseRow } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { CustomerCell } from '../../components/customer-cell.tsx';
import { Due } from '../../components/due.tsx';
import type { Column } from '../../components/list-column.ts';
import { Moment } from '../../components/moment.tsx';
import { Tag } from '../../components/tag.tsx';

const titles = text.cases.columns;

export const caseColumns: readonly Column<CaseRow>[] = [
  {
    title: titles.number,
    width: 196,
    sort: 'openedAt',
    render: (_, row) => (
      <span className="with-tags">
        {row.number ?? <Tag tone="amber">{text.cases.draft}</Tag>}
        {row.exception && <Tag tone="amber">{text.cases.exception}</Tag>}
      </span>
    ),
  },
  { title: titles.procedure, width: 88, wideOnly: true, dataIndex: 'procedureTitle' },
  { title: titles.customer, width: 184, render: (_, row) => <CustomerCell {...row} /> },
  {
    title: titles.order,
    width: 146,
    wideOnly: true,
    render: (_, row) => row.orderNumber ?? <span className="muted">{text.cases.noOrder}</span>,
  },
  { title: titles.stage, width: 116, dataIndex: 'stageTitle' },
  {
    title: titles.due,
    width: 126,
    sort: 'dueAt',
    render: (_, row) => (row.ended ? '' : <Due at={row.dueAt} />),
  },
  {
    title: titles.requestedAt,
    width: 150,
    wideOnly: true,
    render: (_, row) => <Moment at={row.requestedAt} />,
  },
  {
    title: titles.amount,
    width: 140,
    align: 'right',
    sort: 'refund',
    render: (_, row) => moneyOf(row),
  },
];

function moneyOf({ refundFen, dueFen, number }: CaseRow): string {
  if (dueFen > 0) return text.cases.collect(formatFen(dueFen));
  return number === null ? '' : formatFen(refundFen);
}
