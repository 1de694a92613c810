import type { Migration } from '../engine/migrate.ts';
import { runStatements } from './run-statements.ts';

export const orders: Migration = {
  id: '0020-orders',
  version: 20,
  up: (executor) => runStatements(executor, statements),
};

const statements = [
  `create table customers (
      id text primary key,
      name text not null,
      phone text not null,
      address text not null,
      order_count integer not null check (order_count >= 0),
      last_ordered_at integer
    ) strict`,
  // A customer is a phone plus a name (glossary.md, "Identity").
  `create unique index customers_by_phone on customers (phone, name)`,
  // The list shows the newest first; who never ordered stands last.
  `create index customers_by_last_order on customers (coalesce(last_ordered_at, 0), id)`,

  `create table imports (
      id text primary key,
      imported_at integer not null,
      imported_by text not null references staff (id),
      file_sha256 text not null,
      orders integer not null check (orders > 0),
      lines integer not null check (lines > 0)
    ) strict, without rowid`,

  `create table orders (
      id text primary key,
      order_number text not null unique,
      customer_id text not null references customers (id),
      ordered_at integer not null,
      consultant text not null,
      address text not null,
      documents text not null,
      total_fen integer not null check (total_fen >= 0),
      paid_fen integer not null check (paid_fen between 0 and total_fen),
      line_count integer not null check (line_count > 0),
      import_id text not null references imports (id),
      content_hash text not null
    ) strict`,
  `create index orders_by_time on orders (ordered_at, id)`,
  `create index orders_by_customer on orders (customer_id, ordered_at, id)`,

  `create table order_lines (
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
      unique (order_id, position)
    ) strict`,

  // Searched by range: every word somebody may type is its own row.
  `create table search_tokens (
      kind text not null check (kind in ('customer', 'order', 'case')),
      token text not null,
      target_id text not null,
      primary key (kind, token, target_id)
    ) strict, without rowid`,
];
