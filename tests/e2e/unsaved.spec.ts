import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import type { LeaveAnswer } from '../../main/dialogs/dialogs.ts';
import { morning } from './support/at-stage.ts';
import { fixture } from './support/fixture.ts';
import { freshFolder, type Counter, type LaunchOptions } from './support/launch-counter.ts';
import { expect } from './support/patient-expect.ts';
import { changePerson, furnish, signInDialog } from './support/steps.ts';
import { test } from './support/test.ts';

/** A counter whose person answers the question about leaving as the test says. */
async function answeringCounter(launch: (options: LaunchOptions) => Promise<Counter>) {
  const file = join(await freshFolder(), 'answers.json');
  const answer = (leave: LeaveAnswer) => writeFile(file, JSON.stringify({ leave }));
  const options = await morning();
  const counter = await launch({ ...options, env: { ...options.env, GUITAI_DIALOG_ANSWER: file } });
  await answer('stay');
  await furnish(counter.page, fixture('counter-orders.csv'));
  await changePerson(counter.page, '陈静');
  return { counter, answer };
}

/** Closes the window as a person does, and does not wait for it. */
async function clickClose({ app }: Counter): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === '柜台');
    window?.close();
  });
}

function visible({ app }: Counter): Promise<boolean> {
  return app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.getTitle() === '柜台')
        ?.isVisible() ?? false,
  );
}

async function typeHalfAnOrder(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '订单' }).click();
  await page.getByRole('button', { name: /^新建订单/ }).click();
  await page.getByRole('textbox', { name: '第 1 行 货号' }).fill('SF-2201');
}

/** Long enough for a window that went without asking to be gone. */
async function goOnTyping(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '客户' }).click();
  await page.getByRole('button', { name: /留下继续填/ }).click();
  await page.getByRole('textbox', { name: '第 1 行 名称' }).fill('沙发');
  await expect(page.getByRole('textbox', { name: '第 1 行 货号' })).toHaveValue('SF-2201');
}

test('a window with half an order in it stays when the person says so, and goes when not', async ({
  launch,
}) => {
  const { counter, answer } = await answeringCounter(launch);
  const { page } = counter;
  await typeHalfAnOrder(page);
  await clickClose(counter);
  await goOnTyping(page);
  expect(await visible(counter)).toBe(true);

  await answer('leave');
  await counter.close();
  expect(counter.program.exitCode).toBe(0);
});

test('half a payment is asked about too, and no more once it is put aside', async ({ launch }) => {
  const { counter } = await answeringCounter(launch);
  const { page } = counter;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('XS20261117102');
  await expect(page.getByRole('option').first()).toContainText('XS20261117102');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'XS20261117102' })).toBeVisible();
  await page.keyboard.press('k');
  await page.getByRole('textbox', { name: '备注' }).fill('定金');
  await clickClose(counter);
  await page.getByRole('textbox', { name: '备注' }).press('F2');
  await expect(signInDialog(page)).toBeVisible();
  await page.keyboard.press('F2');
  await expect(signInDialog(page)).toBeHidden();
  await expect(page.getByRole('textbox', { name: '备注' })).toHaveValue('定金');
  expect(await visible(counter)).toBe(true);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: '备注' })).toHaveCount(0);
  await counter.close();
  expect(counter.program.exitCode).toBe(0);
});

test('half an order is not lost when the page is loaded anew, unless the person says so', async ({
  launch,
}) => {
  const { counter, answer } = await answeringCounter(launch);
  const { app, page } = counter;
  // Playwright would answer in the person's place.
  page.on('dialog', () => undefined);
  const reload = () =>
    app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === '柜台');
      window?.webContents.reload();
    });
  const asked = () =>
    app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === '柜台');
          window?.webContents.once('will-prevent-unload', () => resolve());
          window?.webContents.reload();
        }),
    );
  await typeHalfAnOrder(page);
  await asked();
  await goOnTyping(page);

  await answer('leave');
  const loaded = page.waitForEvent('load');
  await reload();
  await loaded;
  await expect(page.getByRole('navigation')).toBeVisible();
  await expect(page.locator('input[value="SF-2201"]')).toHaveCount(0);
});
