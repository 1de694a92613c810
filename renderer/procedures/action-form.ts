import type { CaseView } from '../../shared/ipc/schemas/cases.ts';
import type { Approver } from '../../shared/ipc/schemas/trust.ts';
import type { Missing } from '../../shared/procedures/evaluation.ts';

/** What one field holds; lists of things (charges, parts) are rows of such fields. */
export type DraftCell = string | number | boolean | null;
export type DraftRow = Readonly<Record<string, DraftCell>>;

/** What has been typed for an action so far. */
export type ActionDraft = Readonly<Record<string, DraftCell | readonly DraftRow[]>>;

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
  /** Who can be sent to a customer, or is asked who did the work. */
  technicians: readonly { id: string; name: string }[];
  /** Who may inspect goods that come back: a technician or a store manager, never who opened the case. */
  inspectors: readonly { id: string; name: string }[];
  /** Who stands at the counter; null while nobody does. */
  personId: string | null;
}

export type ActionField =
  | { kind: 'moment'; name: string; label: string; optional?: boolean }
  | {
      kind: 'line';
      name: string;
      label: string;
      optional?: boolean;
      hint?: string;
      /** Stands behind what is typed: 分钟. */
      unit?: string;
    }
  | { kind: 'words'; name: string; label: string; optional?: boolean; hint?: string }
  | { kind: 'choice'; name: string; label: string; options: readonly ChoiceOption[] }
  | { kind: 'tick'; name: string; label: string }
  | { kind: 'amount'; label: string; fen: number }
  /** An amount as people type it, in yuan; read with parseYuan. */
  | { kind: 'yuan'; name: string; label: string }
  /** One of the technicians; holds the id. */
  | { kind: 'technician'; name: string; label: string }
  /** One of those who may inspect; holds the id (RET-14). */
  | { kind: 'inspector'; name: string; label: string }
  /** What was found of each line, as rows { id, good, damaged, packagingUnopened, fault } (RET-14). */
  | {
      kind: 'inspection';
      name: string;
      label: string;
      hint: string;
      lines: readonly InspectedGoods[];
      /** Whether it has to be judged whose fault it is. */
      faults: boolean;
    }
  /** Lines of the fee schedule as rows { code, quantity } (REP-5). */
  | { kind: 'charges'; name: string; label: string; hint: string }
  /** The parts list as rows (REP-6). */
  | { kind: 'parts'; name: string; label: string }
  /** 1 (bad) to 5 (very good), each under its own name. */
  | { kind: 'ratings'; label: string; items: readonly { name: string; title: string }[] }
  /** A span agreed with the customer, and who goes (appointment.ts reads it from the draft). */
  | { kind: 'appointment'; name: string; label: string; technician: boolean }
  | { kind: 'hint'; label: string }
  | { kind: 'approval' };

/** A line of the order that is inspected. */
export interface InspectedGoods {
  id: string;
  name: string;
  /** What tells it apart: code, colour, size. */
  details: string;
  /** Pieces asked for. */
  asked: number;
  /** Whether it counts that the packaging is unopened (RET-7). */
  packaging: boolean;
}

export interface ChoiceOption {
  value: string;
  title: string;
}

/** One action as a small form in the page. Pure, so that it can be tested without a screen. */
export interface ActionForm {
  start(facts: ActionFacts): ActionDraft;
  /** What is asked; it may depend on what was answered so far. */
  fields(facts: ActionFacts, draft: ActionDraft): readonly ActionField[];
  /** The input of the transition, and what is still missing before it can be sent. */
  input(draft: ActionDraft, facts: ActionFacts): { input: unknown; missing: Missing[] };
  /** The request itself is edited too (改正). */
  editsRequest?: true;
}
