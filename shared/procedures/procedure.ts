import type { z } from 'zod';

import type { CasePrefix } from '../domain/case-number.ts';
import type { Role } from '../domain/role.ts';
import type { DecisionContext, Evaluation, Missing } from './evaluation.ts';
import type { FormDescription } from './form-description.ts';
import type { CaseFacts } from './case-facts.ts';

export const procedureIds = ['cancellation'] as const;
export type ProcedureId = (typeof procedureIds)[number];

/**
 * The type every procedure satisfies. One description drives everything: the rules that decide,
 * the screen that asks, the deadlines that tick, the people who may act, the paper printed.
 */
export interface Procedure {
  id: ProcedureId;
  title: string;
  /** First part of the case number (glossary.md, "Case numbers"). */
  numberPrefix: CasePrefix;
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
  /**
   * Runs the rules on a request (parsed with `requestSchema`): what is decided, which pieces it
   * claims and what is still missing before it can be submitted. Pure; page and backend call it.
   * Throws RuleInputError on facts that the rules refuse.
   */
  evaluate(request: unknown, context: DecisionContext): Evaluation;
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

/** One row of the table: an action in some stages. An action has one row for each stage at most. */
export interface Transition {
  action: string;
  /** What the button says. */
  title: string;
  /** What the history says was done. */
  done: string;
  rule: string;
  from: readonly string[];
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
  effects: readonly Effect[];
  /** Main way on, or a side way (reject, withdraw, correct, void). */
  weight: 'main' | 'side';
}

/** What the backend does besides changing the stage, in this order. */
export type Effect =
  | 'replaceRequest' // by the `request` of the input
  | 'evaluate' // run the rules again and freeze facts, settings, version and decision (CASE-1)
  | 'assignNumber' // CASE-3
  | 'claimPieces' // CASE-2
  | 'voidPrints' // CASE-3: a correction after a print asks for a new one
  | 'forgetSignature' // what was signed is not what stands there now
  | 'recordSignature' // `signedAt` of the input
  | 'recordApproval' // `approval` of the input: stands on the paper from now on
  | 'recordSettlement'; // the input is a SettlementInput

export interface DeadlineDescription {
  id: string;
  title: string;
  rule: string;
  /** Action that starts it. */
  startedBy: string;
  /** Actions that fulfil it. */
  fulfilledBy: readonly string[];
  /** Wall-clock length in ms (TIME-5). */
  lengthMs: number;
}

export interface EvidenceDescription {
  id: string;
  title: string;
}
