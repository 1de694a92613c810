import type { GoodsKind } from '../../../shared/domain/goods-kind.ts';
import type { Role } from '../../../shared/domain/role.ts';
import type { AttachmentType } from '../../../shared/ipc/schemas/trust.ts';
import type { WaitingReason } from '../../../shared/ipc/schemas/imports.ts';
import type { SettlementMethod } from '../../../shared/procedures/settlement.ts';
import type {
  CaseLinks,
  CaseNumbers,
  CasePieces,
  Cases,
  DeadlinePauses,
  Deadlines,
  Filings,
  PacketRows,
  Packets,
  Prints,
  Settlements,
  Visits,
} from './case-tables.ts';
import type { Database as AnyDatabase, Executor as AnyExecutor } from './database.ts';

export type * from './case-tables.ts';

/** The tables as Kysely sees them. Times are UTC ms, amounts integer fen, JSON columns text. */
export interface Schema {
  store_values: StoreValues;
  staff: Staff;
  staff_roles: StaffRoles;
  customers: Customers;
  orders: Orders;
  order_lines: OrderLines;
  imports: Imports;
  payments: Payments;
  order_sources: OrderSources;
  waiting_changes: WaitingChanges;
  customers_apart: CustomersApart;
  import_layouts: ImportLayouts;
  kind_words: KindWords;
  watched_files: WatchedFiles;
  search_tokens: SearchTokens;
  cases: Cases;
  case_pieces: CasePieces;
  case_numbers: CaseNumbers;
  deadlines: Deadlines;
  deadline_pauses: DeadlinePauses;
  visits: Visits;
  case_links: CaseLinks;
  prints: Prints;
  settlements: Settlements;
  filings: Filings;
  packets: Packets;
  packet_rows: PacketRows;
  events: Events;
  staff_secrets: StaffSecrets;
  sign_in_tries: SignInTries;
  deputyships: Deputyships;
  attachments: Attachments;
  setting_changes: SettingChanges;
  requests: Requests;
}

export type Database = AnyDatabase<Schema>;
export type Executor = AnyExecutor<Schema>;

/** Store profile and rule settings, each as JSON under its name. */
export interface StoreValues {
  name: string;
  value: string;
}

export interface Staff {
  id: string;
  name: string;
  active: 0 | 1;
}

export interface StaffRoles {
  staff_id: string;
  role: Role;
}

/** A customer is a normalised phone plus name (glossary.md, "Identity"). */
export interface Customers {
  id: string;
  name: string;
  phone: string;
  address: string;
  order_count: number;
  last_ordered_at: number | null;
  /** Raised at every correction. */
  revision: number;
  /** Pinyin of the name, by which lists are sorted (search/name-key.ts). */
  name_key: string;
}

export interface Orders {
  id: string;
  order_number: string;
  customer_id: string;
  ordered_at: number;
  consultant: string;
  address: string;
  /** 票据 as the file says it. */
  documents: string;
  total_fen: number;
  paid_fen: number;
  line_count: number;
  /** The file, or the entry by hand, that brought it. */
  import_id: string;
  /** SHA-256 over what the last file said of it: the same again changes nothing. */
  content_hash: string;
  /** Raised at every change. */
  revision: number;
}

export interface OrderLines {
  /** order + code + size + colour + kind + occurrence, hashed (glossary.md, "Identity"). */
  id: string;
  order_id: string;
  position: number;
  code: string;
  name: string;
  size: string;
  color: string;
  kind: GoodsKind;
  occurrence: number;
  quantity: number;
  unit_price_fen: number;
  amount_fen: number;
  delivered_at: number | null;
  /** 1 when a later state of the order no longer has it; cases may still name it. */
  removed: 0 | 1;
}

/** How orders came in: a file, a file of the watched folder, or one order typed by hand. */
export interface Imports {
  id: string;
  imported_at: number;
  imported_by: string;
  /** Of an order typed by hand: of its content. */
  file_sha256: string;
  /** Orders that were new or changed, or wait to be changed. */
  orders: number;
  lines: number;
  source: 'file' | 'folder' | 'hand';
}

