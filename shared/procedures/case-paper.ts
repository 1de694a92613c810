import type { GoodsLine } from '../domain/goods-line.ts';
import type { Role } from '../domain/role.ts';
import type { RuleSettings } from '../domain/rule-settings.ts';
import type { ServiceSettings } from '../domain/service-settings.ts';
import type { FormPrint } from '../forms/document.ts';
import type { ApprovalRecord } from './approval.ts';
import type { MoneyState } from './money-state.ts';
import type { SettlementRecord } from './settlement.ts';

/** What a case can put on paper. Times are UTC ms, amounts fen. */
export interface CasePaper {
  store: { name: string; branch: string };
  print: FormPrint;
  number: string;
  /** Null for goods that no order knows. */
  order: { number: string; orderedAt: number } | null;
  customer: { name: string; phone: string; address: string };
  /** The lines of the order, as frozen (CASE-1). */
  goods: readonly GoodsLine[];
  requestedAt: number;
  settings: RuleSettings;
  service: ServiceSettings;
  /** Parse with the procedure's requestSchema. */
  request: unknown;
  /** Parse with the procedure's record schema; null where it has none. */
  record: unknown;
  /** Parse with the procedure's decisionSchema. */
  decision: unknown;
  /** Photos of the case for an appendix, when wished; oldest first. */
  photos: readonly PaperPhoto[];
  /** What has to be paid, what was agreed instead of it, and what was paid. */
  money: MoneyState;
  /** Every payment of the case, the earliest first. */
  settlements: readonly SettlementRecord[];
  /** Null before the approval: the paper then carries no approval text. */
  approval: ApprovalRecord | null;
  /** What was done with the case so far, oldest first. */
  steps: readonly PaperStep[];
}

/** A picture as it is put on paper. */
export interface PaperPhoto {
  title: string;
  addedAt: number;
  /** A JPEG of at most 512 pixels a side (the small picture of the attachment): enough for half a page's width. */
  bytes: Uint8Array;
}

/** One transition, for the boxes that others fill in (filing, service centre). */
export interface PaperStep {
  action: string;
  at: number;
  by: string;
  /** Of that person at that time. */
  roles: readonly Role[];
}
