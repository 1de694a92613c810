import { formatFen } from '../../../shared/domain/money.ts';
import { methodsText } from '../../../shared/finance/register-columns.ts';
import type { PacketRow } from '../../../shared/ipc/schemas/finance.ts';
import { text } from '../../../shared/text/text.ts';
import type { Column } from '../../components/list-column.ts';
import { Tag } from '../../components/tag.tsx';

const words = text.finance;
const titles = words.columns;

/** A row with what names it in a list: a case can have several forms in a packet. */
export type ShownRow = PacketRow & { key: string };

export function shownRows(rows: readonly PacketRow[]): ShownRow[] {
  return rows.map((row) => ({ ...row, key: `${row.caseId} ${row.form}` }));
}

export const packetRowColumns: readonly Column<ShownRow>[] = [
  {
    title: titles.number,
    width: 190,
    // A tag stands below a long number.
    className: 'wraps',
    render: (_, row) => (
      <span className="with-tags packet-number">
        {row.number}
        {row.entry === 'correction' && <Tag tone="amber">{words.correction}</Tag>}
        {row.exception && <Tag tone="amber">{words.exception}</Tag>}
      </span>
    ),
  },
  { title: titles.form, width: 126, className: 'wraps', dataIndex: 'formTitle' },
  { title: titles.stage, width: 66, wideOnly: true, dataIndex: 'stageTitle' },
  { title: titles.customer, width: 182, className: 'wraps', dataIndex: 'customer' },
  {
    title: titles.order,
    width: 124,
    wideOnly: true,
    render: (_, { orderNumber }) =>
      orderNumber === '' ? <span className="muted">{words.noOrder}</span> : orderNumber,
  },
  { ...money(titles.amount, 'amountFen'), wideOnly: true },
  { ...money(titles.fee, 'feeFen'), wideOnly: true },
  {
    title: titles.refund,
    width: 106,
    align: 'right',
    render: (_, { refundFen, dueFen }) =>
      dueFen > 0 ? words.collect(formatFen(dueFen)) : formatFen(refundFen),
  },
  {
    title: titles.payment,
    width: 84,
    wideOnly: true,
    className: 'wraps',
    render: (_, row) => paymentOf(row),
  },
  { title: titles.approved, width: 88, wideOnly: true, className: 'wraps', dataIndex: 'approver' },
];

function money(title: string, field: 'amountFen' | 'feeFen'): Column<ShownRow> {
  return { title, width: 88, align: 'right', render: (_, row) => formatFen(row[field]) };
}

function paymentOf({ payment }: PacketRow) {
  if (payment === null) return <span className="muted">{words.notPaid}</span>;
  return payment.methods.length === 0 ? words.noPayment : methodsText(payment.methods);
}
