import { expect } from './support/patient-expect.ts';
import { setClock } from './support/clock.ts';
import { get } from './support/furnish-store.ts';
import { sideStep, type } from './support/repair-steps.ts';
import {
  allDocuments,
  decisionOf,
  expectVerdict,
  fillReturn,
  handOver,
  inspect,
  openReturn,
  outcomes,
  printReceiptFirst,
  returnCounter,
  settleAll,
  submitAndSign,
  takeItsWay,
  tickDocuments,
  tellApproveFile,
} from './support/return-steps.ts';
import { changePerson, choose, expectStage, goOn, presentCase, tabTo } from './support/steps.ts';
import { test } from './support/test.ts';

const sofaOrder = 'XS20261110201';
const pickupOrder = 'XS20261118202';
const mixedOrder = 'XS20261101203';
const cabinetOrder = 'XS20261112204';
const tableOrder = 'XS20261001205';
const intact = ['商品完好，没有用坏'] as const;
const sound = { finding: '包装齐全，没有用过的痕迹。' };

test('part of the pieces on the last minute of the 7th day, the rest too late on the 8th (RET-9)', async ({
  launch,
}) => {
  const counter = await returnCounter(launch, { clockStart: '2026-11-21T23:58:30+08:00' });
  const { page } = counter;
  await openReturn(page, sofaOrder);
  await fillReturn(page, { goods: { 实木餐椅: 2 }, reason: '其他原因', ticks: intact });
  await expectVerdict(page, '可以退货');
  await setClock(counter, '2026-11-22T00:05:00+08:00');
  // Decided as of the moment the customer asked (TIME-8).
  await expectVerdict(page, '可以退货');
  await takeItsWay(page, sound);
  expect(await outcomes(page)).toEqual(['free RET-9 ×2']);
  expect((await presentCase(page)).refundFen).toBe(92_000);

  await openReturn(page, sofaOrder);
  await fillReturn(page, { goods: { 实木餐椅: 0 }, reason: '其他原因', ticks: intact });
  await expectVerdict(page, '不予退货');
  const order = await get(page, 'orders.get', { orderId: (await presentCase(page)).orderId ?? '' });
  expect(order.money).toMatchObject({ paidFen: 652_000, refundedFen: 92_000, leftFen: 560_000 });
});

test('a second return of the rest of a line, refunded in two parts (CASE-2, RET-17)', async ({
  launch,
}) => {
  const { page } = await returnCounter(launch);
  await openReturn(page, sofaOrder);
  await fillReturn(page, { goods: { 实木餐椅: 3 }, reason: '其他原因', ticks: intact });
  await takeItsWay(page, sound);

  await openReturn(page, sofaOrder);
  await fillReturn(page, { goods: { 实木餐椅: 0 }, reason: '其他原因', ticks: intact });
  await submitAndSign(page);
  await inspect(page, { ...sound, pieces: { 实木餐椅: ['2', '1'] } });
  expect(await outcomes(page)).toEqual(['free RET-9 ×2', 'refused RET-9 ×1']);

  await test.step('the verdict changed: it is printed anew before it is told (RET-14)', async () => {
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await presentCase(page)).prints.length).toBe(2);
    await expect(page.getByRole('button', { name: /登记已告知/ })).toBeVisible();
    await tellApproveFile(page);
  });

  await test.step('two payments, each with its payee', async () => {
    await printReceiptFirst(page);
    await sideStep(page, '登记部分款项');
    await type(page, { 这次退多少: '500' });
    await choose(page, '现金');
    await tabTo(page, page.getByRole('checkbox', { name: '已在单据上签字' }));
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await presentCase(page)).settlements.length).toBe(1);
    // The receipt printed before says another rest.
    await printReceiptFirst(page);
    await choose(page, '微信');
    await type(page, { 流水号或凭证号: '4200001234202611219876' });
    await choose(page, '家属');
    await tabTo(page, page.getByRole('checkbox', { name: '已在单据上签字' }));
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('已结束：办结')).toBeVisible();
  });
  const { settlements } = await presentCase(page);
  expect(settlements.map(({ amountFen, relation }) => [amountFen, relation])).toEqual([
    [50_000, 'self'],
    [42_000, 'family'],
  ]);
});

