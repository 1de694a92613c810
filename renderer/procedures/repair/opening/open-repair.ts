import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import type { OrderView } from '../../../../shared/ipc/schemas/orders.ts';
import { repairRequestSchema } from '../../../../shared/procedures/repair/request.ts';
import type { RepairRequest } from '../../../../shared/procedures/repair/request.ts';
import { request } from '../../../ipc/client.ts';
import { isDraft } from '../../opening/is-draft.ts';
import { noOtherGoods, withLine } from '../goods-draft.ts';
import { pickDraft } from './pick-draft.ts';
import type { RepairDraft } from './pick-draft.ts';

/** What a repair is begun for: a line of an order, an order, or goods of a customer that no order knows. */
export type RepairTarget =
  | { orderId: string; lineId: string | null; cases: OrderView['cases'] }
  | { customerId: string; cases: OrderView['cases'] };

/**
 * Opens the repair, or the draft that is already there, with the goods as far as they are known;
 * answers the case. Throws RequestError.
 */
export async function openRepair(target: RepairTarget): Promise<string> {
  const lineId = 'orderId' in target ? target.lineId : null;
  const found = await findDraft(target, lineId);
  const view = found === null ? await request('cases.open', openingOf(target)) : found.view;
  const typed = repairRequestSchema.parse(view.request);
  const known = withKnownGoods(typed, target);
  if (known !== typed) {
    await request('cases.saveDraft', { caseId: view.id, revision: view.revision, request: known });
  }
  return view.id;
}

type Found = RepairDraft & { view: CaseView };

async function findDraft(target: RepairTarget, lineId: string | null): Promise<Found | null> {
  const drafts: Found[] = [];
  for (const { id } of target.cases.filter((each) => isDraft(each, 'repair'))) {
    const view = await request('cases.get', { caseId: id });
    const same = 'orderId' in target ? view.orderId === target.orderId : view.orderId === null;
    if (!same || view.submittedAt !== null || view.ended) continue;
    drafts.push({ caseId: id, request: repairRequestSchema.parse(view.request), view });
  }
  const picked = pickDraft(drafts, lineId);
  return drafts.find(({ caseId }) => caseId === picked?.caseId) ?? null;
}

function openingOf(target: RepairTarget) {
  return 'orderId' in target
    ? { procedure: 'repair' as const, orderId: target.orderId }
    : { procedure: 'repair' as const, customerId: target.customerId };
}

/** The same request where nothing more is known than it says already. */
function withKnownGoods(typed: RepairRequest, target: RepairTarget): RepairRequest {
  const untouched = typed.goods.from === 'order' && typed.goods.lineId === null;
  if (!untouched) return typed;
  if ('customerId' in target) return { ...typed, goods: noOtherGoods };
  return target.lineId === null ? typed : { ...typed, goods: withLine(typed.goods, target.lineId) };
}
