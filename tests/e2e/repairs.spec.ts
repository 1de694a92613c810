import { expect } from './support/patient-expect.ts';
import { setClock } from './support/clock.ts';
import { get } from './support/furnish-store.ts';
import {
  agreeVisit,
  diagnose,
  lateness,
  recordSatisfaction,
  repairCounter,
  sideStep,
  submitRepair,
  type,
  typeAppointment,
} from './support/repair-steps.ts';
import { approve, changePerson, choose, goOn, presentCase, tabTo } from './support/steps.ts';
import { test } from './support/test.ts';

const brokenArm = {
  goods: '三人位布艺沙发',
  place: '上门维修',
  problem: '左侧扶手下沉，坐下有响声。',
} as const;
const productFault = {
  cause: '产品质量问题',
  finding: '左侧扶手木框断裂。',
  solution: '更换木框，重新缝合。',
} as const;

test('a repair on site: free under warranty, apologised, called back, closed in time', async ({
  launch,
}) => {
  const counter = await repairCounter(launch);
  const { page } = counter;
  await submitRepair(page, brokenArm);

  await test.step('the service centre agrees a visit within the day (REP-2)', async () => {
    await changePerson(page, '刘敏');
    await agreeVisit(page, { day: '11-22', from: '10:00', to: '11:00' }, '上门或收货');
  });

  await test.step('the technician finds a product fault (REP-3)', async () => {
    await setClock(counter, '2026-11-22T10:30:00+08:00');
    await changePerson(page, '马工');
    await diagnose(page, productFault);
    await goOn(page, '店长签字');
  });

  await test.step('the store manager signs, the customer is told the same day (REP-4)', async () => {
    await changePerson(page, '李明');
    await approve(page, '说明方案');
    await changePerson(page, '刘敏');
    await type(page, { 怎么告诉顾客的: '免费更换木框，马师傅现在就修。' });
    await goOn(page, '维修');
  });

  await test.step('repaired on the spot (REP-11)', async () => {
    await changePerson(page, '马工');
    await setClock(counter, '2026-11-22T12:00:00+08:00');
    await sideStep(page, '登记维修记录');
    await type(page, { 做了什么: '更换木框，试坐无响声。', 用时: '60' });
    await goOn(page, '满意度回访');
  });

  await test.step('the call within 24 hours (REP-12)', async () => {
    await setClock(counter, '2026-11-23T10:00:00+08:00');
    await changePerson(page, '刘敏');
    await recordSatisfaction(page);
  });

  await test.step('it does not close before the apology (REP-8)', async () => {
    await expect(page.getByText('REP-8').first()).toBeVisible();
    await sideStep(page, '登记致歉');
    await type(page, { 怎么致歉的: '电话里向顾客真诚致歉。' });
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('还缺：无')).toBeVisible();
    await expect(page.getByText('下一步：结案')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('已结束：办结')).toBeVisible();
  });

  const { id, stage } = await presentCase(page);
  const late = Object.values(await lateness(page, id)).filter(Boolean);
  expect({ stage, late }).toEqual({ stage: 'closed', late: [] });
});

test('a repair at the service centre: taken back, two parts waited for, brought home', async ({
  launch,
}) => {
  const counter = await repairCounter(launch);
  const { page } = counter;
  await submitRepair(page, { ...brokenArm, place: '取回服务中心' });
  await changePerson(page, '刘敏');
  await agreeVisit(page, { day: '11-22', from: '14:00', to: '15:00' }, '上门或收货');

  await setClock(counter, '2026-11-22T14:30:00+08:00');
  await changePerson(page, '马工');
  await type(page, { 收到时的样子: '扶手下沉，面料完好。' });
  await goOn(page, '诊断');
  await diagnose(page, productFault);
  await goOn(page, '店长签字');
  await changePerson(page, '李明');
  await approve(page, '说明方案');
  await changePerson(page, '刘敏');
  await type(page, { 怎么告诉顾客的: '免费更换木框和弹簧，配件三天到。' });
  await goOn(page, '维修');

  const parts = await test.step('parts ordered, and not to be forgotten (REP-6)', async () => {
    await changePerson(page, '马工');
    await sideStep(page, '配件清单');
    for (const [row, name] of ['左侧扶手木框', '弹簧'].entries()) {
      await page.getByRole('button', { name: '添加配件' }).click();
      const field = (title: string) =>
        page.getByRole('textbox', { name: `第 ${row + 1} 个配件 ${title}` });
      await field('配件名称').fill(name);
      await field('什么时候要用').fill('11-25 09:00');
    }
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('左侧扶手木框').first()).toBeVisible();
    const { deadlines, actions } = await presentCase(page);
    expect(actions.find(({ action }) => action === 'completeWork')?.missing).not.toEqual([]);
    return deadlines.find(({ deadline }) => deadline === 'parts');
  });
  expect(parts?.dueAt).toBe(Date.parse('2026-11-25T09:00:00+08:00'));

  await test.step('they arrive, and it is repaired', async () => {
    await setClock(counter, '2026-11-24T16:00:00+08:00');
    await sideStep(page, '配件清单');
    for (const row of [1, 2]) {
      for (const time of ['订购时间', '到货时间']) {
        await page.getByRole('button', { name: `第 ${row} 个配件 ${time}` }).click();
      }
    }
    await page.keyboard.press('Control+Enter');
    await type(page, { 做了什么: '更换木框和弹簧。', 用时: '120' });
    await goOn(page, '送回商品');
  });

  await test.step('brought home on an agreed date (REP-10)', async () => {
    await changePerson(page, '刘敏');
    await typeAppointment(page, { day: '11-25', from: '10:00', to: '11:00' });
    await page.keyboard.press('Control+Enter');
    await setClock(counter, '2026-11-25T10:40:00+08:00');
    await changePerson(page, '马工');
    await goOn(page, '满意度回访');
    await changePerson(page, '刘敏');
    await recordSatisfaction(page);
  });

  const { visits } = await presentCase(page);
  expect(visits.map(({ kind, state }) => [kind, state])).toEqual([
    ['takeBack', 'done'],
    ['bringBack', 'done'],
  ]);
});

