import type { z } from 'zod';

import type { CasePrefix } from '../domain/case-number.ts';
import type { GoodsLine } from '../domain/goods-line.ts';
import type { Role } from '../domain/role.ts';
import type { DecisionContext, Evaluation, Missing } from './evaluation.ts';
import type { CaseFacts } from './case-facts.ts';
import type { DeadlineDescription } from './deadline-description.ts';
import type { ExceptionLine, ExceptionSource } from './exception-line.ts';
import type { ExchangeGoods } from './exchange-goods.ts';
import type { FormDescription } from './form-description.ts';
import type { HandOver, HandOverSource } from './hand-over.ts';
import type { ProcedureId } from './procedure-id.ts';
import type { RecordDescription, StepMoment } from './record-description.ts';
import type { RequestPrivacy } from './request-privacy.ts';
import type { VisitPlan, VisitTarget } from './visit-plan.ts';

export { procedureIds } from './procedure-id.ts';
export type { ProcedureId } from './procedure-id.ts';

/**
 * The type every procedure satisfies. One description drives everything: the rules that decide,
 * the screen that asks, the deadlines that tick, the people who may act, the paper printed.
 */
export interface Procedure {
  id: ProcedureId;
  title: string;
  /**
   * First part of the case number (glossary.md, "Case numbers"), by what is submitted; a number
   * that was given stays. Pure.
   */
  numberPrefix(request: unknown): CasePrefix;
  /** Who may begin a case; whoever may open any case can read it. */
  opens: readonly Role[];
  /** What a case may be opened for. */
  about: readonly ('order' | 'customer')[];
  /** Kept in the case (CASE-1); raised when the rules change. */
  ruleVersion: string;
  /** In the order of the rail; ends come last. The first one is where a case begins. */
  stages: readonly Stage[];
  transitions: readonly Transition[];
  deadlines: readonly DeadlineDescription[];
  evidence: readonly EvidenceDescription[];
  forms: readonly FormDescription[];
  /** What the person types, as a draft: everything may still be empty. */
  requestSchema: z.ZodType;
  emptyRequest(): unknown;
  /** What of a request the page is told only when it is revealed (ARC-15). */
  privacy?: RequestPrivacy;
  /** What is written down on the way; null where nothing is. */
  record: RecordDescription | null;
  /** What the rules decided, as the case keeps it. */
  decisionSchema: z.ZodType;
  /**
   * Runs the rules on a request (parsed with `requestSchema`) and what was written down since: what
   * is decided, which pieces it claims and what is still missing before it can be submitted. Pure;
   * page and backend call it. Throws RuleInputError on facts that the rules refuse.
   */
  evaluate(request: unknown, context: DecisionContext): Evaluation;
  /**
   * With the effect `voidPrintsOnChange`: whether two decisions tell the customer the same (RET-14).
   * Without it only equal ones do. Pure.
   */
  sameVerdict?: (before: unknown, after: unknown) => boolean;
  /** What an approver's exception carries, line by line, for the monthly report (CAN-15, RET-18). Pure. */
  exceptionsOf?: (source: ExceptionSource) => ExceptionLine[];
  /**
   * With the effect `enterExchange`: the goods that the case gives in exchange (RET-12); null where
   * it gives none, and the effect does nothing. Pure.
   */
  exchangeOf?: (request: unknown, decision: unknown) => ExchangeGoods | null;
  /** With the effect `planVisit`: where its visits go. Pure; the goods are those of the order. */
  visitTarget?: (request: unknown, goods: readonly GoodsLine[]) => VisitTarget;
  /** Other procedures that can go on from a case, and with which part of it. */
  handsOverTo: readonly HandOver[];
  /**
   * The draft of this procedure that goes on from a case of another one (or of its own); `now` in
   * UTC ms is the moment it is asked for (TIME-8): a delivery planned for later has not happened.
   */
  requestFrom?: (source: HandOverSource, now: number) => unknown;
}

export interface Stage {
  id: string;
  title: string;
  rule: string;
  /** Who has to do the next thing; shown on the board. */
  waitsFor: readonly Role[];
  kind: 'draft' | 'running' | 'ended';
  /** Running or approved cases hold their pieces; rejected, withdrawn and void ones free them (CASE-2). */
  holdsPieces: boolean;
  /** Somebody has to sign: counted on the board. */
  waitsForSignature?: true;
  /** A new case can be opened from one that ended here, with its data (CASE-3). */
  mayStartAgain?: true;
}

/** One row of the table: an action in some stages. */
export interface Transition {
  action: string;
  /** What the button says. */
  title: string;
  /** What the history says was done. */
  done: string;
  rule: string;
  from: readonly string[];
  /**
   * Where it depends on more than the stage. An action may have several rows for a stage then; for
   * any facts one of them holds at most.
   */
  when?: (facts: CaseFacts) => boolean;
  /** Null: the stage stays. */
  to: string | null;
  /** Roles that may do it themselves. */
  who: readonly Role[];
  /**
   * Set where `who` are approvers: the input then carries an `approval`. These roles may take the
   * step at the counter, with the approver's PIN typed there, or record the approver's signature on
   * paper, with name and date (glossary.md, "Roles").
   */
  recordedBy?: readonly Role[];
  /** The opener of the case may do it too, whatever the role (CASE-3). */
  openerToo?: boolean;
  /** What must be given; parsed by the backend. */
  input: z.ZodType;
  /** What the case still lacks, whatever is typed; plain sentences, checked before any effect. */
  needs?: (facts: CaseFacts) => Missing[];
  /** What is wrong with the (parsed) input; plain sentences, checked before any effect. */
  checks?: (input: unknown, facts: CaseFacts) => Missing[];
  /** With the effect `writeRecord`: the record after the step. Pure. */
  record?: (record: unknown, input: unknown, moment: StepMoment) => unknown;
  /** With the effect `planVisit`: what was agreed. Pure. */
  visit?: (input: unknown, facts: CaseFacts) => VisitPlan;
  effects: readonly Effect[];
  /** Main way on, or a side way (reject, withdraw, correct, void). */
  weight: 'main' | 'side';
}

/** What the backend does besides changing the stage, in this order. */
export type Effect =
  | 'replaceRequest' // by the `request` of the input
  | 'writeRecord' // by the row's `record`
  | 'evaluate' // run the rules again and freeze facts, settings, version and decision (CASE-1)
  | 'decide' // run the rules again on the frozen facts and the record; nothing is asked for anew
  | 'assignNumber' // CASE-3
  | 'claimPieces' // CASE-2
  | 'voidPrints' // CASE-3: a correction after a print asks for a new one
  | 'forgetSignature' // what was signed is not what stands there now
  | 'recordSignature' // `signedAt` of the input
  | 'recordApproval' // `approval` of the input: stands on the paper from now on
  | 'voidPrintsOnChange' // after `decide`: where it decided otherwise than before (RET-14)
  | 'fileForms' // the forms whose `filedBy` names the action go to finance (CAN-13, RET-16)
  | 'agreeAmount' // the input is an AgreedAmountInput
  | 'recordSettlement' // the input is a SettlementInput: one payment
  | 'enterExchange' // the new goods become an order, paid by what the old ones give (RET-12)
  | 'planVisit' // by the row's `visit`; takes the place of one that is planned already
  | 'finishVisit' // the planned one took place
  | 'cancelVisits'; // what is planned will not take place

export interface EvidenceDescription {
  id: string;
  title: string;
}
