import type { ImportProblem } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { Empty } from '../../components/empty.tsx';
import { RowList } from '../../components/row-list.tsx';
import type { Column } from '../../components/row-list.tsx';
import { problemText } from './problem-text.ts';

const titles = text.importing.problemColumns;

type Row = ImportProblem & { key: number };

const columns: readonly Column<Row>[] = [
  { title: titles.row, width: 80, dataIndex: 'row' },
  {
    title: titles.column,
    width: 150,
    render: (_, row) => row.column ?? <span className="muted">{text.importing.wholeRow}</span>,
  },
  { title: titles.order, width: 170, dataIndex: 'orderNumber' },
  {
    title: titles.message,
    width: 520,
    className: 'wraps',
    render: (_, row) => problemText(row.message),
  },
];

/** Every problem with its place in the file, so that it can be mended there. */
export function ImportProblems({ problems }: { problems: readonly ImportProblem[] }) {
  return (
    <>
      {problems.length > 0 && <p className="list-note">{text.importing.problemHint}</p>}
      <RowList
        label={text.importing.problemListLabel}
        rows={problems.map((problem, key) => ({ ...problem, key }))}
        rowKey="key"
        columns={columns}
        empty={<Empty title={text.importing.noProblems} />}
      />
    </>
  );
}
