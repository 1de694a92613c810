import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { read, utils, write } from '@e965/xlsx';

import { dropFile } from './support/drop-file.ts';
import { fixture } from './support/fixture.ts';
import {
  dropFixture,
  emptyCounter,
  expectDone,
  importButton,
  orderNumbers,
} from './support/import-steps.ts';
import { freshFolder } from './support/launch-counter.ts';
import { get } from './support/furnish-store.ts';
import { expect, test } from './support/test.ts';

test('whatever the POS wrote is dropped, looked at and imported', async ({ launch }) => {
  const { page } = await emptyCounter(launch);

  await test.step('UTF-8: 80 orders of 119 lines', async () => {
    await dropFixture(page, 'orders.csv');
    await expect(importButton(page, 80)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('已保存 80 张订单、119 行商品')).toBeVisible();
  });

  for (const name of ['orders-gb18030.csv', 'orders.xlsx']) {
    await test.step(`${name}: the same orders again, nothing to do`, async () => {
      await dropFixture(page, name);
      await expect(page.getByRole('button', { name: '没有可导入的订单' })).toBeDisabled();
      await expect(page.getByRole('button', { name: /80\s*没有变化/ })).toBeVisible();
      await page.keyboard.press('Escape');
    });
  }

  await test.step('an old workbook, and a workbook that calls itself CSV', async () => {
    const workbook = read(readFileSync(fixture('orders.xlsx')));
    const xls = write(workbook, { bookType: 'biff8', type: 'buffer' }) as Uint8Array;
    await dropFile(page, '订单.xls', xls);
    await expect(page.getByRole('button', { name: /80\s*没有变化/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await dropFile(page, '订单.csv', readFileSync(fixture('orders.xlsx')));
    await expect(page.getByRole('button', { name: /80\s*没有变化/ })).toBeVisible();
  });

  expect(await orderNumbers(page)).toHaveLength(80);
});

test('a messy file says what is wrong and where, and what is good of it comes in', async ({
  launch,
}) => {
  const { page } = await emptyCounter(launch);
  await dropFixture(page, 'orders-messy.csv');
  await expect(importButton(page, 1)).toBeVisible();
  const problems = page.getByRole('group', { name: '问题列表' });
  await expect(problems.getByText(/科学计数法/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expectDone(page);
  const [only] = await orderNumbers(page);
  expect(only).toBe('XS20261101008');
});

test('orders that were held back are saved with their reasons, corrected and imported', async ({
  launch,
}) => {
  const folder = await freshFolder();
  const answers = join(folder, 'answers.json');
  const saved = join(folder, '有问题的订单.xlsx');
  writeFileSync(answers, JSON.stringify({ save: saved }));
  const { page } = await emptyCounter(launch, { env: { GUITAI_DIALOG_ANSWER: answers } });
  await dropFixture(page, 'orders-messy.csv');
  await expect(importButton(page, 1)).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByText(/原因写在最后一列/).last()).toBeVisible();
  await expect(page.getByText(/已另存/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expectDone(page);

  await dropFile(page, '改好的.xlsx', corrected(saved));
  await expect(importButton(page, 1)).toBeVisible();
  await page.keyboard.press('Enter');
  await expectDone(page);
  expect(await orderNumbers(page)).toEqual(['XS20261101004', 'XS20261101008']);
});

/** The sheet with the one wrong phone of XS20261101004 put right, and only that order in it. */
function corrected(path: string): Uint8Array {
  const book = read(readFileSync(path));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (!sheet) throw new Error('The saved workbook has no sheet.');
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true });
  const [titles = [], ...others] = rows;
  const phone = titles.indexOf('手机号');
  const kept = others
    .filter((row) => row.includes('XS20261101004'))
    .map((row) => row.map((cell, index) => (index === phone ? '19900000004' : cell)));
  if (kept.length !== 1 || titles.at(-1) !== '原因') throw new Error('Not the sheet we saved.');
  const next = utils.book_new(utils.aoa_to_sheet([titles, ...kept]), '订单');
  return write(next, { bookType: 'xlsx', type: 'buffer' }) as Uint8Array;
}

test('columns with other titles are shown once, and known the next time', async ({ launch }) => {
  const { page } = await emptyCounter(launch);
  const renamed = readFileSync(fixture('counter-orders.csv'), 'utf8')
    .replace('订单号', '流水')
    .replace('手机号', '甲');
  await dropFile(page, '流水.csv', Buffer.from(renamed));
  await page.getByRole('combobox', { name: '订单号' }).click();
  await page.keyboard.type('流水');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: '手机号' }).click();
  await page.keyboard.type('甲');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '按这样读取' }).click();
  await expect(importButton(page, 3)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expectDone(page);

  await dropFile(page, '流水.csv', Buffer.from(renamed.replaceAll('XS2026', 'XT2026')));
  await expect(importButton(page, 3)).toBeVisible();
});

test('a word for a kind that nobody knows is asked, and remembered', async ({ launch }) => {
  const { page } = await emptyCounter(launch);
  const text = readFileSync(fixture('counter-orders.csv'), 'utf8');
  const strange = text.replaceAll(',常规,', ',新品首发,');
  expect(strange).not.toBe(text);
  await dropFile(page, '新品.csv', Buffer.from(strange));
  const question = page.getByRole('combobox', { name: '“新品首发”属于哪一类' });
  await question.click();
  // The first of the six kinds: 常规.
  await page.keyboard.press('Enter');
  await expect(importButton(page, 3)).toBeVisible();
  await page.getByRole('button', { name: '导入 3 张订单' }).click();
  await expectDone(page);
  const words = await get(page, 'kindWords.list', {});
  expect(words).toContainEqual({ word: '新品首发', kind: 'regular', builtIn: false });
});
