import type { Migration } from '../engine/migrate.ts';
import { runStatements } from './run-statements.ts';

export const storeAndStaff: Migration = {
  id: '0010-store-and-staff',
  version: 10,
  up: (executor) => runStatements(executor, statements),
};

const statements = [
  `create table store_values (
      name text primary key,
      value text not null
    ) strict, without rowid`,

  `create table staff (
      id text primary key,
      name text not null,
      active integer not null check (active in (0, 1))
    ) strict, without rowid`,

  `create table staff_roles (
      staff_id text not null references staff (id),
      role text not null,
      primary key (staff_id, role)
    ) strict, without rowid`,
];
