import { copyFile, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { ask } from './support/ask.ts';
import { morning } from './support/at-stage.ts';
import { fixture } from './support/fixture.ts';
import { freshFolder, type Counter, type LaunchOptions } from './support/launch-counter.ts';
import { expect } from './support/patient-expect.ts';
import { get, signIn } from './support/furnish-store.ts';
import { furnish } from './support/steps.ts';
import { test } from './support/test.ts';

/** A counter whose manager has just chosen the folder `pos`. */
async function watching(
  launch: (options: LaunchOptions) => Promise<Counter>,
): Promise<{ counter: Counter; options: LaunchOptions; pos: string }> {
  const folder = await freshFolder();
  const pos = join(folder, 'pos');
  await mkdir(pos);
  const answers = join(folder, 'answers.json');
  await writeFile(answers, JSON.stringify({ folder: pos }));
  const options = await morning();
  const withAnswers = { ...options, env: { ...options.env, GUITAI_DIALOG_ANSWER: answers } };
  const counter = await launch(withAnswers);
  await furnish(counter.page, fixture('counter-orders.csv'));
  expect(await get(counter.page, 'watchedFolder.choose', {})).toEqual({ folder: pos });
  return { counter, options: withAnswers, pos };
}

async function orderCount(page: Page): Promise<number> {
  const { rows } = await get(page, 'orders.list', {
    search: '',
    filter: 'all',
    orderedAt: { from: null, to: null },
    sort: { by: 'orderedAt', direction: 'descending' },
    after: null,
    limit: 200,
  });
  return rows.length;
}

/** Asked in the page: bytes do not come out of it. */
async function nameOfOpened(page: Page, fileSha256: string): Promise<string> {
  return page.evaluate(async (sha) => {
    const input = { fileSha256: sha };
    const answer = await window.guitai.request('watchedFolder.open', input, crypto.randomUUID());
    const file: unknown = answer.ok ? answer.value : null;
    return file instanceof Object && 'name' in file ? String(file.name) : 'refused';
  }, fileSha256);
}

test('a clean file of the POS comes in by itself and stays where it lies', async ({ launch }) => {
  const { counter, pos } = await watching(launch);
  await copyFile(fixture('orders.xlsx'), join(pos, 'orders.xlsx'));
  await expect.poll(() => orderCount(counter.page)).toBe(83);
  expect(await readdir(pos)).toEqual(['orders.xlsx']);
});

test('a file that is not clean waits, and is opened from the folder under any name', async ({
  launch,
}) => {
  const { counter, pos } = await watching(launch);
  const { page } = counter;
  await copyFile(fixture('orders-messy.csv'), join(pos, 'messy.csv'));
  await expect.poll(() => get(page, 'watchedFolder.waiting', {})).toHaveLength(1);
  const [waiting] = await get(page, 'watchedFolder.waiting', {});
  await rename(join(pos, 'messy.csv'), join(pos, 'renamed.csv'));
  const fileSha256 = waiting?.fileSha256 ?? '';
  expect(await nameOfOpened(page, fileSha256)).toBe('renamed.csv');
});

test('the folder goes on being watched after the next start', async ({ launch }) => {
  const { counter, options, pos } = await watching(launch);
  await counter.close();
  const next = await launch({ ...options, dataFolder: counter.dataFolder });
  await copyFile(fixture('orders.csv'), join(pos, 'orders.csv'));
  await signIn(next.page, '李明');
  await expect.poll(() => orderCount(next.page)).toBe(83);
});

test('only a manager may choose the folder', async ({ launch }) => {
  const { counter, pos } = await watching(launch);
  const { page } = counter;
  await signIn(page, '陈静');
  expect(await ask(page, 'watchedFolder.turnOff', {})).toMatchObject({ code: 'forbidden' });
  expect(await get(page, 'watchedFolder.state', {})).toEqual({ folder: pos, problem: null });
});
