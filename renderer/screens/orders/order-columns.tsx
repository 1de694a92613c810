import type { OrderRow } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { CustomerCell } from '../../components/customer-cell.tsx';
import type { Column } from '../../components/list-column.ts';
import { Moment } from '../../components/moment.tsx';
import { Money } from '../../components/money.tsx';
import { Tag } from '../../components/tag.tsx';

const titles = text.orders.columns;
const words = text.lists.orders;

export const orderColumns: readonly Column<OrderRow>[] = [
  { title: titles.number, width: 140, dataIndex: 'orderNumber' },
  {
    title: titles.orderedAt,
    width: 140,
    sort: 'orderedAt',
    render: (_, row) => <Moment at={row.orderedAt} />,
  },
  { title: titles.customer, width: 168, render: (_, row) => <CustomerCell {...row} /> },
  { title: titles.consultant, width: 90, wideOnly: true, dataIndex: 'consultant' },
  {
    title: titles.lines,
    width: 66,
    wideOnly: true,
    render: (_, row) => text.orders.lineCount(row.lines),
  },
  {
    title: titles.total,
    width: 112,
    align: 'right',
    sort: 'total',
    render: (_, row) => <Money fen={row.totalFen} />,
  },
  {
    title: words.columns.unpaid,
    width: 112,
    align: 'right',
    sort: 'unpaid',
    render: (_, row) => <Unpaid row={row} />,
  },
  { title: words.columns.notes, width: 168, render: (_, row) => <Notes row={row} /> },
];

function Unpaid({ row: { totalFen, paidFen } }: { row: OrderRow }) {
  const unpaidFen = totalFen - paidFen;
  return unpaidFen === 0 ? <span className="muted">0.00</span> : <Money fen={unpaidFen} />;
}

/** What somebody should know before opening the order; the most urgent first. */
function Notes({ row: { warnings, waitingChange, openCases } }: { row: OrderRow }) {
  return (
    <span className="row-notes">
      {warnings.map((warning) => (
        <Tag key={warning} tone="red">
          {words.warnings[warning]} {words.warningRules[warning]}
        </Tag>
      ))}
      {waitingChange && <Tag tone="amber">{words.waitingChange}</Tag>}
      {openCases > 0 && <Tag>{words.openCases(openCases)}</Tag>}
    </span>
  );
}
