import { orderColumnTitles, type OrderColumn } from './columns.ts';

/** Something in an order file that somebody has to put right. */
export interface OrderFileProblem {
  /** As a person counts in the sheet. */
  row: number;
  /** Title of the column; null when the whole row is meant. */
  column: string | null;
  /** Names the place and the remedy; repeats nothing personal from the cells. */
  message: string;
  orderNumber: string | null;
}

/** A problem of one cell; `sentence` says what is wrong and what to do. */
export function cellProblem(
  row: number,
  column: OrderColumn,
  sentence: string,
  orderNumber: string | null,
): OrderFileProblem {
  const title = orderColumnTitles[column];
  return { row, column: title, message: `第 ${row} 行“${title}”：${sentence}`, orderNumber };
}

/** A problem of a row as a whole. */
export function rowProblem(
  row: number,
  sentence: string,
  orderNumber: string | null,
): OrderFileProblem {
  return { row, column: null, message: `第 ${row} 行：${sentence}`, orderNumber };
}
