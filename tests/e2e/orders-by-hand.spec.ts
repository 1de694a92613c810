import type { Page } from '@playwright/test';

import { furnishedCounter } from './support/at-stage.ts';
import { expect } from './support/patient-expect.ts';
import { changePerson, tabTo } from './support/steps.ts';
import { test } from './support/test.ts';

async function clickMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click();
}

async function goTo(page: Page, name: string): Promise<void> {
  await clickMenu(page, name);
  // Until then a key still belongs to the screen before.
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
}

/** Types what belongs into each field, Enter after each. */
async function typeRow(page: Page, words: readonly string[]): Promise<void> {
  for (const word of words) {
    if (word !== '') await page.keyboard.type(word);
    await page.keyboard.press('Enter');
  }
}

/** The page of the order that was saved just now, by its number. */
async function expectOrder(page: Page, number: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible();
}

test('an order typed by keyboard is paid in parts, delivered and corrected; all of it stays told', async ({
  launch,
}) => {
  const { page } = await furnishedCounter(launch);
  await goTo(page, '订单');
  await page.keyboard.press('n');

  // Nobody has this phone: somebody new.
  await expect(page.getByRole('combobox', { name: '手机号或姓名' })).toBeFocused();
  await page.keyboard.type('13900001111');
  await expect(page.getByTitle('新客户 13900001111')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '姓名' })).toBeFocused();
  await page.keyboard.type('李秀英');

  await tabTo(page, page.getByRole('textbox', { name: '第 1 行 货号' }));
  await typeRow(page, ['SF-2201', '三人位布艺沙发', '2280×920', '米灰', '1', '1', '4680', '']);
  await expect(page.getByRole('textbox', { name: '第 2 行 货号' })).toBeFocused();
  await typeRow(page, ['CB-5600', '全屋定制橱柜', '', '', '2', '1', '18600']);
  await expect(page.getByText('¥23,280.00').first()).toBeVisible();

  // A kind that was forgotten is asked at its field.
  await tabTo(page, page.getByRole('textbox', { name: '第 1 行 金额' }));
  await page.keyboard.type('4680');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('combobox', { name: '第 1 行 方式' })).toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');

  await expectOrder(page, 'SD20261121-001');
  await expect(page.getByText('未付清不得投产').first()).toBeVisible();

  await page.keyboard.press('k');
  await expect(page.getByRole('textbox', { name: '金额' })).toHaveValue('18,600.00');
  await page.keyboard.type('8600');
  await tabTo(page, page.getByRole('radio', { name: '现金' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('还欠 ¥10,000.00')).toBeVisible();

  await page.keyboard.press('s');
  await expect(page.getByRole('textbox', { name: '送货时间' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已送货')).toHaveCount(2);

  await page.keyboard.press('g');
  await expect(page.getByRole('textbox', { name: '为什么更正' })).toBeFocused();
  await page.keyboard.type('颜色写错');
  await tabTo(page, page.getByRole('textbox', { name: '第 1 行 颜色' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('深灰');
  await page.keyboard.press('Control+Enter');
  await expectOrder(page, 'SD20261121-001');
  await expect(page.getByText('SF-2201 深灰 2280×920')).toBeVisible();

  await page.keyboard.press('j');
  const history = page.getByRole('list', { name: '经过' });
  await expect(history).toContainText('颜色写错');
  await expect(history).toContainText('8,600.00');
});

test('Ctrl Delete takes away the line one types in', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await goTo(page, '订单');
  await page.getByRole('button', { name: /新建订单/ }).click();
  await page.getByRole('button', { name: '加一行' }).click();
  await page.getByRole('textbox', { name: '第 1 行 名称' }).fill('沙发');
  await page.getByRole('textbox', { name: '第 2 行 名称' }).fill('落地灯');
  await page.getByRole('textbox', { name: '第 1 行 名称' }).press('Control+Delete');
  await expect(page.getByRole('textbox', { name: '第 2 行 名称' })).toBeHidden();
  await expect(page.getByRole('textbox', { name: '第 1 行 名称' })).toHaveValue('落地灯');
});

test('whoever leaves a form with something typed is asked, and may stay', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await goTo(page, '订单');
  await page.keyboard.press('n');
  await expect(page.getByRole('combobox', { name: '手机号或姓名' })).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: '第 1 行 名称' }));
  await page.keyboard.type('餐椅');
  await clickMenu(page, '今日');
  await expect(page.getByRole('dialog')).toContainText('还没有保存');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: '第 1 行 名称' })).toHaveValue('餐椅');
  await clickMenu(page, '今日');
  await expect(page.getByRole('button', { name: '留下继续填' })).toBeFocused();
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
});

test('a payment recorded by mistake is struck through with its reason', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('XS20261117102');
  await expect(page.getByRole('option').first()).toContainText('XS20261117102');
  await page.keyboard.press('Enter');
  await expectOrder(page, 'XS20261117102');
  await page.keyboard.press('k');
  await page.getByRole('radio', { name: '微信' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('订单已付清')).toBeVisible();

  // Not for the receptionist, who reads whose it is.
  const cancel = page.getByRole('button', { name: '撤销 4,580.00 的收款' });
  await expect(cancel).toBeDisabled();
  await expect(cancel).toHaveAttribute('title', '由店长、财务办理，可按 F2 换人。');
  await changePerson(page, '赵会');
  await cancel.click();
  await expect(page.getByRole('textbox', { name: '原因' })).toBeFocused();
  await page.keyboard.type('记重了');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已撤销：记重了')).toBeVisible();
  await expect(page.getByText('¥4,580.00')).toBeVisible();
});

test('two customers on one phone are offered as likely the same, and kept apart', async ({
  launch,
}) => {
  const { page } = await furnishedCounter(launch);
  await goTo(page, '客户');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: '姓名' })).toBeFocused();
  await page.keyboard.type('欧 阳雪');
  await page.keyboard.press('Tab');
  await page.keyboard.type('199 0000 5678');
  await expect(page.getByText('这个号码已有客户')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('可能是同一位客户（写法不同）')).toBeVisible();
  await page.getByRole('button', { name: '不是同一位' }).click();
  await expect(page.getByText('可能是同一位客户（写法不同）')).toBeHidden();

  await page.keyboard.press('g');
  // The number in full is shown first, with the reason why it was looked at (ARC-15).
  await expect(page.getByRole('radiogroup')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '为什么更正' })).toBeFocused();
  await page.keyboard.type('打错字');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('欧阳学');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: '欧阳学' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('list', { name: '经过' })).toContainText('打错字');
});
