import { decisionSchema } from '../../shared/procedures/decision.ts';
import { ask } from './support/ask.ts';
import { furnishedCounter, printAndSign, signed, submitted } from './support/at-stage.ts';
import {
  approve,
  changePerson,
  choose,
  confirmAsApprover,
  fillRequest,
  goOn,
  openCancellation,
  presentCase,
  tabTo,
} from './support/steps.ts';
import { get } from './support/furnish-store.ts';
import { type } from './support/repair-steps.ts';
import { expect, test } from './support/test.ts';

const sofa = { goods: ['三人位布艺沙发'] };

test('the general manager rejects, and a new case starts from the rejected one', async ({
  launch,
}) => {
  const { page } = await furnishedCounter(launch);
  await signed(page, 'XS20261119101', sofa);
  await sideAction('不同意');
  await page.getByRole('textbox', { name: '原因' }).fill('顾客另有约定，请按约定办理。');
  await page.keyboard.press('Control+Enter');
  await confirmAsApprover(page);
  await expect(page.getByText('已结束：不同意')).toBeVisible();
  const rejected = await presentCase(page);
  await page.getByRole('button', { name: '用这些内容新开一单' }).click();
  await expect(page.getByText('草稿 · 提交时编号')).toBeVisible();
  const next = await presentCase(page);
  expect({ predecessor: next.predecessor?.number, request: next.request }).toEqual({
    predecessor: rejected.number,
    request: rejected.request,
  });

  async function sideAction(name: string): Promise<void> {
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name }).click();
  }
});

test('the customer accepts the proposal: the case ends as 收回, with the proposal', async ({
  launch,
}) => {
  const { page } = await furnishedCounter(launch);
  await openCancellation(page, 'XS20261119101');
  await fillRequest(page, sofa);
  await page.getByRole('button', { name: '顾客收回' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已结束：收回')).toBeVisible();
  await expect(page.getByText('换 SF-2203 双人位。').first()).toBeVisible();
  const { stage, number } = await presentCase(page);
  expect({ stage, number }).toEqual({ stage: 'withdrawn', number: null });
});

test('custom goods are refused, and go through as 特批 with a reason', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await openCancellation(page, 'XS20261119101');
  await tabTo(page, page.getByRole('checkbox', { name: '取消 全屋定制橱柜' }));
  await page.keyboard.press('Space');
  await expect(page.getByText('不可取消', { exact: true })).toBeVisible();
  await tabTo(page, page.getByRole('checkbox', { name: '取消 全屋定制橱柜' }));
  await page.keyboard.press('Space');
  await fillRequest(page, {
    goods: ['全屋定制橱柜'],
    exceptionReason: '尚未投产，工厂同意撤单。',
  });
  await goOn(page, '顾客签字');
  await printAndSign(page);
  await approve(page, '服务中心确认');
  const { exception, decision } = await presentCase(page);
  const { lines, feeFen } = decisionSchema.parse(decision);
  expect({ exception, rule: lines[0]?.rule, feeFen }).toEqual({
    exception: true,
    rule: 'CAN-15',
    feeFen: 186000,
  });
});

test('who paid less than the fee owes the difference, and it is collected', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await signed(page, 'XS20261117102', sofa);
  await approveOnPaper();
  await changePerson(page, '刘敏');
  await goOn(page, '财务备案');
  await changePerson(page, '赵会');
  await goOn(page, '通知顾客');
  await changePerson(page, '陈静');
  await choose(page, '当面');
  await goOn(page, '退款签收');
  await changePerson(page, '赵会');
  await choose(page, '微信');
  await type(page, { 流水号或凭证号: '4200001' });
  await page.getByRole('checkbox', { name: '已在单据上签字' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已结束：办结')).toBeVisible();
  expect((await presentCase(page)).settlements).toMatchObject([
    { kind: 'collection', amountFen: 36800, method: 'weChat', reference: '4200001' },
  ]);

  /** The receptionist records what the general manager signed on paper (CAN-11). */
  async function approveOnPaper(): Promise<void> {
    await choose(page, '纸上已签字');
    await choose(page, '王总');
    await goOn(page, '服务中心确认');
    await expect(page.getByRole('navigation', { name: '环节' })).toContainText('书面');
  }
});

test('pieces of a running case cannot be claimed by a second one', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await submitted(page, 'XS20261119101', sofa);
  await openCancellation(page, 'XS20261119101');
  await expect(page.getByRole('checkbox', { name: '取消 三人位布艺沙发' })).toBeDisabled();
  const { goods } = await presentCase(page);
  expect(goods.map((line) => line.takenPieces)).toEqual([1, 0, 0, 0]);
});

test('nobody approves in person without the PIN, whatever the page sends', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  await signed(page, 'XS20261119101', sofa);
  const { id: caseId, revision } = await presentCase(page);
  const staff = await get(page, 'staff.list', {});
  const approverId = staff.find(({ name }) => name === '王总')?.id ?? '';
  const token = crypto.randomUUID();
  const input = { approval: { by: 'counter' as const, approverId, token } };
  const forged = await ask(page, 'cases.act', { caseId, revision, action: 'approve', input });
  expect(forged).toMatchObject({ ok: false, code: 'forbidden' });
});
