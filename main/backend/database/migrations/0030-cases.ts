import type { Migration } from '../engine/migrate.ts';
import { runStatements } from './run-statements.ts';

export const cases: Migration = {
  id: '0030-cases',
  version: 30,
  up: (executor) => runStatements(executor, statements),
};

const statements = [
  `create table cases (
      id text primary key,
      procedure text not null,
      number text,
      order_id text not null references orders (id),
      customer_id text not null references customers (id),
      stage text not null,
      open integer not null check (open in (0, 1)),
      revision integer not null,
      exception integer not null check (exception in (0, 1)),
      opened_at integer not null,
      opened_by text not null references staff (id),
      requested_at integer not null,
      backdating_reason text,
      submitted_at integer,
      signed_at integer,
      approved_at integer,
      ended_at integer,
      request text not null,
      frozen text,
      rule_version text,
      decision text,
      approval text,
      data_version integer not null,
      fee_fen integer not null,
      refund_fen integer not null,
      due_fen integer not null,
      predecessor_id text references cases (id)
    ) strict`,
  // CASE-3: a number is given once.
  `create unique index cases_by_number on cases (number) where number is not null`,
  `create index cases_by_opening on cases (opened_at, id)`,
  `create index cases_open on cases (opened_at, id) where open = 1`,
  `create index cases_exceptions on cases (opened_at, id) where exception = 1`,
  `create index cases_by_order on cases (order_id)`,
  `create index cases_by_customer on cases (customer_id)`,
  `create index cases_by_predecessor on cases (predecessor_id) where predecessor_id is not null`,

  `create table case_pieces (
      case_id text not null references cases (id),
      line_id text not null references order_lines (id),
      from_piece integer not null check (from_piece >= 0),
      to_piece integer not null check (to_piece > from_piece),
      held integer not null check (held in (0, 1)),
      primary key (case_id, line_id, from_piece)
    ) strict, without rowid`,
  // CASE-2: the same piece is never held twice from its beginning; overlaps are found in the unit.
  `create unique index case_pieces_held on case_pieces (line_id, from_piece) where held = 1`,

  `create table case_numbers (
      prefix text not null,
      day text not null,
      last integer not null check (last >= 1),
      primary key (prefix, day)
    ) strict, without rowid`,

  `create table deadlines (
      id text primary key,
      case_id text not null references cases (id),
      deadline text not null,
      rule text not null,
      started_at integer not null,
      due_at integer not null,
      fulfilled_at integer,
      open integer not null check (open in (0, 1))
    ) strict, without rowid`,
  `create index deadlines_open on deadlines (due_at) where open = 1`,
  `create index deadlines_by_case on deadlines (case_id)`,

  `create table prints (
      id text primary key,
      case_id text not null references cases (id),
      form text not null,
      print_number integer not null check (print_number >= 1),
      data_version integer not null,
      printed_at integer not null,
      printed_by text not null references staff (id),
      via text not null check (via in ('print', 'saveAs')),
      sha256 text not null,
      case_revision integer not null,
      cancelled integer not null check (cancelled in (0, 1))
    ) strict, without rowid`,
  // A cancelled print does not count: the next one takes its number.
  `create unique index prints_by_number on prints (case_id, form, print_number)
    where cancelled = 0`,
  `create index prints_by_case on prints (case_id)`,

  // CAN-14: money moves once.
  `create table settlements (
      id text primary key,
      case_id text not null unique references cases (id),
      kind text not null check (kind in ('refund', 'collection', 'none')),
      amount_fen integer not null check (amount_fen >= 0),
      method text,
      settled_at integer not null,
      payee text not null,
      recorded_at integer not null,
      recorded_by text not null references staff (id)
    ) strict, without rowid`,
];
