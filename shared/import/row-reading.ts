import type { GoodsKind } from '../domain/goods-kind.ts';
import type { ImportProblem } from '../ipc/schemas/imports.ts';
import type { RowOrder } from './order-values.ts';

export interface RowLine {
  code: string;
  name: string;
  size: string;
  color: string;
  kind: GoodsKind;
  quantity: number;
  unitPriceFen: number;
  amountFen: number;
  deliveredAt: number | null;
}

/** What could be read, proposals followed: undefined stands for a cell nobody can read. */
export type Readable<T> = { [K in keyof T]: T[K] | undefined };

export interface RowReading {
  row: number;
  orderNumber: string | null;
  order: Readable<RowOrder>;
  line: Readable<RowLine>;
  problems: ImportProblem[];
  unknownKinds: readonly string[];
  /** Its cells stand under the wrong titles, so that nothing of it could be read. */
  astray: boolean;
}
