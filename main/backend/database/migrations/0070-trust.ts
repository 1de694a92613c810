import type { Migration } from '../engine/migrate.ts';
import { runStatements } from './run-statements.ts';

export const trust: Migration = {
  id: '0070-trust',
  version: 70,
  up: (executor) => runStatements(executor, statements),
};

const statements = [
  // PINs and passwords: scrypt, with a salt for each person; all in base64.
  `create table staff_secrets (
      staff_id text primary key references staff (id),
      salt text not null,
      hash text not null,
      cost integer not null,
      block_size integer not null,
      parallelization integer not null,
      must_change integer not null check (must_change in (0, 1)),
      set_at integer not null
    ) strict, without rowid`,
  // Wrong tries since the last good one; here, so that a restart does not forget them.
  `create table sign_in_tries (
      staff_id text primary key references staff (id),
      wrong integer not null,
      last_at integer not null,
      locked_at integer
    ) strict, without rowid`,

  `create table deputyships (
      id text primary key,
      approver_id text not null references staff (id),
      deputy_id text not null references staff (id),
      from_at integer not null,
      until_at integer not null,
      named_at integer not null,
      cancelled_at integer,
      check (from_at < until_at and approver_id <> deputy_id)
    ) strict, without rowid`,
  `create index deputyships_by_deputy on deputyships (deputy_id, until_at)`,

  `create table attachments (
      id text primary key,
      case_id text references cases (id),
      order_id text references orders (id),
      customer_id text references customers (id),
      sha256 text not null,
      thumbnail_sha256 text,
      type text not null,
      title text not null,
      bytes integer not null,
      added_at integer not null,
      added_by text not null references staff (id),
      removed_at integer,
      removed_by text,
      removal_reason text,
      check ((case_id is not null) + (order_id is not null) + (customer_id is not null) = 1)
    ) strict, without rowid`,
  `create index attachments_by_case on attachments (case_id, added_at) where case_id is not null`,
  `create index attachments_by_order on attachments (order_id, added_at) where order_id is not null`,
  `create index attachments_by_customer on attachments (customer_id, added_at)
      where customer_id is not null`,

  // SET-1: proposed, approved or not, and kept.
  `create table setting_changes (
      id text primary key,
      setting text not null,
      value_before text not null,
      value_after text not null,
      reason text not null,
      proposed_at integer not null,
      proposed_by text not null references staff (id),
      state text not null check (state in ('proposed', 'approved', 'rejected', 'withdrawn')),
      decided_at integer,
      decided_by text,
      approval text,
      decision_reason text
    ) strict, without rowid`,
  `create index setting_changes_by_time on setting_changes (proposed_at)`,
  `create unique index setting_changes_open on setting_changes (setting) where state = 'proposed'`,

  // The history is read by time, the newest first; the sequence stands in every index by itself.
  `create index events_by_staff on events (staff_id, at) where staff_id is not null`,
  `create index events_by_kind on events (kind, at)`,
  `create index events_by_time on events (at)`,
];
