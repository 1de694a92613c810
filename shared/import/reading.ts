import type { GoodsKind } from '../domain/goods-kind.ts';
import type { ColumnChoice, ImportProblem } from '../ipc/schemas/imports.ts';
import type { ImportedOrder } from './imported-order.ts';
import type { MendKind } from './mend.ts';

/** What a reading of an order file rests on besides its rows. */
export interface ReadingAnswers {
  /** What the person chose, or what was remembered for files of this shape; null: by the titles. */
  columns: ColumnChoice | null;
  mends: readonly MendKind[];
  /** Words for kinds that the store added or the person explained now. */
  kinds: ReadonlyMap<string, GoodsKind>;
  /** UTC ms. */
  now: number;
  timeZone: string;
}

/** Told now and then while a long file is read; rows. */
export type OnProgress = (done: number, total: number) => void;

/** What an order file says. Plain data: it passes from the thread that reads to the backend. */
export type OrderFileReading =
  | { kind: 'noTable'; message: string; places: string[] }
  | {
      kind: 'columns';
      titles: string[];
      titleRow: number;
      examples: string[][];
      columns: ColumnChoice;
      missing: (keyof ColumnChoice)[];
      /** Text that is the same for all files with these titles; to be hashed. */
      shape: string;
    }
  | {
      kind: 'read';
      titles: string[];
      titleRow: number;
      /** What stands in the first rows of each column, to recognise it by. */
      examples: string[][];
      columns: ColumnChoice;
      shape: string;
      /** Rows of goods. */
      rows: number;
      sumRows: number;
      /** Every order of the file is either here or in `heldBack`. */
      orders: ImportedOrder[];
      heldBack: HeldBackOrder[];
      /** In the order of the rows; mended ones too. */
      problems: ImportProblem[];
      mends: { kind: MendKind; count: number }[];
      unknownKinds: { word: string; rows: number; firstRow: number }[];
    };

/** An order with a problem, and what of it could be read, to be recognised. */
export interface HeldBackOrder {
  /** Where it begins in the file. */
  row: number;
  /** Empty for rows that name no order. */
  orderNumber: string;
  customerName: string | null;
  orderedAt: number | null;
  totalFen: number | null;
  /** Its rows in the sheet. */
  rows: number[];
}
