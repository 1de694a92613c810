import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { decisionSchema } from '../../shared/procedures/decision.ts';
import { printAndSign } from './support/at-stage.ts';
import { fixture } from './support/fixture.ts';
import { get, testPin } from './support/furnish-store.ts';
import { freshFolder } from './support/launch-counter.ts';
import { settleAll } from './support/return-steps.ts';
import { expectStep, typeAndEnter } from './support/start-pages.ts';
import {
  approve,
  changePerson,
  choose,
  enterFirstTime,
  fillRequest,
  goOn,
  openCancellation,
  presentCase,
  tabTo,
  typeNewPin,
} from './support/steps.ts';
import { expect, test } from './support/test.ts';

/** What the store manager tells a new person. */
const givenPin = '830261';

test('from an empty program to a refunded cancellation by keyboard only', async ({ launch }) => {
  const folder = await freshFolder();
  const answers = join(folder, 'answers.json');
  await writeFile(answers, JSON.stringify({ open: fixture('counter-orders.csv') }));
  const { page } = await launch({
    clockStart: '2026-11-21T10:00:00+08:00',
    env: { GUITAI_DIALOG_ANSWER: answers, GUITAI_PRINT_TO: join(folder, 'paper') },
  });

  await test.step('first start: the store and its manager', async () => {
    await expectStep(page, '欢迎使用柜台');
    await expect(page.getByRole('textbox', { name: '门店名称' })).toBeFocused();
    await typeAndEnter(page, '某某家居', '香港中路店', 'BJ01');
    await expectStep(page, '第一位店长');
    await typeAndEnter(page, '李明', testPin, testPin);
    for (const later of ['打印恢复单', '选择备份文件夹']) {
      await expectStep(page, later);
      await tabTo(page, page.getByRole('button', { name: '以后再做' }));
      await page.keyboard.press('Enter');
    }
    await expectStep(page, '准备好了');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('banner')).toContainText('李明');
  });

  await test.step('the others are entered in the settings', async () => {
    for (const [name, role] of [
      ['陈静', '接待人员'],
      ['王总', '总经理'],
      ['刘敏', '服务中心客服'],
      ['赵会', '财务'],
    ] as const) {
      await addPerson(name, role);
    }
    expect(await get(page, 'staff.list', {})).toHaveLength(5);
    for (const name of ['王总', '刘敏', '赵会', '陈静']) {
      await enterFirstTime(page, name, givenPin);
    }
  });

  await test.step('the orders are imported', async () => {
    await tabTo(page, page.getByRole('link', { name: '订单', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '订单' })).toBeVisible();
    await page.keyboard.press('i');
    await expect(page.getByRole('button', { name: /选择订单文件/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /导入 3 张订单/ })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('已保存 3 张订单、6 行商品，新增 3 位客户。')).toBeVisible();
  });

  await test.step('a cancellation is asked for: 50 hours 12 minutes after the order', async () => {
    await openCancellation(page, 'XS20261119101');
    await fillRequest(page, { goods: ['三人位布艺沙发', '实木餐椅'] });
    await tabTo(page, page.getByRole('checkbox', { name: '取消 实木餐椅' }));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByText('5,040.00')).toBeVisible();
    await expect(page.getByText('伍仟零肆拾元整')).toBeVisible();
    await expect(page.getByText(/下单后 50 小时 1\d 分，超过 48 小时/)).toBeVisible();
  });

  await test.step('submitted, printed, signed', async () => {
    await goOn(page, '顾客签字');
    await expect(page.getByText('BJ01-QX-20261121-001')).toBeVisible();
    await printAndSign(page);
  });

  await test.step('approved, acknowledged, filed, told, refunded', async () => {
    await approve(page, '服务中心确认');
    await changePerson(page, '刘敏');
    await goOn(page, '财务备案');
    await changePerson(page, '赵会');
    await goOn(page, '通知顾客');
    await changePerson(page, '陈静');
    await choose(page, '电话');
    await goOn(page, '退款签收');
    await changePerson(page, '赵会');
    await settleAll(page);
  });

  const done = await presentCase(page);
  const { feeFen } = decisionSchema.parse(done.decision);
  expect({ stage: done.stage, feeFen, refundFen: done.refundFen }).toEqual({
    stage: 'closed',
    feeFen: 56000,
    refundFen: 504000,
  });

  async function addPerson(name: string, role: string): Promise<void> {
    await tabTo(page, page.getByRole('link', { name: '设置', exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: /添加/ }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('textbox', { name: '姓名' }));
    await page.keyboard.type(name);
    for (const box of role === '接待人员' ? [] : ['接待人员', role]) {
      await tabTo(page, page.getByRole('checkbox', { name: box }));
      await page.keyboard.press('Space');
    }
    await expect(page.getByRole('checkbox', { name: role })).toBeChecked();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('cell', { name, exact: true })).toBeVisible();
    await typeNewPin(page, givenPin);
    await expect(page.getByRole('button', { name: /添加/ })).toBeVisible();
  }
});
