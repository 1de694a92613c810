import type { Locator, Page } from '@playwright/test';

import { morning } from './support/at-stage.ts';
import {
  boardKeys,
  boardRow,
  expectCase,
  follow,
  openChosen,
  pressGroup,
} from './support/board-steps.ts';
import { setClock } from './support/clock.ts';
import { badge } from './support/notified.ts';
import { expect } from './support/patient-expect.ts';
import {
  agreeVisit,
  repairCounter,
  submitRepair,
  type,
  typeAppointment,
} from './support/repair-steps.ts';
import { changePerson, currentStage, pickPerson, presentCase, tabTo } from './support/steps.ts';
import { test } from './support/test.ts';

const minute = 60_000;
const hour = 60 * minute;
const iso = (ms: number): string => new Date(ms).toISOString();

const brokenArm = {
  goods: '三人位布艺沙发',
  place: '上门维修',
  problem: '左侧扶手下沉，坐下有响声。',
} as const;
const looseChair = { ...brokenArm, goods: '实木餐椅', problem: '椅腿松动。' } as const;

/** The first contact of the repair whose page is open: 24 hours from its submission (REP-2). */
async function firstContact(page: Page) {
  const { number, deadlines } = await presentCase(page);
  const found = deadlines.find(({ deadline }) => deadline === 'firstContact');
  if (number === null || found === undefined) throw new Error('No first contact is waited for.');
  return { ...found, number };
}

test('the board by keyboard: groups, whose, taking, lateness and its reason, the case', async ({
  launch,
}) => {
  const counter = await repairCounter(launch);
  const { page } = counter;
  await submitRepair(page, brokenArm);
  const { number, dueAt } = await firstContact(page);
  await follow(page, '今日');
  const row = boardRow(page, number, '联系顾客');
  await expect(row).toBeVisible();

  await test.step('1 to 6 show one group each, 0 everything again', async () => {
    const shown: boolean[] = [];
    for (const key of boardKeys) {
      await pressGroup(page, key);
      shown.push(await row.isVisible());
    }
    // Due tomorrow, by telephone.
    expect(shown).toEqual([false, false, false, true, true, false]);
    await page.keyboard.press('0');
    await expect(row).toBeVisible();
    await expect(page.getByRole('button', { pressed: true })).toHaveCount(0);
  });

  await test.step('M shows mine: nothing for the receptionist, the call for the service centre', async () => {
    await page.keyboard.press('m');
    await expect(page.getByText('您这里没有要做的事。')).toBeVisible();
    await changePerson(page, '刘敏');
    await expect(row).toBeVisible();
    await page.keyboard.press('m');
    await expect(page.getByRole('radio', { name: '大家的' })).toBeChecked();
  });

  await test.step('T takes it: it is announced no more; T again gives it back', async () => {
    await setClock(counter, iso(dueAt - 10 * minute));
    await expect.poll(() => badge(counter)).toBe(1);
    await page.keyboard.press('t');
    await expect(page.getByText('记下了：由您来办，不再提醒。')).toBeVisible();
    await expect(row).toContainText('我在办');
    await expect.poll(() => badge(counter)).toBe(0);
    await page.keyboard.press('t');
    await expect(row).toContainText('服务中心客服');
    await expect.poll(() => badge(counter)).toBe(1);
  });

  await test.step('E says that it is not late yet', async () => {
    await page.keyboard.press('e');
    await expect(page.getByText('这件事还没有超时，不用写原因。')).toBeVisible();
  });

  await test.step('when its time passes, the row moves to 已超时 by itself', async () => {
    await pressGroup(page, '1');
    await expect(row).toBeHidden();
    let loads = 0;
    page.on('load', () => (loads += 1));
    await setClock(counter, iso(dueAt - 1000));
    await expect(row).toContainText('超 0 分');
    expect(loads).toBe(0);
  });

  await test.step('E writes the reason', async () => {
    await page.keyboard.press('e');
    await expect(page.getByRole('heading', { name: '写超时原因' })).toBeVisible();
    await type(page, { 原因: '前一天停电，没有看到。' });
    await page.keyboard.press('Control+Enter');
    await expect(row).toContainText('已写原因');
  });

  await test.step('Enter opens the case, which says why', async () => {
    await openChosen(page, number);
    await expect(page.getByText('超时原因：前一天停电，没有看到。')).toBeVisible();
  });
});

