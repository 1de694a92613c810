import { readFileSync } from 'node:fs';

import { furnishedCounter } from './support/at-stage.ts';
import { dropFile } from './support/drop-file.ts';
import { fixture } from './support/fixture.ts';
import { dropFixture, expectDone, importButton } from './support/import-steps.ts';
import { changePerson, tabTo } from './support/steps.ts';
import { expect, test } from './support/test.ts';

test('a file in hand survives another screen, and waits for whoever opened it', async ({
  launch,
}) => {
  const { page, killBackend } = await furnishedCounter(launch);
  await dropFixture(page, 'orders.csv');
  await expect(importButton(page, 80)).toBeVisible();

  await test.step('another screen', async () => {
    await page.getByRole('link', { name: '规定', exact: true }).click();
    await page.goBack();
    await expect(importButton(page, 80)).toBeVisible();
  });

  await test.step('another person', async () => {
    await changePerson(page, '李明');
    await expect(page.getByText('这个文件由陈静打开')).toBeVisible();
    await changePerson(page, '陈静');
    await expect(importButton(page, 80)).toBeVisible();
  });

  await test.step('another backend', async () => {
    await killBackend();
    await expect(page.getByText('这个文件要重新选择')).toBeVisible();
    await dropFixture(page, 'orders.csv');
    await expect(importButton(page, 80)).toBeVisible();
  });
});

test('a file that was imported keeps nobody else from the next one', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await dropFixture(page, 'orders.csv');
  await expect(importButton(page, 80)).toBeVisible();
  await page.keyboard.press('Enter');
  await expectDone(page);
  await changePerson(page, '李明');
  await expect(page.getByRole('button', { name: /选择订单文件/ })).toBeVisible();
});

test('columns are pointed out by keyboard alone', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  const renamed = readFileSync(fixture('orders.csv'), 'utf8')
    .replace('订单号', '流水')
    .replace('下单时间', '什么时候');
  await dropFile(page, '十一月.csv', Buffer.from(renamed));
  await expect(page.getByText('还有 2 项没有指出')).toBeVisible();
  await page.keyboard.type('流水');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('combobox', { name: '下单时间' }));
  await page.keyboard.type('什么时候');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(importButton(page, 80)).toBeFocused();
});

test('a corrected file shows the difference to a known order before it is taken over', async ({
  launch,
}) => {
  const { page } = await furnishedCounter(launch);
  const corrected = readFileSync(fixture('counter-orders.csv'), 'utf8').replaceAll(
    '3单元1601室',
    '3单元1602室',
  );
  await dropFile(page, 'counter-orders.csv', Buffer.from(corrected));
  const differences = page.getByRole('group', { name: '与已有订单的不同' });
  await expect(differences.getByText(/3单元1602室/).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expectDone(page);
  await expect(page.getByText(/\d 张订单已按文件更新，旧内容留在历史里。/)).toBeVisible();
});
