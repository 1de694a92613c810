import type { ImportPreview } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { Empty } from '../../components/empty.tsx';
import { Moment } from '../../components/moment.tsx';
import { Money } from '../../components/money.tsx';
import { RowList } from '../../components/row-list.tsx';
import type { Column } from '../../components/row-list.tsx';
import { Tag } from '../../components/tag.tsx';

type Row = ImportPreview['sample'][number];

const titles = text.importing.sampleColumns;
const tones = { new: 'green', unchanged: 'plain', changed: 'amber', heldBack: 'red' } as const;

const columns: readonly Column<Row>[] = [
  { title: titles.number, width: 170, dataIndex: 'orderNumber' },
  { title: titles.customer, width: 130, dataIndex: 'customerName' },
  { title: titles.orderedAt, width: 170, render: (_, row) => <Moment at={row.orderedAt} /> },
  { title: titles.lines, width: 90, render: (_, row) => text.orders.lineCount(row.lines) },
  {
    title: titles.total,
    width: 140,
    align: 'right',
    render: (_, row) => <Money fen={row.totalFen} />,
  },
  {
    title: titles.state,
    width: 160,
    render: (_, row) => <Tag tone={tones[row.state]}>{text.importing.states[row.state]}</Tag>,
  },
];

/** The first orders of the file, to be recognised at a glance. */
export function ImportSample({ sample }: { sample: Row[] }) {
  return (
    <>
      <p className="list-note">{text.importing.sampleNote(sample.length)}</p>
      <RowList
        label={text.importing.sample}
        rows={sample}
        rowKey="orderNumber"
        columns={columns}
        empty={<Empty title={text.importing.nothingNew} />}
      />
    </>
  );
}
