import { z } from 'zod';

import { storedOrderFactsSchema } from '../../domain/order-facts-schema.ts';
import { storedRuleSettingsSchema } from '../../domain/rule-settings-schema.ts';
import { procedureIds } from '../../procedures/procedure.ts';
import { settlementKinds, settlementMethods } from '../../procedures/settlement.ts';
import { fen, id, person, sha256, takenPieces, utcMs } from './common.ts';
import { orderDifferenceSchema } from '../../domain/order-difference.ts';
import { orderLineView, waitingChange } from './orders.ts';

export const caseRow = z.object({
  id,
  procedure: z.enum(procedureIds),
  procedureTitle: z.string(),
  number: z.string().nullable(),
  orderNumber: z.string(),
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

export const lineDecision = z.object({
  id: z.string(),
  outcome: z.enum(['free', 'fee', 'refused', 'startReturn', 'inspectFirst']),
  rule: z.string(),
  missing: z.array(z.string()),
  amountFen: fen,
  paidShareFen: fen,
  feeFen: fen,
  refundFen: fen,
  dueFen: fen,
});

export const decision = z.object({
  lines: z.array(lineDecision),
  feeFen: fen,
  refundFen: fen,
  dueFen: fen,
});

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
  settledAt: utcMs,
  payee: z.string(),
  recordedBy: z.string(),
});

export const caseView = caseRow.extend({
  /** Raised at every change; a write names the one it saw. */
  revision: z.int(),
  orderId: id,
  customerId: id,
  orderedAt: utcMs,
  openedAt: utcMs,
  openedBy: person,
  /** Set when the moment of the request was typed later, with its reason (TIME-8). */
  backdatingReason: z.string().nullable(),
  submittedAt: utcMs.nullable(),
  /** The procedure's own request; parse with its requestSchema. */
  request: z.unknown(),
  /** What the page needs to explain while typing; facts, settings and goods are frozen after submission. */
  facts: storedOrderFactsSchema,
  settings: storedRuleSettingsSchema,
  /** Always as it is now. */
  taken: z.array(takenPieces),
  /** The whole order, with the pieces that other cases have taken (CASE-2). */
  goods: z.array(orderLineView),
  /** Frozen at submission (CASE-1); null in a draft. */
  decision: decision.nullable(),
  stages: z.array(stageProgress),
  actions: z.array(caseAction),
  deadlines: z.array(
    z.object({
      title: z.string(),
      rule: z.string(),
      startedAt: utcMs,
      dueAt: utcMs,
      fulfilledAt: utcMs.nullable(),
    }),
  ),
  prints: z.array(printView),
  forms: z.array(z.object({ form: z.string(), title: z.string(), printable: z.boolean() })),
  settlement: settlementView.nullable(),
  /** What of the order is not as it was when the case was submitted; the case keeps its facts (CASE-1). */
  changedSince: z.array(orderDifferenceSchema),
  /** What a file says of the order and nobody has taken over yet. */
  waitingChange: waitingChange.nullable(),
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
export const boardView = z.object({
  overdue: z.int(),
  dueToday: z.int(),
  waitingForSignature: z.int(),
  open: z.int(),
  rows: z.array(caseRow),
});
export type BoardView = z.infer<typeof boardView>;
