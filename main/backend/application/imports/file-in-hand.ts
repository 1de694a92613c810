import type { GoodsKind } from '../../../../shared/domain/goods-kind.ts';
import type { MendKind } from '../../../../shared/import/mend.ts';
import type {
  ColumnChoice,
  ImportResult,
  ImportState,
} from '../../../../shared/ipc/schemas/imports.ts';
import type { OrderFileReader } from '../../sheets/order-file-reader.ts';
import type { LongContext } from '../handler.ts';
import type { FileContent } from './file-content.ts';

/** What the person decided about a file. */
export interface PersonsAnswers {
  /** Null until the person shows where the columns are. */
  columns: ColumnChoice | null;
  mends: readonly MendKind[];
  kinds: ReadonlyMap<string, GoodsKind>;
}

/** As `imports.state` tells it, with what lies behind it. */
export type HandState =
  | Exclude<ImportState, { kind: 'ready' | 'storing' | 'done' }>
  | { kind: 'ready'; content: FileContent }
  | { kind: 'storing'; content: FileContent; done: number; total: number; stop: AbortController }
  | { kind: 'done'; content: FileContent; result: ImportResult };

/** An order file in somebody's hands; in memory only. */
export interface FileInHand {
  readonly id: string;
  /** Whose it is: nobody else sees it. */
  readonly staffId: string;
  readonly name: string;
  readonly sha256: string;
  readonly reader: OrderFileReader;
  /** A turn at the database, for as long as the file is in hand. */
  readonly read: LongContext['read'];
  answers: PersonsAnswers;
  /** Raised with every change of the answers: what was read with older ones does not count. */
  version: number;
  /** True while it is read or compared. */
  busy: boolean;
  state: HandState;
}

/** A file that can be read over again, or not just now. */
export function isChangeable({ state }: FileInHand): boolean {
  return state.kind !== 'storing' && state.kind !== 'done';
}
