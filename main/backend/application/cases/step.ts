import type { ApprovalRecord } from '../../../../shared/procedures/approval.ts';
import type { Evaluation } from '../../../../shared/procedures/evaluation.ts';
import type { SettlementKind } from '../../../../shared/procedures/settlement.ts';
import type { Transition } from '../../../../shared/procedures/procedure.ts';
import type { Cases } from '../../database/schema.ts';
import type { RequestContext } from '../handler.ts';
import type { CaseFile } from './case-file.ts';

/** A transition on its way: what it is given, and what has been worked out so far. */
export interface Step {
  /** As it was before the step. */
  file: CaseFile;
  transition: Transition;
  /** Parsed with the transition's schema. */
  input: unknown;
  approval: ApprovalRecord | null;
  /** What the case will say; written once, when all effects have run. */
  changes: Partial<Omit<Cases, 'id' | 'next_due_at'>>;
  /** The request that counts from now on. */
  request: unknown;
  /** What is written down, as it is after `writeRecord`. */
  record: unknown;
  /** What was decided in this step; null where it decides nothing. */
  evaluation: Evaluation | null;
  /** What was paid or agreed in this step; null where no money is spoken of. */
  money: StepMoney | null;
  /** Number of the order that was made in this step (RET-12). */
  exchangeOrder: string | null;
}

/** In fen: of a payment what was paid, of an agreement what is to be paid; and what is left then. */
export interface StepMoney {
  kind: SettlementKind;
  amountFen: number;
  restFen: number;
}

export type RunEffect = (step: Step, context: RequestContext) => Promise<void> | void;
