import type { Migration } from '../engine/migrate.ts';
import { runStatements } from './run-statements.ts';

export const eventsAndRequests: Migration = {
  id: '0040-events-and-requests',
  version: 40,
  up: (executor) => runStatements(executor, statements),
};

const statements = [
  `create table events (
      sequence integer primary key,
      at integer not null,
      staff_id text,
      kind text not null,
      case_id text,
      order_id text,
      customer_id text,
      data text not null,
      personal text,
      salt text not null,
      commitment text not null,
      previous_hash text not null,
      hash text not null
    ) strict`,
  `create index events_by_case on events (case_id, sequence) where case_id is not null`,
  `create index events_by_customer on events (customer_id, sequence) where customer_id is not null`,
  // History is never deleted or changed; only the personal part can be blanked.
  `create trigger events_never_deleted before delete on events
      begin select raise(abort, 'events are never deleted'); end`,
  `create trigger events_never_changed before update on events
      when new.sequence is not old.sequence or new.at is not old.at
        or new.staff_id is not old.staff_id or new.kind is not old.kind
        or new.case_id is not old.case_id or new.order_id is not old.order_id
        or new.customer_id is not old.customer_id or new.data is not old.data
        or new.commitment is not old.commitment or new.previous_hash is not old.previous_hash
        or new.hash is not old.hash or new.personal is not null
      begin select raise(abort, 'events are never changed'); end`,

  `create table requests (
      id text primary key,
      channel text not null,
      staff_id text,
      remembered text not null,
      at integer not null
    ) strict, without rowid`,
  `create index requests_by_time on requests (at)`,
];
