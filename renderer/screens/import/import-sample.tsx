import type { ImportedOrderState, ImportPreview } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import { Empty } from '../../components/empty.tsx';
import { Moment } from '../../components/moment.tsx';
import { Money } from '../../components/money.tsx';
import { RowList } from '../../components/row-list.tsx';
import type { Column } from '../../components/row-list.tsx';
import { Tag } from '../../components/tag.tsx';
import type { Tone } from '../../components/tag.tsx';

type Row = ImportPreview['sample'][number];

const { sampleColumns: titles, states } = text.importing;
const tones: Readonly<Record<ImportedOrderState, Tone>> = {
  new: 'green',
  unchanged: 'plain',
  changed: 'green',
  waiting: 'amber',
  heldBack: 'red',
};

const columns: readonly Column<Row>[] = [
  {
    title: titles.number,
    width: 150,
    render: (_, row) => (
      <span className="stacked">
        <span>{row.orderNumber}</span>
        <span className="muted small">{row.customerName}</span>
      </span>
    ),
  },
  { title: titles.orderedAt, width: 142, render: (_, row) => <Moment at={row.orderedAt} /> },
  {
    title: titles.lines,
    width: 70,
    wideOnly: true,
    render: (_, row) => text.orders.lineCount(row.lines),
  },
  {
    title: titles.total,
    width: 106,
    align: 'right',
    render: (_, row) => <Money fen={row.totalFen} />,
  },
  {
    title: titles.state,
    width: 206,
    className: 'wraps',
    render: (_, row) => (
      <span className="stacked">
        <Tag tone={tones[row.state]}>{states[row.state]}</Tag>
        {row.warnings.map((warning) => (
          <span key={warning} className="small amber">
            {warning}
          </span>
        ))}
      </span>
    ),
  },
];

interface Props {
  sample: Row[];
  state: ImportedOrderState | null;
}

/** The first orders of the file, to be recognised at a glance. */
export function ImportSample({ sample, state }: Props) {
  const rows = sample.filter((row) => state === null || row.state === state);
  const { sampleNote, sampleEmpty, nothingToImport, counts } = text.importing;
  return (
    <>
      {rows.length > 0 && <p className="list-note">{sampleNote(sample.length)}</p>}
      <RowList
        label={text.importing.sample}
        rows={rows}
        rowKey="orderNumber"
        columns={columns}
        empty={<Empty title={state === null ? nothingToImport : sampleEmpty(counts[state])} />}
      />
    </>
  );
}
