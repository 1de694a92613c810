import { z } from 'zod';

import { storedOrderFactsSchema } from '../../domain/order-facts-schema.ts';
import { storedRuleSettingsSchema } from '../../domain/rule-settings-schema.ts';
import { serviceSettingsSchema } from '../../domain/service-settings-schema.ts';
import { procedureIds } from '../../procedures/procedure.ts';
import { payeeRelations, settlementKinds, settlementMethods } from '../../procedures/settlement.ts';
import { fen, id, person, sha256, takenPieces, utcMs } from './common.ts';
import { orderDifferenceSchema } from '../../domain/order-difference.ts';
import { orderLineView, waitingChange } from './orders.ts';
import { deadlineView, linkedCase, visitView } from './service.ts';

export const caseRow = z.object({
  id,
  procedure: z.enum(procedureIds),
  procedureTitle: z.string(),
  number: z.string().nullable(),
  /** Null for goods that no order knows. */
  orderNumber: z.string().nullable(),
  customerName: z.string(),
  /** Masked. */
  phone: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  ended: z.boolean(),
  /** 特批 (CAN-15). */
  exception: z.boolean(),
  /** What has to be done next, and by whom; null when the case has ended. */
  nextTitle: z.string().nullable(),
  waitsFor: z.string().nullable(),
  rule: z.string(),
  /** The earliest open deadline. */
  dueAt: utcMs.nullable(),
  requestedAt: utcMs,
  refundFen: fen,
  dueFen: fen,
});
export type CaseRow = z.infer<typeof caseRow>;

export const missing = z.object({ path: z.string(), message: z.string(), rule: z.string() });

/** One step of the rail at the left of a case. */
export const stageProgress = z.object({
  stage: z.string(),
  title: z.string(),
  rule: z.string(),
  state: z.enum(['done', 'current', 'ahead', 'notReached']),
  at: utcMs.nullable(),
  by: z.string().nullable(),
  /** For example 书面签字，经办人陈静录入. */
  note: z.string().nullable(),
});

export const caseAction = z.object({
  action: z.string(),
  title: z.string(),
  rule: z.string(),
  weight: z.enum(['main', 'side']),
  /** Whether the person at the counter may do it; otherwise who may. */
  allowed: z.boolean(),
  /** Set when the step needs an approver's word; `onPaper`: the person may record a signature on paper. */
  approval: z.object({ onPaper: z.boolean() }).nullable(),
  whyNot: z.string().nullable(),
  /** What is still missing before it can be done. */
  missing: z.array(missing),
});
export type CaseActionView = z.infer<typeof caseAction>;

export const printView = z.object({
  printNumber: z.int(),
  form: z.string(),
  formTitle: z.string(),
  printedAt: utcMs,
  printedBy: z.string(),
  sha256,
  state: z.enum(['current', 'void', 'cancelled']),
});

export const settlementView = z.object({
  kind: z.enum(settlementKinds),
  amountFen: fen,
  method: z.enum(settlementMethods).nullable(),
  reference: z.string(),
  settledAt: utcMs,
  payee: z.string(),
  relation: z.enum(payeeRelations),
  recordedBy: z.string(),
});

/** How the money of a case stands; see MoneyState. */
export const moneyView = z.object({
  kind: z.enum(settlementKinds),
  decidedFen: fen,
  agreed: z
    .object({ amountFen: fen, reason: z.string(), approver: z.string(), at: utcMs })
    .nullable(),
  wholeFen: fen,
  settledFen: fen,
  restFen: fen,
});
export type MoneyView = z.infer<typeof moneyView>;

export const caseView = caseRow.extend({
  /** Raised at every change; a write names the one it saw. */
  revision: z.int(),
  orderId: id.nullable(),
  customerId: id,
  orderedAt: utcMs.nullable(),
  openedAt: utcMs,
  openedBy: person,
  /** Set when the moment of the request was typed later, with its reason (TIME-8). */
  backdatingReason: z.string().nullable(),
  submittedAt: utcMs.nullable(),
  /** The procedure's own request; parse with its requestSchema. */
  request: z.unknown(),
  /** What the page needs to explain while typing; facts, settings and goods are frozen after submission. */
  facts: storedOrderFactsSchema.nullable(),
  settings: storedRuleSettingsSchema,
  service: serviceSettingsSchema,
  /** Always as it is now. */
  taken: z.array(takenPieces),
  /** The whole order, with the pieces that other cases have taken (CASE-2). */
  goods: z.array(orderLineView),
  /** What was written down since; parse with the procedure's record schema. Null where it has none. */
  record: z.unknown(),
  /** Kept since it was decided (CASE-1); parse with the procedure's decisionSchema. Null in a draft. */
  decision: z.unknown(),
  stages: z.array(stageProgress),
  actions: z.array(caseAction),
  deadlines: z.array(deadlineView),
  /** Everything agreed with the customer, the earliest first. */
  visits: z.array(visitView),
  prints: z.array(printView),
  forms: z.array(z.object({ form: z.string(), title: z.string(), printable: z.boolean() })),
  money: moneyView,
  /** Every payment, the earliest first. */
  settlements: z.array(settlementView),
  /** The order that the goods given in exchange became (RET-12). */
  exchangeOrder: z.object({ id, orderNumber: z.string() }).nullable(),
  /** What of the order is not as it was when the case was submitted; the case keeps its facts (CASE-1). */
  changedSince: z.array(orderDifferenceSchema),
  /** What a file says of the order and nobody has taken over yet. */
  waitingChange: waitingChange.nullable(),
  /** Cases this one came from or went over into, besides those below. */
  links: z.array(linkedCase),
  /** Procedures that can go on from here. */
  handOvers: z.array(z.object({ to: z.enum(procedureIds), title: z.string(), rule: z.string() })),
  predecessor: z.object({ id, number: z.string().nullable() }).nullable(),
  successors: z.array(z.object({ id, number: z.string().nullable() })),
});
export type CaseView = z.infer<typeof caseView>;

export const historyEntry = z.object({
  at: utcMs,
  by: z.string(),
  /** A plain Chinese sentence. */
  text: z.string(),
  rule: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const caseFilter = z.enum(['open', 'ended', 'exception', 'all']);
