import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Locator, Page } from '@playwright/test';

import { readSheet } from '../../main/backend/sheets/read-sheet.ts';
import { morning } from './support/at-stage.ts';
import { fixture } from './support/fixture.ts';
import { freshFolder, type Counter, type LaunchOptions } from './support/launch-counter.ts';
import { expect } from './support/patient-expect.ts';
import { furnish } from './support/steps.ts';
import { test } from './support/test.ts';

/** The manager in front of the 80 orders of the POS; files are saved to `saved`. */
async function atOrders(
  launch: (options: LaunchOptions) => Promise<Counter>,
): Promise<{ page: Page; list: Locator; saved: string }> {
  const folder = await freshFolder();
  const saved = join(folder, 'list.xlsx');
  const answers = join(folder, 'answers.json');
  await writeFile(answers, JSON.stringify({ save: saved }));
  const options = await morning();
  const { page } = await launch({
    ...options,
    env: { ...options.env, GUITAI_DIALOG_ANSWER: answers },
  });
  await furnish(page, fixture('orders.csv'));
  await page.getByRole('link', { name: '订单' }).click();
  const list = page.getByRole('group', { name: '订单列表' });
  await expect(page.getByText('共 80 行')).toBeVisible();
  return { page, list, saved };
}

test('a list is sorted by keyboard, left for an order, and found again as it was', async ({
  launch,
}) => {
  const { page, list } = await atOrders(launch);
  await list.focus();
  await page.keyboard.press('s');
  await expect(list.getByRole('columnheader', { name: /总额/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  // The rows of before stay in sight until the others are there.
  await expect(page.locator('[aria-busy]')).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('PageDown');
  const chosen = list.locator('[aria-selected="true"]');
  await expect(chosen).toHaveAttribute('aria-rowindex', '12');
  const left = await chosen.innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^订单 / })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeVisible();
  expect([page.url(), await chosen.innerText()]).toEqual(['app://ui/#/orders?sort=total', left]);
});

test('nothing found shows the way back to everything', async ({ launch }) => {
  const { page } = await atOrders(launch);
  const search = page.getByPlaceholder(/^订单号、客户姓名/);
  await search.fill('没有这样的人');
  await page.getByRole('button', { name: '清除条件' }).click();
  await expect(page.getByText('共 80 行')).toBeVisible();
  await expect(search).toHaveValue('');
});

test('what is exported is what is seen, row by row', async ({ launch }) => {
  const { page, list, saved } = await atOrders(launch);
  await page.evaluate(() => window.location.assign('#/orders?filter=unpaid&sort=unpaid'));
  await expect(page.getByText(/^共 \d+ 行/)).not.toHaveText(/^共 80 行/);
  const rows = await list.getByRole('row').allInnerTexts();
  await list.focus();
  await page.keyboard.press('e');
  await expect(page.getByText(`保存在 ${saved}`)).toBeVisible();
  const sheet = await readSheet(await readFile(saved));
  const numbers = sheet.rows.flatMap(({ cells }) => cells.filter((cell) => /^XS\d+/.test(cell)));
  const seen = rows.slice(1).map((row) => /^XS\d+/.exec(row)?.[0]);
  // Only the rows in sight are drawn; the sheet begins with them and holds all.
  expect(numbers.slice(0, seen.length)).toEqual(seen);
  await expect(page.getByText(`共 ${numbers.length} 行`)).toBeVisible();
});

test('goods that must be paid first carry a red warning in the list', async ({ launch }) => {
  const { page, list } = await atOrders(launch);
  await page.evaluate(() => window.location.assign('#/orders?filter=warning'));
  await expect(page.getByText(/^共 \d+ 行/)).not.toHaveText(/^共 80 行/);
  const rows = (await list.getByRole('row').allInnerTexts()).slice(1);
  expect(rows.filter((row) => !/未付清不得投产 RET-6|处理品未付清 RET-10/.test(row))).toEqual([]);
});
