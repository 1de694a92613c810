import type { ActionFacts } from '../../../../renderer/procedures/action-form.ts';
import { evaluateLive } from '../../../../renderer/procedures/decision-context.ts';
import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import type { Approver } from '../../../../shared/ipc/schemas/trust.ts';
import { returnDecisionSchema } from '../../../../shared/procedures/return/decision.ts';
import type { ReturnDecision } from '../../../../shared/procedures/return/decision.ts';
import { emptyReturnRecord } from '../../../../shared/procedures/return/record.ts';
import type { ReturnRecord } from '../../../../shared/procedures/return/record.ts';
import { emptyReturnRequest } from '../../../../shared/procedures/return/request.ts';
import type { NewGoods, ReturnRequest } from '../../../../shared/procedures/return/request.ts';
import { draft, goodsLine, now, orderedAt, uuid } from '../../support/fixtures.ts';

const day = 24 * 3_600_000;

export const head: Approver = { id: uuid(9), name: '孙立', deputyFor: null };
export const inspector = { id: uuid(7), name: '马工' };
export const manager = { id: uuid(2), name: '李明' };

/** A sofa, four chairs and a wardrobe to be picked up came yesterday; the bed has not come yet. */
export const goods = [
  goodsLine('sofa', { deliveredAt: now - day }),
  goodsLine('chair', {
    name: '实木餐椅',
    code: 'CH-0412',
    quantity: 4,
    unitPriceFen: 46_000,
    amountFen: 184_000,
    deliveredAt: now - day,
  }),
  goodsLine('wardrobe', {
    name: '四门衣柜',
    kind: 'selfPickup',
    amountFen: 320_000,
    unitPriceFen: 320_000,
    deliveredAt: now - day,
  }),
  goodsLine('bed', { name: '真皮双人床', amountFen: 600_000, unitPriceFen: 600_000 }),
];

export const paidFen = goods.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** The sofa, whole and with all papers, for another reason than its quality. */
export function returnRequest(part: Partial<ReturnRequest> = {}): ReturnRequest {
  return {
    ...emptyReturnRequest(),
    lines: [{ id: 'sofa', quantity: 1 }],
    reason: 'other',
    reasonText: '颜色和地板不配',
    goodsIntact: true,
    documents: ['receipt', 'pickupSlip', 'goodsReceivedNote'],
    ...part,
  };
}

export function newGoods(part: Partial<NewGoods> = {}): NewGoods {
  return {
    name: '双人位沙发',
    code: 'SF-2203',
    size: '',
    colour: '灰',
    kind: 'regular',
    quantity: 1,
    unitPriceFen: 400_000,
    ...part,
  };
}

export function returnRecord(part: Partial<ReturnRecord> = {}): ReturnRecord {
  return { ...emptyReturnRecord(), ...part };
}

type Inspection = NonNullable<ReturnRecord['inspection']>;

/** The chairs: three came back whole, one damaged. */
export function inspection(part: Partial<Inspection> = {}): Inspection {
  return {
    at: now,
    inspector,
    place: 'store',
    lines: [{ id: 'chair', good: 3, damaged: 1, packagingUnopened: false, fault: null }],
    finding: '一把椅腿开裂',
    by: manager,
    ...part,
  };
}

/** A draft of a return of that order. */
export function returnDraft(part: Partial<CaseView> = {}): CaseView {
  return draft({
    procedure: 'return',
    procedureTitle: '退货换货',
    request: returnRequest(),
    record: returnRecord(),
    goods,
    facts: {
      orderedAt: new Date(orderedAt).toISOString(),
      paidFen,
      lines: goods.map(({ id, kind, quantity, amountFen, deliveredAt }) => ({
        ...{ id, kind, quantity, amountFen },
        ...(deliveredAt === null ? {} : { deliveredAt: new Date(deliveredAt).toISOString() }),
      })),
    },
    ...part,
  });
}

/** What the rules say of a request now; null where they say nothing. */
export function decide(
  request: ReturnRequest,
  view: CaseView = returnDraft(),
): ReturnDecision | null {
  const live = evaluateLive(view, request);
  if (live.kind === 'refused') throw new Error(live.message);
  return returnDecisionSchema.nullable().parse(live.evaluation.decision);
}

/** A submitted return, decided as of its request. */
export function returnCase(request = returnRequest(), part: Partial<CaseView> = {}): CaseView {
  const view = returnDraft({ request, ...part });
  return { ...view, number: 'TH-20261121-001', decision: decide(request, view) };
}

/** What a form of the return may look at. */
export function facts(part: Partial<ActionFacts> = {}): ActionFacts {
  return {
    view: returnCase(),
    now,
    rule: 'RET-14',
    approval: 'none',
    approvers: [head],
    request: returnRequest(),
    technicians: [inspector],
    inspectors: [inspector, manager],
    personId: null,
    ...part,
  };
}
