import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { ImportedOrderState, ImportPreview } from '../../../shared/ipc/schemas/imports.ts';

export type PreviewPart = 'open' | 'mended' | 'changes' | 'sample';

/** What lies below the counts: a part, and which orders of it (null: all). */
export interface PreviewView {
  part: PreviewPart;
  state: ImportedOrderState | null;
}

/** What the person has to look at first: problems, then differences, then simply the orders. */
export function firstView({ problems, orders }: ImportPreview): PreviewView {
  if (problems.open > 0) return { part: 'open', state: null };
  if (orders.changed + orders.waiting > 0) return { part: 'changes', state: null };
  return { part: 'sample', state: null };
}

/** Where the orders of a count are told best. */
export function viewOfState(state: ImportedOrderState): PreviewView {
  switch (state) {
    case 'new':
    case 'unchanged':
      return { part: 'sample', state };
    case 'changed':
    case 'waiting':
      return { part: 'changes', state };
    case 'heldBack':
      return { part: 'open', state };
    default:
      return assertNever(state);
  }
}
