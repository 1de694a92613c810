import type { GoodsLine } from '../domain/goods-line.ts';
import type { Role } from '../domain/role.ts';
import type { RuleSettings } from '../domain/rule-settings.ts';
import type { FormPrint } from '../forms/document.ts';
import type { ApprovalRecord } from './approval.ts';
import type { Decision } from './decision.ts';

/** What a case can put on paper. Times are UTC ms, amounts fen. */
export interface CasePaper {
  store: { name: string; branch: string };
  print: FormPrint;
  number: string;
  order: { number: string; orderedAt: number };
  customer: { name: string; phone: string; address: string };
  /** The lines of the order, as frozen (CASE-1). */
  goods: readonly GoodsLine[];
  requestedAt: number;
  settings: RuleSettings;
  /** Parse with the procedure's requestSchema. */
  request: unknown;
  decision: Decision;
  /** Null before the approval: the paper then carries no approval text. */
  approval: ApprovalRecord | null;
  /** What was done with the case so far, oldest first. */
  steps: readonly PaperStep[];
}

/** One transition, for the boxes that others fill in (filing, service centre). */
export interface PaperStep {
  action: string;
  at: number;
  by: string;
  /** Of that person at that time. */
  roles: readonly Role[];
}
