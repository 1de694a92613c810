import { beforeEach, expect, test } from 'vitest';
import { loadSqlite } from '../../../../../main/backend/database/engine/sqlite-engine.ts';
import type { Sqlite } from '../../../../../main/backend/database/engine/sqlite.ts';
import { sqlWasm } from '../support/wasm.ts';

let sqlite: Sqlite;

beforeEach(async () => {
  sqlite = (await loadSqlite(sqlWasm)).create();
  run('create table papers (bytes blob not null) strict');
});

function run(sql: string): void {
  sqlite.run(sqlite.prepare(sql), []);
}

function store(megabytes: number): void {
  run(`insert into papers values (zeroblob(${megabytes * 1024 * 1024}))`);
}

test('a large database gets free pages, so that saves do not make it copy itself', () => {
  store(32);
  sqlite.reserve();
  const pages = sqlite.pragmaValue('page_count');
  store(1);
  expect(sqlite.pragmaValue('page_count')).toBe(pages);
});

test('a rolled-back save gives its pages back without shrinking the file', () => {
  store(32);
  sqlite.reserve();
  const pages = sqlite.pragmaValue('page_count');
  sqlite.begin();
  store(1);
  sqlite.rollback();
  expect(sqlite.pragmaValue('page_count')).toBe(pages);
});

test('a reserve that is still there is not made again', () => {
  store(32);
  sqlite.reserve();
  expect(sqlite.reserve()).toBe(false);
});

test('a small database needs none', () => {
  store(1);
  expect(sqlite.reserve()).toBe(false);
});

test('free pages do not count as size', () => {
  store(32);
  const before = sqlite.bytes;
  sqlite.reserve();
  expect(sqlite.bytes).toBeLessThanOrEqual(before + 4096);
});
