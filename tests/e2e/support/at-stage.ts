import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { fixture } from './fixture.ts';
import { freshFolder, type Counter, type LaunchOptions } from './launch-counter.ts';
import { expect } from './patient-expect.ts';
import {
  changePerson,
  expectStage,
  fillRequest,
  furnish,
  goOn,
  openCancellation,
  pickPerson,
  type RequestWords,
} from './steps.ts';

/** A counter with people and orders, the receptionist in front of it, on 2026-11-21 at 10:00. */
export async function furnishedCounter(
  launch: (options: LaunchOptions) => Promise<Counter>,
): Promise<Counter> {
  const counter = await launch(await morning());
  await furnish(counter.page, fixture('counter-orders.csv'));
  await changePerson(counter.page, '陈静');
  return counter;
}

/** Launch options of the tests' day; the paper goes to a folder. */
export async function morning(dataFolder?: string): Promise<LaunchOptions> {
  return {
    clockStart: '2026-11-21T10:00:00+08:00',
    env: { GUITAI_PRINT_TO: join(await freshFolder(), 'paper') },
    ...(dataFolder === undefined ? {} : { dataFolder }),
  };
}

/** Opens a cancellation of the order and submits it (CAN-9). */
export async function submitted(
  page: Page,
  orderNumber: string,
  words: RequestWords,
): Promise<void> {
  await openCancellation(page, orderNumber);
  await fillRequest(page, words);
  await goOn(page, '顾客签字');
}

/** Submitted, printed and signed by the customer: waits for the general manager (CAN-11). */
export async function signed(page: Page, orderNumber: string, words: RequestWords): Promise<void> {
  await submitted(page, orderNumber, words);
  await printAndSign(page);
}

/** Submitting prints as well; once the print is recorded the customer signs (CAN-10). */
export async function printAndSign(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /登记顾客签字/ })).toBeVisible();
  await goOn(page, '总经理审批');
}

/** After a restart: whoever goes on says who it is, and opens the case again. */
export async function backAtCase(page: Page, number: string): Promise<void> {
  await pickPerson(page, '陈静');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(number);
  await expect(page.getByRole('option').first()).toContainText(number);
  await page.keyboard.press('Enter');
  await expectStage(page, '总经理审批');
}
