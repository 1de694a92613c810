import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { HandOver } from '../../../shared/procedures/hand-over.ts';
import { offeredHandOvers } from '../../../shared/procedures/offered-hand-overs.ts';
import { procedures } from '../../../shared/procedures/registry.ts';

type Draft = Pick<CaseView, 'procedure' | 'stage' | 'orderId' | 'record' | 'goods'>;

/** Where a draft can go on by what is typed in it now; the backend knows only what was saved. */
export function handOversOfDraft(view: Draft, request: unknown, now: number): HandOver[] {
  const { procedure, stage, orderId, record, goods } = view;
  const source = { procedure, request, record, decision: null, goods };
  return offeredHandOvers(
    procedures[procedure],
    { stage, hasOrder: orderId !== null, source },
    now,
  );
}