test('damage by misuse is charged by the fee schedule, also under warranty (REP-5)', async ({
  launch,
}) => {
  const counter = await repairCounter(launch);
  const { page } = counter;
  await submitRepair(page, brokenArm);
  await changePerson(page, '刘敏');
  await agreeVisit(page, { day: '11-22', from: '10:00', to: '11:00' }, '上门或收货');
  await setClock(counter, '2026-11-22T10:30:00+08:00');
  await changePerson(page, '马工');
  await diagnose(page, { ...productFault, cause: '使用或保养不当' });
  for (const item of ['上门费', '维修人工']) {
    await tabTo(page, page.getByRole('combobox', { name: '添加收费项目' }));
    await page.keyboard.type(item);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: `${item} 的数量` })).toBeVisible();
  }
  await page.getByRole('textbox', { name: '维修人工 的数量' }).fill('2');
  await goOn(page, '店长签字');
  await expect(page.getByText('¥210.00').first()).toBeVisible();
  await changePerson(page, '李明');
  await approve(page, '说明方案');
  await changePerson(page, '刘敏');
  await type(page, { 怎么告诉顾客的: '使用不当，收费 210 元，顾客同意。' });
  await goOn(page, '维修');
  await changePerson(page, '马工');
  await sideStep(page, '登记维修记录');
  await type(page, { 做了什么: '更换木框。', 用时: '90' });
  await goOn(page, '收款');
  await changePerson(page, '赵会');
  await choose(page, '现金');
  await tabTo(page, page.getByRole('checkbox', { name: '已在单据上签字' }));
  await page.keyboard.press('Space');
  await goOn(page, '满意度回访');
  expect(await presentCase(page)).toMatchObject({
    settlements: [{ kind: 'collection', amountFen: 21_000 }],
    decision: { verdict: 'charged', rule: 'REP-5' },
  });
});

test('a repair that misses every deadline: told, explained, late for ever', async ({ launch }) => {
  const counter = await repairCounter(launch);
  const { page } = counter;
  await submitRepair(page, brokenArm);
  const { id: caseId, number } = await presentCase(page);

  await test.step('nobody called: the board says so, and asks for the reason', async () => {
    await setClock(counter, '2026-11-22T10:30:00+08:00');
    await changePerson(page, '李明');
    await page.getByRole('link', { name: /^今日/ }).click();
    const row = page
      .getByRole('row')
      .filter({ hasText: number ?? '' })
      .first();
    await expect(row).toContainText('联系顾客');
    await expect(row).toContainText(/超/);
    const { deadlines } = await get(page, 'cases.get', { caseId });
    const first = deadlines.find(({ deadline }) => deadline === 'firstContact');
    await get(page, 'deadlines.explain', {
      deadlineId: first?.id ?? '',
      reason: '前一天停电，没有看到。',
    });
  });

  await test.step('everything is done too late', async () => {
    await page.goto(page.url().replace(/#.*/, `#/cases/${caseId}`));
    await changePerson(page, '刘敏');
    await setClock(counter, '2026-11-24T11:00:00+08:00');
    await agreeVisit(page, { day: '11-24', from: '12:00', to: '13:00' }, '上门或收货');
    await setClock(counter, '2026-11-24T15:00:00+08:00');
    await changePerson(page, '马工');
    await diagnose(page, productFault);
    await goOn(page, '店长签字');
    await setClock(counter, '2026-11-25T14:00:00+08:00');
    await changePerson(page, '李明');
    await approve(page, '说明方案');
    await changePerson(page, '刘敏');
    await setClock(counter, '2026-11-26T09:30:00+08:00');
    await type(page, { 怎么告诉顾客的: '免费更换木框。' });
    await goOn(page, '维修');
    await setClock(counter, '2026-12-10T09:30:00+08:00');
    await changePerson(page, '马工');
    await sideStep(page, '登记维修记录');
    await type(page, { 做了什么: '更换木框。', 用时: '60' });
    await goOn(page, '满意度回访');
    await changePerson(page, '刘敏');
    await setClock(counter, '2026-12-11T10:30:00+08:00');
    await recordSatisfaction(page);
  });

  expect(await lateness(page, caseId)).toEqual({
    firstContact: true,
    answer: true,
    visit: true,
    managerSignature: true,
    explanation: true,
    repairDone: true,
    satisfaction: true,
  });

  await test.step('the report counts them (SVC-3)', async () => {
    await changePerson(page, '李明');
    const { byRule } = await get(page, 'reports.onTime', { month: '2026-11' });
    const contact = byRule.find(({ rule }) => rule === 'REP-2');
    expect(contact).toMatchObject({ onTime: 0, late: 1 });
  });
});