test('an opened package is refused, and granted by the division head (RET-7, RET-18)', async ({
  launch,
}) => {
  const { page } = await returnCounter(launch);
  await openReturn(page, pickupOrder);
  await fillReturn(page, { goods: { 四门衣柜: 0 }, reason: '其他原因', documents: ['2', '4'] });
  await expectVerdict(page, '不予退货');
  await expect(page.getByText(/拆封/).first()).toBeVisible();

  await tabTo(page, page.getByRole('checkbox', { name: '申请自营部负责人特批' }));
  await page.keyboard.press('Space');
  await type(page, { 特批理由: '老顾客，柜体没有组装，包装可以复原。' });
  await expectVerdict(page, '须特批');
  await takeItsWay(page, { finding: '只拆了一个角，柜板完好。' });
  expect(await outcomes(page)).toEqual(['free RET-18 ×1']);
  expect((await presentCase(page)).exception).toBe(true);

  await test.step('it stands in the report of the month', async () => {
    await page.getByRole('link', { name: '特批月报' }).click();
    const row = page.getByRole('row').filter({ hasText: '四门衣柜' });
    await expect(row).toContainText('RET-7');
    await expect(row).toContainText('周总');
  });
});

test('custom, promotion and regular goods: without a fault and with one (RET-5, 6, 9, 11)', async ({
  launch,
}) => {
  const { page } = await returnCounter(launch);
  await openReturn(page, mixedOrder);
  const goods = { 全屋定制橱柜: 0, 落地灯: 0, 岩板茶几: 0 };
  await fillReturn(page, { goods, reason: '其他原因', ticks: intact });
  await expectVerdict(page, '部分可以退货');
  for (const rule of ['不予退货 RET-6', '不予退货 RET-11']) {
    await expect(page.getByText(rule).first()).toBeVisible();
  }

  await choose(page, '质量问题');
  await choose(page, '坚持退换，同意检验');
  await expectVerdict(page, '先检验，再判定');
  await submitAndSign(page);
  await inspect(page, { fault: '产品质量问题', finding: '三样都有制造缺陷，见照片。' });
  expect(await outcomes(page)).toEqual(['free RET-5 ×1', 'refused RET-5 ×2', 'free RET-5 ×2']);

  await test.step('nothing goes on without an apology (RET-4)', async () => {
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await presentCase(page)).prints.length).toBe(2);
    await sideStep(page, '登记致歉');
    await type(page, { 怎么致歉的: '当面向顾客真诚致歉。' });
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: /登记已告知/ })).toBeVisible();
    await tellApproveFile(page);
  });
  await settleAll(page);
  expect((await presentCase(page)).refundFen).toBe(2_260_000);
});

