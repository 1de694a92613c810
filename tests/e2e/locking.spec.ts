import type { Page } from '@playwright/test';

import { furnishedCounter, signed } from './support/at-stage.ts';
import { ask } from './support/ask.ts';
import {
  approvalDialog,
  approve,
  changePerson,
  fillRequest,
  openCancellation,
  pickPerson,
  presentCase,
  signInDialog,
} from './support/steps.ts';
import { expect, test } from './support/test.ts';

const sofa = { goods: ['三人位布艺沙发'] };

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(signInDialog(page)).toBeVisible();
}

test('behind the lock nothing of the page is to be seen or told', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await openCancellation(page, 'XS20261119101');
  await lock(page);
  await expect(page.locator('body')).toMatchAriaSnapshot(`- dialog "登录"`);
  expect(await page.getByRole('heading', { name: '取消订单' }).count()).toBe(0);
  await expect(page.getByText('XS20261119101').first()).toBeHidden();
});

test('behind the lock the program answers nothing about customers', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await lock(page);
  const answer = await ask(page, 'board.view', { who: 'all' });
  expect(answer).toMatchObject({ ok: false, code: 'notSignedIn' });
});

test('what was typed is there after the lock, for the next person too', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await openCancellation(page, 'XS20261119101');
  await fillRequest(page, sofa);
  const reason = page.getByRole('textbox', { name: '详细原因' });
  await reason.fill('刚刚写到一半的原因');
  await lock(page);
  await pickPerson(page, '李明');
  await expect(reason).toHaveValue('刚刚写到一半的原因');
  expect((await presentCase(page)).request).toMatchObject({ reasonText: '刚刚写到一半的原因' });
});

test('a key pressed at the lock does nothing behind it', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await openCancellation(page, 'XS20261119101');
  const before = page.url();
  await lock(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+Enter');
  await expect(signInDialog(page)).toBeVisible();
  expect(page.url()).toBe(before);
});

test('two keys lead to the PIN of the next person, and Esc twice back to work', async ({
  launch,
}) => {
  const { page } = await furnishedCounter(launch);
  await page.keyboard.press('F2');
  await page.keyboard.press('1');
  await expect(signInDialog(page).locator('input[type=password]')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(signInDialog(page)).toBeHidden();
  await expect(page.getByRole('banner')).toContainText('陈静');
});

test('a wrong PIN signs nobody in, and says what to do', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await page.keyboard.press('F2');
  await page.keyboard.type('wz');
  await page.keyboard.press('Enter');
  await page.keyboard.type('000111');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/密码不对/)).toBeVisible();
  await expect(signInDialog(page).locator('input[type=password]')).toHaveValue('');
});

test('the approver is shown what it is about, and the receptionist stays signed in', async ({
  launch,
}) => {
  const { page } = await furnishedCounter(launch);
  await signed(page, 'XS20261119101', sofa);
  await page.keyboard.press('Control+Enter');
  await expect(approvalDialog(page)).toContainText('三人位布艺沙发');
  await expect(approvalDialog(page)).toContainText('¥4,212.00');
  await page.keyboard.press('Escape');
  await approve(page, '服务中心确认');
  await expect(page.getByRole('banner')).toContainText('陈静');
});

test('what one person may read is not left for another who may not', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await changePerson(page, '李明');
  await page.getByRole('link', { name: '历史记录' }).click();
  await expect(page.getByRole('heading', { name: '历史记录' })).toBeVisible();
  await changePerson(page, '陈静');
  await expect(page.getByText(/登录/)).toHaveCount(0);
});
