import type { CaseView } from '../../shared/ipc/schemas/cases.ts';
import type { Approver } from '../../shared/ipc/schemas/trust.ts';
import type { Missing } from '../../shared/procedures/evaluation.ts';

/** What has been typed for an action so far. */
export type ActionDraft = Readonly<Record<string, string | number | boolean | null>>;

/** What a form may look at. */
export interface ActionFacts {
  view: CaseView;
  /** UTC ms. */
  now: number;
  rule: string;
  /** How an approver can agree, where the action asks for one. */
  approval: 'none' | 'counter' | 'counterOrPaper';
  /** Whose word counts now. */
  approvers: readonly Approver[];
  /** The request as corrected; only `correct` changes it. */
  request: unknown;
}

export type ActionField =
  | { kind: 'moment'; name: string; label: string }
  | { kind: 'line'; name: string; label: string; optional?: boolean; hint?: string }
  | { kind: 'words'; name: string; label: string; optional?: boolean; hint?: string }
  | { kind: 'choice'; name: string; label: string; options: readonly ChoiceOption[] }
  | { kind: 'tick'; name: string; label: string }
  | { kind: 'amount'; label: string; fen: number }
  | { kind: 'hint'; label: string }
  | { kind: 'approval' };

export interface ChoiceOption {
  value: string;
  title: string;
}

/** One action as a small form in the page. Pure, so that it can be tested without a screen. */
export interface ActionForm {
  start(facts: ActionFacts): ActionDraft;
  fields(facts: ActionFacts): readonly ActionField[];
  /** The input of the transition, and what is still missing before it can be sent. */
  input(draft: ActionDraft, facts: ActionFacts): { input: unknown; missing: Missing[] };
  /** The request itself is edited too (改正). */
  editsRequest?: true;
}
