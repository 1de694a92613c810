import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { SheetSpec } from '../../../../shared/sheets/sheet-spec.ts';
import type { HandlersOf } from '../handler.ts';
import { exportList } from './export-list.ts';

export interface ListParts {
  /** Writes a workbook in a thread of its own. */
  writeSheet: (spec: SheetSpec) => Promise<Uint8Array>;
}

/** What the backend answers about lists as a whole. */
export function listsHandlers({ writeSheet }: ListParts) {
  return { 'lists.export': exportList(writeSheet) } satisfies Partial<HandlersOf<Channel>>;
}
