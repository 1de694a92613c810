import { formatFen } from '../../../shared/domain/money.ts';
import type { PacketView } from '../../../shared/ipc/schemas/finance.ts';
import { text } from '../../../shared/text/text.ts';
import type { Column } from '../../components/list-column.ts';
import { Moment } from '../../components/moment.tsx';

const words = text.finance;
const titles = words.listColumns;

export const packetListColumns: readonly Column<PacketView>[] = [
  { title: titles.number, width: 92, render: (_, { number }) => words.numberOf(number) },
  {
    title: titles.period,
    width: 208,
    render: (_, { period }) => words.span(period.from, period.until),
  },
  { title: titles.forms, width: 76, align: 'right', render: (_, { sums }) => count(sums.forms) },
  {
    title: titles.corrections,
    width: 76,
    align: 'right',
    wideOnly: true,
    render: (_, { corrections }) => (corrections === 0 ? '' : count(corrections)),
  },
  {
    title: titles.fee,
    width: 116,
    align: 'right',
    wideOnly: true,
    render: (_, { sums }) => formatFen(sums.feeFen),
  },
  {
    title: titles.refund,
    width: 116,
    align: 'right',
    render: (_, { sums }) => formatFen(sums.refundFen),
  },
  {
    title: titles.due,
    width: 116,
    align: 'right',
    wideOnly: true,
    render: (_, { sums }) => formatFen(sums.dueFen),
  },
  {
    title: titles.handedOverAt,
    width: 150,
    render: (_, { handedOverAt }) => <Moment at={handedOverAt} />,
  },
  { title: titles.by, width: 92, dataIndex: 'handedOverBy' },
];

function count(forms: number): string {
  return words.formsOf(forms.toLocaleString('en-US'));
}
