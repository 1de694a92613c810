import type { Migration } from '../engine/migrate.ts';
import { runStatements } from './run-statements.ts';

export const ordersThatChange: Migration = {
  id: '0050-orders-that-change',
  version: 50,
  up: (executor) => runStatements(executor, statements),
};

const statements = [
  `alter table imports add column source text not null default 'file'
      check (source in ('file', 'folder', 'hand'))`,
  `alter table orders add column revision integer not null default 0`,
  // Anew, for lines change their places now: (order_id, position) can no longer be unique.
  `create table order_lines_anew (
      id text primary key,
      order_id text not null references orders (id),
      position integer not null check (position >= 1),
      code text not null,
      name text not null,
      size text not null,
      color text not null,
      kind text not null,
      occurrence integer not null check (occurrence >= 1),
      quantity integer not null check (quantity >= 1),
      unit_price_fen integer not null check (unit_price_fen >= 0),
      amount_fen integer not null check (amount_fen >= 0),
      delivered_at integer,
      removed integer not null check (removed in (0, 1))
    ) strict`,
  `insert into order_lines_anew select *, 0 from order_lines`,
  `drop table order_lines`,
  `alter table order_lines_anew rename to order_lines`,
  `create index order_lines_by_order on order_lines (order_id, position)`,
  `alter table customers add column revision integer not null default 0`,
  `alter table customers add column name_key text not null default ''`,

  `create table payments (
      id text primary key,
      order_id text not null references orders (id),
      amount_fen integer not null check (amount_fen <> 0),
      source text not null check (source in ('file', 'hand')),
      method text,
      paid_at integer,
      note text not null,
      recorded_at integer not null,
      recorded_by text not null references staff (id),
      cancelled_at integer,
      cancelled_by text references staff (id),
      cancel_reason text
    ) strict, without rowid`,
  `create index payments_by_order on payments (order_id, recorded_at, id)`,
  // What was paid so far is known from files only.
  `insert into payments (id, order_id, amount_fen, source, note, recorded_at, recorded_by)
      select orders.id, orders.id, orders.paid_fen, 'file', '', imports.imported_at,
        imports.imported_by
      from orders join imports on imports.id = orders.import_id
      where orders.paid_fen > 0`,

  `create table order_sources (
      order_id text primary key references orders (id),
      content text not null
    ) strict, without rowid`,

  `create table waiting_changes (
      order_id text primary key references orders (id),
      content text not null,
      content_hash text not null,
      reason text not null check (reason in ('runningCase', 'piecesTaken', 'handCorrected')),
      import_id text not null references imports (id),
      since integer not null
    ) strict, without rowid`,

  `create table customers_apart (
      first_id text not null references customers (id),
      second_id text not null references customers (id),
      decided_at integer not null,
      decided_by text not null references staff (id),
      primary key (first_id, second_id),
      check (first_id < second_id)
    ) strict, without rowid`,

  `create table import_layouts (
      shape text primary key,
      columns text not null,
      confirmed_at integer not null,
      confirmed_by text not null references staff (id)
    ) strict, without rowid`,

  `create table kind_words (
      word text primary key,
      kind text not null,
      added_at integer not null,
      added_by text not null references staff (id)
    ) strict, without rowid`,

  `create table watched_files (
      file_sha256 text primary key,
      name text not null,
      seen_at integer not null,
      state text not null check (state in ('imported', 'waiting', 'dismissed')),
      message text not null
    ) strict, without rowid`,
  `create index watched_files_waiting on watched_files (seen_at) where state = 'waiting'`,

  `create index events_by_order on events (order_id, sequence) where order_id is not null`,
];
