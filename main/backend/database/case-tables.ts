import type { DeadlineClock } from '../../../shared/domain/service-settings.ts';
import type { DeadlineKind } from '../../../shared/procedures/deadline-description.ts';
import type {
  PayeeRelation,
  SettlementKind,
  SettlementMethod,
} from '../../../shared/procedures/settlement.ts';
import type { VisitKind } from '../../../shared/procedures/visit-plan.ts';

export interface Cases {
  id: string;
  procedure: string;
  number: string | null;
  /** Null for goods that no order knows. */
  order_id: string | null;
  customer_id: string;
  stage: string;
  /** 1 while somebody still has to do something. */
  open: 0 | 1;
  revision: number;
  exception: 0 | 1;
  opened_at: number;
  opened_by: string;
  requested_at: number;
  backdating_reason: string | null;
  submitted_at: number | null;
  signed_at: number | null;
  approved_at: number | null;
  ended_at: number | null;
  /** The procedure's request, as typed. */
  request: string;
  /** Frozen at submission (CASE-1): JSON of facts with goods, customer, settings. */
  frozen: string | null;
  rule_version: string | null;
  decision: string | null;
  /** JSON of an ApprovalRecord: the last approval of what stands in the case. */
  approval: string | null;
  /** Raised when the data change, so that older prints are void (CASE-3). */
  data_version: number;
  fee_fen: number;
  refund_fen: number;
  due_fen: number;
  /** Given back toward new goods (RET-12). */
  credit_fen: number;
  /** JSON of an AgreedAmount; null where the decided amount counts. */
  agreed: string | null;
  /** The order that the goods given in exchange became. */
  exchange_order_id: string | null;
  predecessor_id: string | null;
  /** JSON of what was written down on the way, as the procedure describes it. */
  record: string;
  /** The earliest open deadline; written by repositories/deadlines.ts alone. */
  next_due_at: number | null;
}

/** Pieces a case has taken; `held` is 0 once it was rejected, withdrawn or made void (CASE-2). */
export interface CasePieces {
  case_id: string;
  line_id: string;
  from_piece: number;
  to_piece: number;
  held: 0 | 1;
}

/** The last number given per prefix and day (CASE-3: gap-free, never reused). */
export interface CaseNumbers {
  prefix: string;
  day: string;
  last: number;
}

export interface Deadlines {
  id: string;
  case_id: string;
  /** Its name in the procedure's description. */
  deadline: string;
  rule: string;
  kind: DeadlineKind;
  clock: DeadlineClock;
  started_at: number;
  due_at: number;
  /** Without the pauses (TIME-5). */
  planned_due_at: number;
  /** From then on it is announced. */
  warn_at: number;
  /** Since when it waits for the customer; null while it runs. */
  paused_at: number | null;
  fulfilled_at: number | null;
  fulfilled_by: string | null;
  /** When the fulfilment was typed. */
  recorded_at: number | null;
  /** Once late, late for ever. */
  late: 0 | 1;
  late_reason: string | null;
  late_reason_at: number | null;
  late_reason_by: string | null;
  taken_by: string | null;
  taken_at: number | null;
  /** Stopped counting without being fulfilled: the case ended, or it was started again. */
  closed_at: number | null;
  /** 1 until fulfilled or closed. */
  open: 0 | 1;
}

/** Waiting for the customer (TIME-5). */
export interface DeadlinePauses {
  id: string;
  deadline_id: string;
  case_id: string;
  reason: string;
  from_at: number;
  /** Null while it waits. */
  to_at: number | null;
  paused_by: string;
  resumed_by: string | null;
}

/** Appointments with customers. */
export interface Visits {
  id: string;
  case_id: string;
  kind: VisitKind;
  technician_id: string | null;
  from_at: number;
  to_at: number;
  state: 'planned' | 'done' | 'cancelled';
  note: string;
  planned_at: number;
  planned_by: string;
  ended_at: number | null;
}

/** One case went over into another. */
export interface CaseLinks {
  from_case_id: string;
  to_case_id: string;
  linked_at: number;
  linked_by: string;
}

export interface Prints {
  id: string;
  case_id: string;
  form: string;
  print_number: number;
  data_version: number;
  printed_at: number;
  printed_by: string;
  via: 'print' | 'saveAs';
  sha256: string;
  /** The case's revision at the print: cancelling it is refused once something followed. */
  case_revision: number;
  cancelled: 0 | 1;
}

/** Payments of a case, one row each. */
export interface Settlements {
  id: string;
  case_id: string;
  /** Counted from 1 within the case. */
  position: number;
  kind: SettlementKind;
  amount_fen: number;
  method: SettlementMethod | null;
  /** Number of the transfer or receipt; empty for none. */
  reference: string;
  settled_at: number;
  payee: string;
  relation: PayeeRelation;
  recorded_at: number;
  recorded_by: string;
}

/** A form that went to finance (CAN-13, RET-16). */
export interface Filings {
  case_id: string;
  form: string;
  filed_at: number;
  filed_by: string;
  /** The last packet it was handed over in; null while in none. */
  packet_id: string | null;
  /** Of the case at that time: what changed since is a correction. */
  handed_revision: number | null;
}

/** A packet handed over to finance. */
export interface Packets {
  id: string;
  number: number;
  /** Days of the store, yyyy-mm-dd. */
  from_day: string;
  until_day: string;
  handed_over_at: number;
  handed_over_by: string;
  /** JSON of PacketSums. */
  sums: string;
  corrections: number;
  /** Head of the history chain on the cover sheet. */
  head: string;
  /** JSON: what else stands on its papers (store, zone, who), so that they can be written again. */
  basis: string;
  /** JSON: for each writing that came out otherwise, path, SHA-256 and size of every file. */
  files: string;
}

export interface PacketRows {
  packet_id: string;
  /** From 1, as in the register. */
  position: number;
  case_id: string;
  form: string;
  /** JSON of a PacketRow. */
  row: string;
  sha256: string;
}
