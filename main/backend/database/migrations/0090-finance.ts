import type { Migration } from '../engine/migrate.ts';
import { runStatements } from './run-statements.ts';

/** Returns and exchanges, payments in parts, and the packet for finance. */
export const finance: Migration = {
  id: '0090-finance',
  version: 90,
  up: (executor) => runStatements(executor, statements),
};

const statements = [
  // RET-12: what goods that come back pay of the new ones, and the order those became.
  `alter table cases add column credit_fen integer not null default 0 check (credit_fen >= 0)`,
  `alter table cases add column exchange_order_id text references orders (id)`,
  `create unique index cases_by_exchange_order on cases (exchange_order_id)
    where exchange_order_id is not null`,
  // JSON of an AgreedAmount: another amount than the decided one.
  `alter table cases add column agreed text`,
  // CAN-15, RET-18: the exceptions of a month.
  `create index cases_by_approved_exception on cases (approved_at)
    where exception = 1 or agreed is not null`,

  // A case is paid in parts from now on; nothing else names this table.
  `alter table settlements rename to settlements_before`,
  `create table settlements (
      id text primary key,
      case_id text not null references cases (id),
      position integer not null check (position >= 1),
      kind text not null check (kind in ('refund', 'collection', 'none')),
      amount_fen integer not null check (amount_fen >= 0),
      method text,
      reference text not null,
      settled_at integer not null,
      payee text not null,
      relation text not null check (relation in ('self', 'family', 'agent', 'other')),
      recorded_at integer not null,
      recorded_by text not null references staff (id),
      unique (case_id, position)
    ) strict, without rowid`,
  `insert into settlements
      (id, case_id, position, kind, amount_fen, method, reference, settled_at, payee, relation,
       recorded_at, recorded_by)
    select id, case_id, 1, kind, amount_fen, method, '', settled_at, payee, 'self',
       recorded_at, recorded_by
    from settlements_before`,
  `drop table settlements_before`,

  // CAN-13, RET-16: what went to finance, and in which packet it was handed over last.
  `create table packets (
      id text primary key,
      number integer not null unique check (number >= 1),
      from_day text not null,
      until_day text not null,
      handed_over_at integer not null,
      handed_over_by text not null references staff (id),
      sums text not null,
      corrections integer not null,
      head text not null,
      basis text not null,
      files text not null
    ) strict, without rowid`,
  `create table packet_rows (
      packet_id text not null references packets (id),
      position integer not null check (position >= 1),
      case_id text not null references cases (id),
      form text not null,
      row text not null,
      sha256 text not null,
      primary key (packet_id, position)
    ) strict, without rowid`,
  `create index packet_rows_by_case on packet_rows (case_id, form)`,
  `create table filings (
      case_id text not null references cases (id),
      form text not null,
      filed_at integer not null,
      filed_by text not null references staff (id),
      packet_id text references packets (id),
      handed_revision integer,
      primary key (case_id, form),
      check ((packet_id is null) = (handed_revision is null))
    ) strict, without rowid`,
  // What went to finance before this version knew of packets: the history tells when and by whom.
  `insert into filings (case_id, form, filed_at, filed_by)
    select events.case_id, steps.form, max(events.at), coalesce(events.staff_id, cases.opened_by)
    from events
      join cases on cases.id = events.case_id
      join (select 'cancellation' as procedure, 'file' as action, 'application' as form
        union all select 'repair', 'sign', 'notice') as steps
        on steps.procedure = cases.procedure and steps.action = events.data ->> 'action'
    where events.kind = 'case.acted'
    group by events.case_id, steps.form`,
  `create index filings_not_handed_over on filings (filed_at) where packet_id is null`,
];
