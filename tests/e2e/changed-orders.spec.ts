import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { furnishedCounter, submitted } from './support/at-stage.ts';
import { dropFile } from './support/drop-file.ts';
import { fixture } from './support/fixture.ts';
import { expectDone } from './support/import-steps.ts';
import type { Counter, LaunchOptions } from './support/launch-counter.ts';
import { expect } from './support/patient-expect.ts';
import { test } from './support/test.ts';

const orderNumber = 'XS20261117102';

/** The file as the POS writes it after the customer has moved and paid the rest. */
function laterFile(): Uint8Array {
  const words = readFileSync(fixture('counter-orders.csv'), 'utf8');
  const later = words
    .replace('青岛市黄岛区长江中路33号', '青岛市黄岛区长江中路55号')
    .replace('4680.00,100.00,', '4680.00,4680.00,');
  if (later === words) throw new Error('The fixture has changed.');
  return new TextEncoder().encode(later);
}

/** A case of the order is running, and the POS has written a file that says something else. */
async function withWaitingChange(
  launch: (options: LaunchOptions) => Promise<Counter>,
): Promise<Page> {
  const { page } = await furnishedCounter(launch);
  await submitted(page, orderNumber, { goods: ['三人位布艺沙发'] });
  await dropFile(page, 'later.csv', laterFile());
  await expect(page.getByRole('button', { name: '记下 1 张订单的不同' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expectDone(page);
  return page;
}

async function openOrder(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(orderNumber);
  await expect(page.getByRole('option').first()).toContainText(orderNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: orderNumber })).toBeVisible();
}

test('what a file says waits while a case runs, and is taken over at the order (CASE-1)', async ({
  launch,
}) => {
  const page = await withWaitingChange(launch);
  await openOrder(page);
  await page.getByRole('link', { name: /^QX-|^BJ01-QX-/ }).click();
  await expect(page.getByRole('heading', { name: '文件里的订单内容不一样' })).toBeVisible();
  await page.getByRole('link', { name: '到订单页面决定' }).click();

  const waiting = page.getByRole('region', { name: '文件里的内容和这张订单不一样' });
  await expect(waiting).toContainText('青岛市黄岛区长江中路55号');
  await page.keyboard.press('f');
  await expect(page.getByText('仍按提交时的内容办理（CASE-1）')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已改成文件的内容')).toBeVisible();
  await expect(waiting).toBeHidden();
  await expect(page.getByText('4,580.00')).toBeVisible();

  await page.getByRole('link', { name: /^QX-|^BJ01-QX-/ }).click();
  await expect(page.getByRole('heading', { name: '订单后来有变化' })).toBeVisible();
  await page.getByRole('button', { name: /处不同/ }).click();
  await expect(page.getByRole('table', { name: '订单后来有变化' })).toContainText('4,680.00');
});

test('what a file says is left aside with a reason, and told in the history', async ({
  launch,
}) => {
  const page = await withWaitingChange(launch);
  await openOrder(page);
  await page.keyboard.press('b');
  await expect(page.getByRole('textbox', { name: '为什么不改' })).toBeFocused();
  await page.keyboard.type('客户来电说没有搬家');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('订单没有改动')).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('list', { name: '经过' })).toContainText('客户来电说没有搬家');
});
