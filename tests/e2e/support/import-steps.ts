import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { dropFile } from './drop-file.ts';
import { fixture } from './fixture.ts';
import { freshFolder, type Counter, type LaunchOptions } from './launch-counter.ts';
import { morning } from './at-stage.ts';
import { expect } from './patient-expect.ts';
import { get, setUpStore } from './furnish-store.ts';

/** A counter with its store manager in front of it, and no orders yet; 2026-11-21 at 10:00. */
export async function emptyCounter(
  launch: (options: LaunchOptions) => Promise<Counter>,
  { env, ...options }: LaunchOptions = {},
): Promise<Counter> {
  const given = await morning();
  const counter = await launch({
    ...given,
    dataFolder: await freshFolder(),
    ...options,
    env: { ...given.env, ...env },
  });
  await setUpStore(counter.page);
  await counter.page.reload();
  await expect(counter.page.getByRole('navigation')).toBeVisible();
  return counter;
}

export async function dropFixture(page: Page, name: string): Promise<void> {
  await dropFile(page, name, readFileSync(fixture(name)));
}

/** The main button, once the file has been read. */
export function importButton(page: Page, orders: number) {
  return page.getByRole('button', { name: `导入 ${orders.toLocaleString('zh-CN')} 张订单` });
}

export async function expectDone(page: Page): Promise<void> {
  await expect(page.getByText('导入完成')).toBeVisible();
}

/** Order numbers as the list has them, all of them. */
export async function orderNumbers(page: Page): Promise<string[]> {
  const numbers: string[] = [];
  let after: string | null = null;
  do {
    const found: Awaited<ReturnType<typeof ordersAfter>> = await ordersAfter(page, after);
    numbers.push(...found.rows.map((row) => row.orderNumber));
    after = found.next;
  } while (after !== null);
  return numbers.sort();
}

async function ordersAfter(page: Page, after: string | null) {
  return get(page, 'orders.list', {
    search: '',
    filter: 'all',
    orderedAt: { from: null, to: null },
    sort: { by: 'orderedAt', direction: 'descending' },
    after,
    limit: 200,
  });
}
