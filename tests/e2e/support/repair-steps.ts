import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { fixture } from './fixture.ts';
import { get, hirePeople } from './furnish-store.ts';
import { freshFolder, type Counter, type LaunchOptions } from './launch-counter.ts';
import { expect } from './patient-expect.ts';
import {
  changePerson,
  choose,
  expectStage,
  furnish,
  goOn,
  people,
  presentCase,
  tabTo,
} from './steps.ts';

export const orderOfRepair = 'XS20261119101';

/** A counter with people (a technician too) and orders, the receptionist in front of it, on 2026-11-21 at 10:00. */
export async function repairCounter(
  launch: (options: LaunchOptions) => Promise<Counter>,
  clockStart = '2026-11-21T10:00:00+08:00',
): Promise<Counter> {
  const paper = join(await freshFolder(), 'paper');
  const counter = await launch({ clockStart, env: { GUITAI_PRINT_TO: paper } });
  await furnish(counter.page, fixture('counter-orders.csv'));
  await hirePeople(counter.page, { 马工: people.马工 });
  await changePerson(counter.page, '陈静');
  return counter;
}

export interface RepairWords {
  /** Name of the line of the order. */
  goods: string;
  place: '上门维修' | '取回服务中心' | '顾客送来';
  problem: string;
}

/** From the order's page to the submitted and printed 家具维修通知单 (REP-1). */
export async function submitRepair(page: Page, words: RepairWords): Promise<void> {
  await openOrder(page, orderOfRepair);
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: '产品维修' })).toBeVisible();
  await fillRepair(page, words);
  await goOn(page, '联系顾客');
  await expectNotice(page);
}

async function openOrder(page: Page, orderNumber: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(orderNumber);
  await expect(page.getByRole('option').first()).toContainText(orderNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: orderNumber })).toBeVisible();
}

export async function fillRepair(
  page: Page,
  { goods, place, problem }: RepairWords,
): Promise<void> {
  await page.getByRole('radio', { name: goods, exact: true }).check();
  await tabTo(page, page.getByRole('textbox', { name: '问题描述' }));
  await page.keyboard.type(problem);
  await tabTo(page, page.getByRole('textbox', { name: '什么时候、怎么坏的' }));
  await page.keyboard.type('上周开始，没有碰撞。');
  await choose(page, place);
}

/** Submitting prints as well. */
async function expectNotice(page: Page): Promise<void> {
  await expect.poll(async () => (await presentCase(page)).prints.length).toBe(1);
}

/** A step beside the way: 更多, its name; then its form is there. */
export async function sideStep(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** Types into the fields of the form of a step, by their labels. */
export async function type(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, words] of Object.entries(fields)) {
    const field = page.getByRole('textbox', { name: label, exact: true });
    await tabTo(page, field);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(words);
  }
}

/** A time on a day: `11-22` from `10:00` to `11:00`. */
export interface Appointment {
  day: string;
  from: string;
  to: string;
}

export async function typeAppointment(page: Page, { day, from, to }: Appointment): Promise<void> {
  await type(page, { 日期: day, 开始: from, 结束: to });
  await page.getByRole('radio', { name: /马工/ }).click();
}

/** REP-2: the service centre agrees a visit by the technician. */
export async function agreeVisit(page: Page, when: Appointment, stage: string): Promise<void> {
  await typeAppointment(page, when);
  await goOn(page, stage);
}

export interface Diagnosis {
  cause: '产品质量问题' | '使用或保养不当' | '没有发现问题';
  finding: string;
  solution: string;
}

/** REP-3: the technician's diagnosis. */
export async function diagnose(page: Page, { cause, finding, solution }: Diagnosis): Promise<void> {
  await type(page, { 检查发现: finding });
  await choose(page, cause);
  await choose(page, '能修');
  await type(page, { 怎么修: solution });
}

/** Ctrl Enter, and the store manager types the PIN (REP-3). */
export async function finishStep(page: Page, stage: string): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expectStage(page, stage);
}

/** REP-12: all answers are good. */
export async function recordSatisfaction(page: Page): Promise<void> {
  for (const thing of ['维修质量', '服务态度', '是否准时', '总体满意度']) {
    const row = page.getByRole('radiogroup', { name: new RegExp(thing) });
    await row.getByRole('radio', { name: '满意', exact: true }).click();
  }
  await choose(page, '解决了');
  await goOn(page, '结案');
}

/** What the case's deadlines say: by their name, whether they were late. */
export async function lateness(page: Page, caseId: string): Promise<Record<string, boolean>> {
  const { deadlines } = await get(page, 'cases.get', { caseId });
  return Object.fromEntries(deadlines.map(({ deadline, late }) => [deadline, late]));
}