test('a wait moves the due time; missed while the program was off, it is explained and counted', async ({
  launch,
}) => {
  const counter = await repairCounter(launch);
  await submitRepair(counter.page, brokenArm);
  await changePerson(counter.page, '刘敏');
  const { number, dueAt } = await firstContact(counter.page);

  await test.step('waiting for the customer three hours moves the due time by as much (TIME-5)', async () => {
    const { page } = counter;
    const line = contactLine(page);
    await expect(line).toBeVisible();
    await page.keyboard.press('d');
    await expect(line.getByRole('button', { name: '我来办' })).toBeFocused();
    await press(page, line.getByRole('button', { name: '暂停等顾客' }));
    await type(page, { 为什么要等顾客: '顾客出差，下午才方便接电话。' });
    await page.keyboard.press('Enter');
    await expect(line).toContainText('顾客出差，下午才方便接电话。');
    const pausedAt = (await firstContact(page)).pauses[0]?.from ?? 0;
    await setClock(counter, iso(pausedAt + 3 * hour));
    await press(page, line.getByRole('button', { name: '恢复计时' }));
    await expect(line).toContainText('原定 明天 10:0');
    const resumed = await firstContact(page);
    expect(resumed.plannedDueAt).toBe(dueAt);
    expect(resumed.dueAt - dueAt).toBeGreaterThanOrEqual(3 * hour);
    expect(resumed.dueAt - dueAt).toBeLessThan(3 * hour + minute);
  });
  await counter.close();

  const { page } = await launch({
    ...(await morning(counter.dataFolder)),
    clockStart: '2026-11-25T10:00:00+08:00',
  });
  await pickPerson(page, '刘敏');

  await test.step('four days later it is asked why, and the reason is typed right there', async () => {
    const missed = page.getByRole('region', { name: /^程序没有开着的时候，过了/ });
    await expect(missed).toContainText(number);
    await page.keyboard.press('o');
    for (let left = await missed.getByRole('textbox').count(); left > 0; left -= 1) {
      await expect(missed.locator('input:focus')).toHaveValue('');
      await page.keyboard.type('门店停业四天。');
      await page.keyboard.press('Enter');
      await expect(missed.getByRole('textbox')).toHaveCount(left - 1);
    }
    await expect(boardRow(page, number, '联系顾客')).toContainText('已写原因');
  });

  await test.step('the on-time page counts it: not done, and once done, late (SVC-3)', async () => {
    const rules = page.getByRole('table', { name: '按规定看' });
    const counted = rules.getByRole('row').filter({ hasText: '联系顾客' }).getByRole('cell');
    const of = (...counts: string[]) => ['REP-2', /联系顾客.*产品维修/, ...counts];
    // On time, late, not done, rate.
    await changePerson(page, '李明');
    await follow(page, '及时率');
    await expect(counted).toHaveText(of('0', '0', '1', '0.0%'));
    await changePerson(page, '刘敏');
    await follow(page, '今日');
    await openChosen(page, number);
    await agreeVisit(page, { day: '11-25', from: '14:00', to: '15:00' }, '上门或收货');
    await changePerson(page, '李明');
    await follow(page, '及时率');
    await expect(counted).toHaveText(of('0', '1', '0', '0.0%'));
  });
});

test("the technicians' day: an appointment stands there, and nobody books its time again", async ({
  launch,
}) => {
  const { page } = await repairCounter(launch);
  await submitRepair(page, brokenArm);
  await changePerson(page, '刘敏');
  await agreeVisit(page, { day: '11-22', from: '10:00', to: '11:00' }, '上门或收货');
  const first = await presentCase(page);

  await test.step('it is seen on its day, with what it is about', async () => {
    await follow(page, '上门日程');
    await expect(page.getByText('这一天还没有约好的上门。')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    const lane = page.getByRole('region', { name: '马工' });
    await expect(lane).toContainText('10:00');
    await expect(lane).toContainText('三人位布艺沙发');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectCase(page, first.number ?? '');
  });

  await changePerson(page, '陈静');
  await submitRepair(page, looseChair);
  await changePerson(page, '刘敏');
  const clash = page.getByText('马工 2026-11-22 10:00–11:00 已经有约');

  await test.step('the same time is said to be taken before anything is sent (REP-9)', async () => {
    await typeAppointment(page, { day: '11-22', from: '10:30', to: '11:30' });
    await expect(clash).toHaveCount(1);
  });

  await test.step('sent all the same it is refused, and nothing has happened', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('还不能办理“约定检查”')).toBeVisible();
    // In the field and in the refusal, once each.
    await expect(clash).toHaveCount(2);
    await expect(currentStage(page)).toContainText('联系顾客');
    expect((await presentCase(page)).visits).toEqual([]);
  });

  await test.step('right after it, the technician can go', async () => {
    await agreeVisit(page, { day: '11-22', from: '11:00', to: '12:00' }, '上门或收货');
    await follow(page, '上门日程');
    await expect(page.getByText('这一天还没有约好的上门。')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText('共 2 个预约')).toBeVisible();
  });
});

function contactLine(page: Page): Locator {
  return page.getByRole('listitem').filter({ hasText: 'REP-2' }).filter({ hasText: '联系顾客' });
}

/** By keyboard: Tab to the button, Enter. */
async function press(page: Page, button: Locator): Promise<void> {
  await expect(button).toBeEnabled();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}
