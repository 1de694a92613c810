import { orderColumns } from '../../../shared/import/columns.ts';
import type { OrderColumn } from '../../../shared/import/columns.ts';
import type { ColumnChoice } from '../../../shared/ipc/schemas/imports.ts';

/** The choice with one of our columns put elsewhere; null: it is not in the file. */
export function withColumn(
  choice: ColumnChoice,
  ours: OrderColumn,
  place: number | null,
): ColumnChoice {
  const { [ours]: before, ...others } = choice;
  if (place === null) return others;
  return before === place ? choice : { ...others, [ours]: place };
}

/** Another column of ours that is said to stand at the same place; a column means one thing only. */
export function sameAs(choice: ColumnChoice, ours: OrderColumn): OrderColumn | null {
  const place = choice[ours];
  if (place === undefined) return null;
  return orderColumns.find((other) => other !== ours && choice[other] === place) ?? null;
}

/** How many of these nobody has pointed out yet. */
export function stillMissing(choice: ColumnChoice, needed: readonly OrderColumn[]): number {
  return needed.filter((column) => choice[column] === undefined).length;
}
