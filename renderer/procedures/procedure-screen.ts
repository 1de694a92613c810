import type { ComponentType } from 'react';

import type { CaseView } from '../../shared/ipc/schemas/cases.ts';
import type { Evaluation } from '../../shared/procedures/evaluation.ts';
import type { ActionForm } from './action-form.ts';

/** What the case screen needs from a procedure besides its description in shared/. */
export interface ProcedureScreen {
  /** What is asked of the customer, to be filled in. */
  Editor: ComponentType<EditorProps>;
  /** The same to read, once it has been submitted. */
  Summary: ComponentType<SummaryProps>;
  /** What is decided, parsed with the procedure's decisionSchema. */
  verdict(decision: unknown, view: CaseView): VerdictWords;
  /** The goods a case is about, in a few words each, for whoever approves a step. */
  approvedGoods(view: CaseView, request: unknown, decision: unknown): readonly string[];
  /** By action; an action without a form needs no input. */
  actionForms: Readonly<Partial<Record<string, ActionForm>>>;
  /** Actions shown beside a main one, by its name: 不同意 beside 同意. */
  instead: Readonly<Partial<Record<string, readonly string[]>>>;
  /** Why an exception is asked for, to whoever approves it; null when none is. */
  exceptionReason(request: unknown): string | null;
  words: {
    submit: string;
    print: string;
    /** Title of the tab with what was asked and written down. */
    summary: string;
    /** Above what was decided: when that was. */
    decided: string;
    /** Where nothing can be decided yet, and what to do. */
    noVerdict: string;
    noVerdictHint: string;
  };
}

export interface EditorProps {
  view: CaseView;
  request: unknown;
  /** Given as a step from what stands there now: several keys may come before the next drawing. */
  onChange: (update: (request: unknown) => unknown) => void;
  /** Null when the facts of the order cannot be decided. */
  evaluation: Evaluation | null;
  /** Starts another action with some of its fields filled in. */
  onAction: (action: string, fields: Readonly<Record<string, string>>) => void;
}

export interface SummaryProps {
  view: CaseView;
  request: unknown;
}

export interface VerdictWords {
  /** 可以取消，收 10 % 退单费 */
  headline: string;
  tone: 'good' | 'costs' | 'refused';
  sentence: string;
  rules: readonly { rule: string; says: string }[];
  amounts: readonly { title: string; fen: number; sign?: '−' }[];
  /** What the customer gets or pays; null while that is not known. */
  total: { title: string; fen: number } | null;
}
