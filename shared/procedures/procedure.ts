import type { z } from 'zod';

import type { OrderFacts } from '../domain/order-facts.ts';
import type { Role } from '../domain/role.ts';
import type { RuleSettings } from '../domain/rule-settings.ts';
import type { Decision } from './decision.ts';
import type { PieceClaim } from './piece-claim.ts';

/**
 * The type every procedure satisfies. One description drives everything: the rules that decide,
 * the screen that asks, the deadlines that tick, the people who may act, the paper printed.
 */
export interface Procedure {
  id: ProcedureId;
  title: string;
  /** First part of the case number (glossary.md, "Case numbers"). */
  numberPrefix: string;
  /** Kept in the case (CASE-1); raised when the rules change. */
  ruleVersion: string;
  /** In the order of the rail; ends come last. */
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

export const procedureIds = ['cancellation'] as const;
export type ProcedureId = (typeof procedureIds)[number];

export interface DecisionContext {
  /** UTC ms: the moment the customer asked (TIME-8). */
  requestedAt: number;
  settings: RuleSettings;
  order: OrderFacts;
  /** Pieces that other running or approved cases have taken (CASE-2), by line. */
  taken: readonly PieceClaim[];
}

export interface Evaluation {
  /** Null while no line is chosen. */
  decision: Decision | null;
  claims: PieceClaim[];
  /** Empty when the request can be submitted. */
  missing: Missing[];
  /** True when an approver's exception carries the decision (CAN-15). */
  exception: boolean;
}

/** Something still needed: `path` for the field, `message` for the person, the rule that asks it. */
export interface Missing {
  path: string;
  message: string;
  rule: string;
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
}

export interface Transition {
  action: string;
  /** What the button says. */
  title: string;
  rule: string;
  from: readonly string[];
  to: string;
  /** Roles that may do it themselves. */
  who: readonly Role[];
  /**
   * Set where `who` are approvers that are seldom at the counter: these roles may record the
   * approver's signature on paper, with name and date (glossary.md, "Roles").
   */
  recordedBy?: readonly Role[];
  /** The opener of the case may do it too, whatever the role (CASE-3). */
  openerToo?: boolean;
  /** What must be given; parsed by the backend. */
  input: z.ZodType;
  /** Checked before any effect; every answer is a plain sentence. */
  needs?: (facts: CaseFacts) => Missing[];
  effects: readonly Effect[];
  /** Main way on, a side way (withdraw, correct), or an end that is rarely used. */
  weight: 'main' | 'side';
}

/** What the backend does besides changing the stage, in this order. */
export type Effect =
  | 'evaluate' // run the rules again and freeze facts, settings, version and decision (CASE-1)
  | 'assignNumber' // CASE-3
  | 'claimPieces' // CASE-2
  | 'voidPrints' // CASE-3: a correction after a print asks for a new one
  | 'recordApproval'
  | 'recordSettlement';

/** What guards may look at. */
export interface CaseFacts {
  stage: string;
  /** A print of the present data exists and was not cancelled. */
  hasCurrentPrint: boolean;
  evaluation: Evaluation;
  decision: Decision | null;
  /** The parsed input of the transition. */
  input: unknown;
  now: number;
  requestedAt: number;
  submittedAt: number | null;
  signedAt: number | null;
  approvedAt: number | null;
}

export interface DeadlineDescription {
  id: string;
  title: string;
  rule: string;
  startedBy: string;
  fulfilledBy: readonly string[];
  /** Wall-clock length in ms (TIME-5). */
  lengthMs: number;
}

export interface EvidenceDescription {
  id: string;
  title: string;
}

export interface FormDescription {
  id: string;
  title: string;
  /** Stages in which it can be printed. */
  printableIn: readonly string[];
}