test('an exchange for dearer goods, and one for cheaper ones (RET-12)', async ({ launch }) => {
  const { page } = await returnCounter(launch);
  const newGoods = async (code: string, name: string, price: string) => {
    await page.getByRole('button', { name: '添加商品' }).click();
    await page.getByRole('textbox', { name: '换的第 1 行 型号' }).fill(code);
    await page.getByRole('textbox', { name: '换的第 1 行 商品' }).fill(name);
    await page.getByRole('combobox', { name: '换的第 1 行 类别' }).click();
    await page.getByRole('option', { name: '常规' }).first().click();
    await page.getByRole('textbox', { name: '换的第 1 行 单价（元）' }).fill(price);
    await page.getByRole('heading', { name: '原因' }).click();
  };
  const exchange = { kind: '换货', goods: { 悬浮电视柜: 1 }, reason: '其他原因' } as const;

  await openReturn(page, cabinetOrder);
  await fillReturn(page, { ...exchange, ticks: intact, documents: [...allDocuments] });
  await newGoods('TV-0600', '岩板电视柜', '3000');
  await expect(page.getByText('顾客应补差额').first()).toBeVisible();
  await submitAndSign(page);
  await inspect(page, sound);
  await tellApproveFile(page);
  await choose(page, '银行卡');
  await type(page, { 流水号或凭证号: '881203' });
  await tabTo(page, page.getByRole('checkbox', { name: '已在单据上签字' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已结束：办结')).toBeVisible();
  const dearer = await presentCase(page);
  expect(dearer).toMatchObject({ refundFen: 0, dueFen: 60_000 });

  await test.step('the new goods are an order, paid in full', async () => {
    const orderId = dearer.exchangeOrder?.id ?? '';
    expect(await get(page, 'orders.get', { orderId })).toMatchObject({
      orderNumber: dearer.number,
      totalFen: 300_000,
      paidFen: 300_000,
    });
  });

  await changePerson(page, '李明');
  await openReturn(page, cabinetOrder);
  await fillReturn(page, { ...exchange, goods: { 悬浮电视柜: 0 }, ticks: intact });
  await newGoods('TV-0300', '榉木电视柜', '1900');
  await expect(page.getByText('退给顾客差额').first()).toBeVisible();
  await takeItsWay(page, sound);
  const { refundFen, dueFen, orderId } = await presentCase(page);
  expect({ refundFen, dueFen }).toEqual({ refundFen: 50_000, dueFen: 0 });
  const old = await get(page, 'orders.get', { orderId: orderId ?? '' });
  expect(old.money).toMatchObject({ refundedFen: 50_000, creditedFen: 430_000 });
});

test('what is not delivered goes over to a cancellation, and what is comes back (RET-8, CAN-7)', async ({
  launch,
}) => {
  const { page } = await returnCounter(launch);
  await openReturn(page, cabinetOrder);
  const text = '家里改了布局，电视柜和床都不要了。';
  const goods = { 悬浮电视柜: 0, 真皮双人床: 0 };
  await fillReturn(page, { goods, reason: '其他原因', text, ticks: intact });
  await expectVerdict(page, '没有送货的，请办取消订单');
  const returnUrl = page.url();
  await handOver(page, '转办取消订单', '取消订单');
  await expect(page.getByRole('checkbox', { name: '取消 真皮双人床' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '取消 悬浮电视柜' })).not.toBeChecked();
  await expect(page.getByRole('textbox', { name: '详细原因' })).toHaveValue(text);

  await test.step('ticking what was delivered offers the way back', async () => {
    await tabTo(page, page.getByRole('checkbox', { name: '取消 悬浮电视柜' }));
    await page.keyboard.press('Space');
    await handOver(page, '转办退货', '退货换货');
    await expect(page.getByRole('checkbox', { name: '退换 悬浮电视柜' })).toBeChecked();
    await expect(page.getByRole('textbox', { name: '详细原因' })).toHaveValue(text);
  });

  await page.goto(returnUrl);
  await page.getByRole('button', { name: '去掉没有送货的商品' }).click();
  await expectVerdict(page, '可以退货');
});

test('a repair that becomes a return, and misuse that becomes a paid repair (REP-3, RET-4)', async ({
  launch,
}) => {
  const { page } = await returnCounter(launch);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(tableOrder);
  await expect(page.getByRole('option').first()).toContainText(tableOrder);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: tableOrder })).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: '产品维修' })).toBeVisible();
  await page.getByRole('radio', { name: '实木餐桌', exact: true }).check();
  await tabTo(page, page.getByRole('textbox', { name: '问题描述' }));
  await page.keyboard.type('桌面开裂，越来越长。');
  await choose(page, '顾客送来');
  await goOn(page, '联系顾客');

  await test.step('the customer would rather return it', async () => {
    await handOver(page, '改办退货换货', '退货换货');
    await expect(page.getByRole('checkbox', { name: '退换 实木餐桌' })).toBeChecked();
    await expect(page.getByRole('textbox', { name: '详细原因' })).toHaveValue(/桌面开裂/);
    await choose(page, '坚持退换，同意检验');
    await tickDocuments(page, allDocuments);
    await submitAndSign(page);
  });

  await test.step('the inspection finds misuse: not quality, and too late', async () => {
    await inspect(page, { fault: '使用或保养不当', finding: '长期靠近暖气，木材失水开裂。' });
    expect(await outcomes(page)).toEqual(['refused RET-9 ×1']);
    await page.getByRole('button', { name: /登记已告知，不予退换/ }).click();
    await expect(page.getByText('已结束：不予退换')).toBeVisible();
  });

  await test.step('a paid repair starts from it with its goods and the finding', async () => {
    await handOver(page, '改办收费维修', '产品维修');
    await expect(page.getByRole('radio', { name: '实木餐桌', exact: true })).toBeChecked();
    await expect(page.getByRole('textbox', { name: '问题描述' })).toHaveValue(/暖气/);
    const { links } = await presentCase(page);
    expect(links.map(({ procedureTitle }) => procedureTitle)).toEqual(['退货换货']);
  });
});

test('goods inspected at the customer’s come back before the money goes (RET-3, RET-17)', async ({
  launch,
}) => {
  const counter = await returnCounter(launch);
  const { page } = counter;
  await openReturn(page, sofaOrder);
  await fillReturn(page, { goods: { 三人位布艺沙发: 0 }, reason: '其他原因', ticks: intact });
  await submitAndSign(page);
  await sideStep(page, '约定检验');
  await type(page, { 日期: '11-21', 开始: '14:00', 结束: '15:00' });
  await page.getByRole('radio', { name: /马工/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await presentCase(page)).visits.length).toBe(1);
  await setClock(counter, '2026-11-21T14:30:00+08:00');
  await inspect(page, sound);
  await tellApproveFile(page, '收回商品');
  await changePerson(page, '李明');
  await sideStep(page, '顾客已送来');
  await type(page, { 收回时的样子: '和检验时一样。' });
  await goOn(page, '款项结算');
  await expectStage(page, '款项结算');
  expect((await decisionOf(page)).payable.refundFen).toBe(468_000);
});
