import type { ColumnChoice, ImportProblem } from '../ipc/schemas/imports.ts';
import type { CellReading, Proposal } from './cells/cell-reading.ts';
import { columnName } from './column-title.ts';
import type { OrderColumn } from './columns.ts';
import type { MendKind } from './mend.ts';

/** Where the columns of a table stand and which proposals are followed. */
export interface ProblemContext {
  titles: readonly string[];
  columns: ColumnChoice;
  mends: ReadonlySet<MendKind>;
}

export interface ProblemPlace {
  row: number;
  orderNumber: string | null;
}

export function cellProblem(
  { row, orderNumber }: ProblemPlace,
  column: OrderColumn,
  message: string,
  { titles, columns, mends }: ProblemContext,
  proposal: Proposal | null = null,
): ImportProblem {
  const position = columns[column];
  const title = position === undefined ? null : columnName(titles, position);
  const mended = proposal !== null && mends.has(proposal.kind);
  return { row, column: title, message, orderNumber, proposal, mended };
}

export function cellProblems(
  place: ProblemPlace,
  column: OrderColumn,
  { findings }: CellReading<unknown>,
  context: ProblemContext,
): ImportProblem[] {
  return findings.map(({ message, proposal }) =>
    cellProblem(place, column, message, context, proposal),
  );
}

/** A problem of a row as a whole. */
export function rowProblem(
  { row, orderNumber }: ProblemPlace,
  message: string,
  mends: ReadonlySet<MendKind>,
  proposal: Proposal | null = null,
): ImportProblem {
  const mended = proposal !== null && mends.has(proposal.kind);
  return { row, column: null, message, orderNumber, proposal, mended };
}

/** Somebody still has to do something about it. */
export function isOpen({ mended }: ImportProblem): boolean {
  return !mended;
}
