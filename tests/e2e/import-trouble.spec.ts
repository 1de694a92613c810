import type { Page } from '@playwright/test';

import { manyOrders } from '../support/many-orders.ts';
import { dropFile } from './support/drop-file.ts';
import {
  dropFixture,
  emptyCounter,
  expectDone,
  importButton,
  orderNumbers,
} from './support/import-steps.ts';
import { pickPerson } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const half = { env: { GUITAI_HOLD_IMPORT_AT: '50' } };

/** Storing has come to the half and is held there. */
async function storeHalf(page: Page): Promise<void> {
  await dropFile(page, '一年的订单.csv', Buffer.from(manyOrders(3_000)));
  await expect(importButton(page, 2_000)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^(4[5-9]|5[0-5])/);
}

test('an import cancelled at the half leaves no trace, and the file is still there', async ({
  launch,
}) => {
  const { page } = await emptyCounter(launch, half);
  await storeHalf(page);
  await page.keyboard.press('Escape');
  await expect(
    page.getByText('已取消，没有导入任何内容。文件还在这里，可以再导入。'),
  ).toBeVisible();
  await expect(importButton(page, 2_000)).toBeVisible();
  expect(await orderNumbers(page)).toEqual([]);
});

test('a power cut in the middle of an import leaves nothing of the file', async ({ launch }) => {
  const first = await emptyCounter(launch, half);
  await storeHalf(first.page);
  await first.kill();
  const second = await launch({
    dataFolder: first.dataFolder,
    clockStart: '2026-11-21T11:00:00+08:00',
  });
  await pickPerson(second.page, '李明');
  expect(await orderNumbers(second.page)).toEqual([]);
});

test('a power cut right after an import leaves all of the file', async ({ launch }) => {
  const first = await emptyCounter(launch);
  await dropFixture(first.page, 'orders.csv');
  await expect(importButton(first.page, 80)).toBeVisible();
  await first.page.keyboard.press('Enter');
  await expectDone(first.page);
  await first.kill();
  const second = await launch({
    dataFolder: first.dataFolder,
    clockStart: '2026-11-21T11:00:00+08:00',
  });
  await pickPerson(second.page, '李明');
  expect(await orderNumbers(second.page)).toHaveLength(80);
});

test('while a file is being stored the window goes on answering', async ({ launch }) => {
  const { page } = await emptyCounter(launch, half);
  await storeHalf(page);
  await page.getByRole('link', { name: '规定', exact: true }).click();
  await expect(page.getByRole('heading', { name: '规定', exact: true })).toBeVisible();
  await page.getByRole('link', { name: '订单', exact: true }).click();
  await expect(page.getByRole('heading', { name: '订单', exact: true })).toBeVisible();
  await page.keyboard.press('i');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(importButton(page, 2_000)).toBeVisible();
});

const refusals: [what: string, name: string, bytes: Uint8Array, says: RegExp][] = [
  ['an empty file', '空.csv', new Uint8Array(), /空/],
  ['a PDF that calls itself a workbook', '订单.xlsx', Buffer.from('%PDF-1.7\n%âãÏÓ'), /PDF/],
  ['a picture', '订单.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /图片/],
  [
    'a web page saved as an old workbook',
    '订单.xls',
    Buffer.from('<html><table><tr><td>订单号'),
    /网页/,
  ],
];

test('a file that is something else is refused in plain words', async ({ launch }) => {
  const { page } = await emptyCounter(launch);
  for (const [what, name, bytes, says] of refusals) {
    await test.step(what, async () => {
      await dropFile(page, name, bytes);
      await expect(page.getByText('这个文件读不出订单')).toBeVisible();
      await expect(page.getByText(says).first()).toBeVisible();
      await page.keyboard.press('Escape');
    });
  }
  await test.step('a file of more than 20 MB is not even read', async () => {
    await dropFile(page, '大.csv', new Uint8Array(20_000_001));
    await expect(page.getByText('“大.csv”超过 20 MB')).toBeVisible();
  });
});