/** The parts in which an order was paid; those not cancelled add up to its paid amount. */
export interface Payments {
  id: string;
  order_id: string;
  /** Not 0; negative where a later file said less than before. */
  amount_fen: number;
  source: 'file' | 'hand';
  method: SettlementMethod | null;
  paid_at: number | null;
  note: string;
  recorded_at: number;
  recorded_by: string;
  cancelled_at: number | null;
  cancelled_by: string | null;
  cancel_reason: string | null;
}

/**
 * What the last file said of an order that was changed by hand since: only what a file changes
 * against this is its own word. Without a row the order is as the last file said.
 */
export interface OrderSources {
  order_id: string;
  /** JSON of an OrderContent. */
  content: string;
}

/** What a file says of an order that it may not change by itself (CASE-1). */
export interface WaitingChanges {
  order_id: string;
  /** JSON of an OrderContent. */
  content: string;
  content_hash: string;
  reason: WaitingReason;
  import_id: string;
  since: number;
}

/** Two customers on one phone who are not the same person; the smaller id first. */
export interface CustomersApart {
  first_id: string;
  second_id: string;
  decided_at: number;
  decided_by: string;
}

/** Where the columns stand in files with these titles, as a person last confirmed it. */
export interface ImportLayouts {
  /** SHA-256 of the titles. */
  shape: string;
  /** JSON of a ColumnChoice. */
  columns: string;
  confirmed_at: number;
  confirmed_by: string;
}

/** Words for kinds of goods that the store added to those the program knows. */
export interface KindWords {
  word: string;
  kind: GoodsKind;
  added_at: number;
  added_by: string;
}

/** Files of the watched folder that were looked at. */
export interface WatchedFiles {
  file_sha256: string;
  name: string;
  seen_at: number;
  state: 'imported' | 'waiting' | 'dismissed';
  /** Why it waits, for the person. */
  message: string;
}

/** One row per word somebody may type: name suffixes, pinyin initials, reversed phone, numbers. */
export interface SearchTokens {
  token: string;
  kind: 'customer' | 'order' | 'case';
  target_id: string;
}

/**
 * What happened; never changed or deleted. Chained by hash over salted commitments, so that the
 * personal part can be blanked later without breaking the chain.
 */
export interface Events {
  sequence: number;
  at: number;
  staff_id: string | null;
  kind: string;
  case_id: string | null;
  order_id: string | null;
  customer_id: string | null;
  /** JSON without personal data. */
  data: string;
  /** JSON with personal data, or null. */
  personal: string | null;
  salt: string;
  /** SHA-256 of salt and personal part. */
  commitment: string;
  previous_hash: string;
  hash: string;
}

/** Writes already done, by the page's request id: a repetition is answered, not done again. */
export interface Requests {
  id: string;
  channel: string;
  staff_id: string | null;
  /** JSON: the answer, or what its handler makes it from again. */
  remembered: string;
  at: number;
}

/** A PIN or password: scrypt with its parameters; salt and hash in base64. */
export interface StaffSecrets {
  staff_id: string;
  salt: string;
  hash: string;
  cost: number;
  block_size: number;
  parallelization: number;
  must_change: 0 | 1;
  set_at: number;
}

/** Wrong tries since the last good one. */
export interface SignInTries {
  staff_id: string;
  wrong: number;
  last_at: number;
  locked_at: number | null;
}

/** Who may approve for whom, from inclusive, until exclusive. */
export interface Deputyships {
  id: string;
  approver_id: string;
  deputy_id: string;
  from_at: number;
  until_at: number;
  named_at: number;
  cancelled_at: number | null;
}

/** About exactly one case, order or customer. */
export interface Attachments {
  id: string;
  case_id: string | null;
  order_id: string | null;
  customer_id: string | null;
  sha256: string;
  thumbnail_sha256: string | null;
  type: AttachmentType;
  title: string;
  bytes: number;
  added_at: number;
  added_by: string;
  removed_at: number | null;
  removed_by: string | null;
  removal_reason: string | null;
}

/** SET-1. Values as JSON; `approval` is an ApprovalRecord as JSON. */
export interface SettingChanges {
  id: string;
  setting: string;
  value_before: string;
  value_after: string;
  reason: string;
  proposed_at: number;
  proposed_by: string;
  state: 'proposed' | 'approved' | 'rejected' | 'withdrawn';
  decided_at: number | null;
  decided_by: string | null;
  approval: string | null;
  decision_reason: string | null;
}
