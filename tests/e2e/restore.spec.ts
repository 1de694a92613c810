import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { get, hirePeople, setUpStore, signIn } from './support/furnish-store.ts';
import type { Counter, LaunchOptions } from './support/launch-counter.ts';
import {
  codeOnSheet,
  expectStep,
  surroundings,
  typeAndEnter,
  type Surroundings,
} from './support/start-pages.ts';
import { expect, test } from './support/test.ts';

type Launch = (options?: LaunchOptions) => Promise<Counter>;

interface BackedUp extends Surroundings {
  counter: Counter;
  code: string;
}

/** A store with 李明 and 陈静, backed up to a stick, its recovery sheet in hand. */
async function storeOnStick(launch: Launch): Promise<BackedUp> {
  const around = await surroundings();
  const counter = await launch({ env: around.env });
  const { page } = counter;
  await setUpStore(page);
  await get(page, 'recovery.saveAs', {});
  const code = await codeOnSheet(around.sheet);
  await get(page, 'recovery.confirm', { lastGroup: code.slice(-4) });
  await get(page, 'backups.chooseFolder', {});
  await hirePeople(page, { 陈静: ['receptionist'] });
  await get(page, 'backups.now', {});
  return { ...around, counter, code };
}

/** From the page 从备份恢复: the folder, the newest backup, the code, by keyboard. */
async function restoreByKeyboard(page: Page, code: string): Promise<void> {
  await expectStep(page, '从备份恢复');
  await page.keyboard.press('Enter');
  await expectStep(page, '恢复到哪个时候');
  await expect(page.getByRole('radio', { checked: true })).toContainText('完好');
  await page.keyboard.press('Enter');
  await expectStep(page, '恢复单上的恢复码');
  await typeAndEnter(page, code);
}

async function namesOfStaff(page: Page): Promise<string[]> {
  return (await get(page, 'staff.list', {})).map(({ name }) => name);
}

test('a new PC gets everything back from the stick and the recovery sheet', async ({ launch }) => {
  const { counter, code, env } = await storeOnStick(launch);
  await counter.close();
  const { page } = await launch({ env });
  await page.getByRole('button', { name: '从备份恢复' }).press('Enter');
  await restoreByKeyboard(page, code);
  await expectStep(page, '恢复好了');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('陈静');
  await signIn(page, '陈静');
  expect((await get(page, 'store.state', {})).profile?.name).toBe('某某家居');
});

test('a wrong recovery code is told, and the present data stay as they are', async ({ launch }) => {
  const { counter, code } = await storeOnStick(launch);
  const { page } = counter;
  await hirePeople(page, { 赵会: ['finance'] });
  await openFromSettings(page);
  await restoreByKeyboard(page, `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`);
  await expect(page.getByText('恢复码不对')).toBeVisible();
  expect(await namesOfStaff(page)).toContain('赵会');
});

test('restored from the settings, the data are those of the backup and everybody signs in again', async ({
  launch,
}) => {
  const { counter, code, answer, backupFolder } = await storeOnStick(launch);
  const { page } = counter;
  await get(page, 'backups.forgetFolder', {});
  await hirePeople(page, { 赵会: ['finance'] });
  await answer({ folder: backupFolder });
  await openFromSettings(page);
  await restoreByKeyboard(page, code);
  await expectStep(page, '恢复好了');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('陈静');
  expect(await namesOfStaff(page)).not.toContain('赵会');
});

test('data that cannot be opened are restored from the page that says so', async ({ launch }) => {
  const { counter, code, env } = await storeOnStick(launch);
  await counter.close();
  await damage(counter.dataFolder);
  const { page } = await launch({ dataFolder: counter.dataFolder, env });
  await expectStep(page, '数据暂时打不开');
  await page.getByRole('button', { name: '从备份恢复' }).press('Enter');
  await restoreByKeyboard(page, code);
  await expectStep(page, '恢复好了');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('陈静');
});

async function openFromSettings(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('link', { name: '设置' }).click();
  await page.getByRole('tab', { name: '备份' }).click();
  await page.getByRole('button', { name: '从备份恢复' }).click();
}

/** Cuts off all snapshots and journals: no generation is left to open. */
async function damage(dataFolder: string): Promise<void> {
  const files = (await readdir(dataFolder, { recursive: true })).filter((name) =>
    /\.gt[sj]$/.test(name),
  );
  if (files.length === 0) throw new Error('There is nothing to damage.');
  for (const file of files) await truncate(join(dataFolder, file), 10);
}
