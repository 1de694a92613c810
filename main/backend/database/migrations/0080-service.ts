import type { Migration } from '../engine/migrate.ts';
import { runStatements } from './run-statements.ts';

/** Repairs and the clock: cases without an order, what is written down on the way, deadlines, visits. */
export const service: Migration = {
  id: '0080-service',
  version: 80,
  up: (executor) => runStatements(executor, statements),
};

const ofOrder = [
  ['by_order', ''],
  ['open_by_order', 'where open = 1'],
] as const;

const statements = [
  // A repair may be about goods that no order knows: order_id may be empty from now on. SQLite
  // cannot take `not null` away, and the table itself is named by others: the column is made anew.
  ...ofOrder.map(([name]) => `drop index cases_${name}`),
  `alter table cases rename column order_id to order_id_before`,
  `alter table cases add column order_id text references orders (id)`,
  `update cases set order_id = order_id_before`,
  `alter table cases drop column order_id_before`,
  ...ofOrder.map(([name, where]) => `create index cases_${name} on cases (order_id) ${where}`),
  // What is written down on the way (contacts, diagnosis, parts …), as the procedure describes it.
  `alter table cases add column record text not null default '{}'`,

  `alter table deadlines add column kind text not null default 'work'`,
  `alter table deadlines add column clock text not null default 'wall'`,
  // TIME-5: without the pauses; kept and reported.
  `alter table deadlines add column planned_due_at integer not null default 0`,
  `alter table deadlines add column warn_at integer not null default 0`,
  `update deadlines set planned_due_at = due_at, warn_at = due_at, kind = 'work'`,
  // Since when it waits for the customer; null while it runs.
  `alter table deadlines add column paused_at integer`,
  `alter table deadlines add column fulfilled_by text`,
  // When the fulfilment was typed: it may have been earlier.
  `alter table deadlines add column recorded_at integer`,
  `update deadlines set recorded_at = fulfilled_at`,
  // Once late, late for ever.
  `alter table deadlines add column late integer not null default 0 check (late in (0, 1))`,
  `update deadlines set late = 1 where fulfilled_at > due_at`,
  `alter table deadlines add column late_reason text`,
  `alter table deadlines add column late_reason_at integer`,
  `alter table deadlines add column late_reason_by text`,
  // Who took it over; it is not announced any more.
  `alter table deadlines add column taken_by text`,
  `alter table deadlines add column taken_at integer`,
  // When it stopped counting without being fulfilled: the case ended, or it was started again.
  `alter table deadlines add column closed_at integer`,
  `create index deadlines_by_warning on deadlines (warn_at) where open = 1 and paused_at is null`,
  // SVC-3: those due in a month.
  `create index deadlines_by_due on deadlines (due_at)`,
  `create index deadlines_by_fulfilment on deadlines (fulfilled_at) where fulfilled_at is not null`,
  `create index deadlines_by_closing on deadlines (closed_at) where closed_at is not null`,

  `create table deadline_pauses (
      id text primary key,
      deadline_id text not null references deadlines (id),
      case_id text not null references cases (id),
      reason text not null,
      from_at integer not null,
      to_at integer,
      paused_by text not null references staff (id),
      resumed_by text references staff (id),
      check (to_at is null or to_at >= from_at)
    ) strict, without rowid`,
  `create index deadline_pauses_by_deadline on deadline_pauses (deadline_id, from_at)`,
  `create unique index deadline_pauses_open on deadline_pauses (deadline_id) where to_at is null`,

  `create table visits (
      id text primary key,
      case_id text not null references cases (id),
      kind text not null check (kind in ('inspect', 'takeBack', 'bringIn', 'repair', 'bringBack')),
      technician_id text references staff (id),
      from_at integer not null,
      to_at integer not null,
      state text not null check (state in ('planned', 'done', 'cancelled')),
      note text not null,
      planned_at integer not null,
      planned_by text not null references staff (id),
      ended_at integer,
      check (from_at < to_at)
    ) strict, without rowid`,
  `create index visits_by_case on visits (case_id, from_at)`,
  `create index visits_by_time on visits (from_at) where state <> 'cancelled'`,
  `create index visits_by_technician on visits (technician_id, from_at) where state = 'planned'`,

  // One case went over into another; both know of it.
  `create table case_links (
      from_case_id text not null references cases (id),
      to_case_id text not null references cases (id),
      linked_at integer not null,
      linked_by text not null references staff (id),
      primary key (from_case_id, to_case_id)
    ) strict, without rowid`,
  `create index case_links_by_target on case_links (to_case_id)`,
];
