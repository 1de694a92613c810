import { useMemo } from 'react';

import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { ImportProblem } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import { Empty } from '../../components/empty.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { RowList } from '../../components/row-list.tsx';
import type { Column } from '../../components/row-list.tsx';
import { BeforeAfter } from './before-after.tsx';
import { useProblems } from './use-problems.ts';

const titles = text.importing.problemColumns;

type Row = ImportProblem & { key: number };

const columns: readonly Column<Row>[] = [
  { title: titles.row, width: 58, dataIndex: 'row' },
  {
    title: titles.column,
    width: 100,
    className: 'wraps',
    render: (_, row) => row.column ?? <span className="muted">{text.importing.wholeRow}</span>,
  },
  { title: titles.order, width: 136, className: 'wraps', dataIndex: 'orderNumber' },
  {
    title: titles.message,
    width: 310,
    className: 'wraps',
    render: (_, { message, proposal }) => (
      <span className="stacked">
        <span>{message}</span>
        {proposal !== null && <BeforeAfter {...proposal} />}
      </span>
    ),
  },
];

interface Props {
  importId: string;
  which: InputOf<'imports.problems'>['which'];
}

/** Every problem with its place in the file, so that it can be mended there. */
export function ImportProblems({ importId, which }: Props) {
  const { rows, error, readMore, readAgain } = useProblems(importId, which);
  const numbered = useMemo(() => rows?.map((problem, key) => ({ ...problem, key })), [rows]);
  if (error !== null) return <ReadFailure error={error} onRetry={readAgain} />;
  const open = which === 'open';
  const { importing } = text;
  return (
    <>
      {rows?.length !== 0 && (
        <p className="list-note">{open ? importing.problemHint : importing.mendedHint}</p>
      )}
      <RowList
        label={open ? importing.problemListLabel : importing.mendedListLabel}
        rows={numbered}
        rowKey="key"
        columns={columns}
        onEnd={readMore}
        empty={<Empty title={open ? importing.noProblems : importing.noMended} />}
      />
    </>
  );
}
