import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import type { Locator, Page } from '@playwright/test';

import type { Role } from '../../../shared/domain/role.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { get, hirePeople, setUpStore, testPin } from './furnish-store.ts';
import { expect } from './patient-expect.ts';

/** The people of the tests, one for each thing that has to be done. */
export const people = {
  李明: ['storeManager'],
  陈静: ['receptionist'],
  王总: ['generalManager'],
  刘敏: ['serviceAgent'],
  赵会: ['finance'],
  马工: ['technician'],
  周总: ['divisionHead'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type PersonName = keyof typeof people;

/** Sets the store up with its people and the orders of a file, past the screens. */
export async function furnish(page: Page, orderFile: string): Promise<void> {
  await setUpStore(page);
  const { 陈静, 王总, 刘敏, 赵会 } = people;
  await hirePeople(page, { 陈静, 王总, 刘敏, 赵会 });
  const importId = await openFile(page, orderFile);
  await expect
    .poll(async () => (await get(page, 'imports.state', { importId })).kind)
    .not.toBe('reading');
  await get(page, 'imports.store', { importId });
  await page.reload();
  await expect(page.getByRole('navigation')).toBeVisible();
}

async function openFile(page: Page, path: string): Promise<string> {
  const base64 = readFileSync(path, 'base64');
  const answer = await page.evaluate(sendFile, { name: basename(path), base64 });
  if (!answer.ok) throw new Error(answer.message);
  return contract['imports.open'].answer.parse(answer.value).importId;
}

/**
 * Runs in the page, where bytes can be sent. It names no function of its own: the demo's runner
 * would do that with a helper that the page does not have.
 */
async function sendFile({ name, base64 }: { name: string; base64: string }) {
  const bytes = Uint8Array.from(atob(base64), (each) => each.codePointAt(0) ?? 0);
  return window.guitai.request('imports.open', { name, bytes }, crypto.randomUUID());
}

/** F2, the name, the PIN: the next person goes on. */
export async function changePerson(page: Page, name: PersonName): Promise<void> {
  await page.keyboard.press('F2');
  await pickPerson(page, name);
}

/** Where the name and the PIN are asked: type the name, Enter, the PIN, Enter. */
export async function pickPerson(page: Page, name: PersonName): Promise<void> {
  const dialog = signInDialog(page);
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(name);
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await typePin(page, dialog);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('banner')).toContainText(name);
}

/** The first sign-in with a PIN that the store manager set: an own one is asked at once, twice. */
export async function enterFirstTime(page: Page, name: string, given: string): Promise<void> {
  const dialog = signInDialog(page);
  await page.keyboard.press('F2');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(dialog.locator('input[type=password]')).toBeFocused();
  await page.keyboard.type(given);
  await page.keyboard.press('Enter');
  await expect(dialog.locator('input[type=password]')).toHaveCount(2);
  await typeNewPin(page, testPin);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('banner')).toContainText(name);
}

/** A new PIN where the first of its two fields has the focus. */
export async function typeNewPin(page: Page, pin: string): Promise<void> {
  await expect(page.getByLabel('新密码')).toBeFocused();
  await page.keyboard.type(pin);
  await tabTo(page, page.getByLabel('再输入一次'));
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

/** The whole window while it is asked who stands at the counter. */
export function signInDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: '登录' });
}

/** What an approver does at the counter: Ctrl Enter asks for the word of 王总, who types the PIN. */
export async function approve(page: Page, stage: string): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await confirmAsApprover(page);
  await expectStage(page, stage);
}

/** In the dialog that asks for the approver's word. */
export async function confirmAsApprover(page: Page): Promise<void> {
  const dialog = approvalDialog(page);
  await typePin(page, dialog);
  await expect(dialog).toBeHidden();
}

export function approvalDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: '请批准人确认' });
}

async function typePin(page: Page, dialog: Locator): Promise<void> {
  await expect(dialog.locator('input[type=password]')).toBeFocused();
  await page.keyboard.type(testPin);
  await page.keyboard.press('Enter');
}

/** Ctrl K, the order number, Enter; then N opens the cancellation. */
export async function openCancellation(page: Page, orderNumber: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(orderNumber);
  await expect(page.getByRole('option').first()).toContainText(orderNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: orderNumber })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: '取消订单' })).toBeVisible();
}

/** Presses Tab until the element has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target.toString()}.`);
}

export interface RequestWords {
  /** Names of the goods to tick. */
  goods: readonly string[];
  reason?: string;
  exceptionReason?: string;
}

/** Fills in a request by keyboard: goods, reason, proposal, documents (CAN-1, 2, 8, 9, 15). */
export async function fillRequest(page: Page, words: RequestWords): Promise<void> {
  for (const name of words.goods) {
    await tabTo(page, page.getByRole('checkbox', { name: `取消 ${name}` }));
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name: `取消 ${name}` })).toBeChecked();
  }
  if (words.exceptionReason !== undefined) {
    await tabTo(page, page.getByRole('checkbox', { name: '申请总经理特批' }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('textbox', { name: '特批理由' }));
    await page.keyboard.type(words.exceptionReason);
  }
  await choose(page, '尺寸不合适');
  await tabTo(page, page.getByRole('textbox', { name: '详细原因' }));
  await page.keyboard.type(words.reason ?? '客厅实际开间 3.1 米，沙发过长，影响阳台门。');
  await tabTo(page, page.getByRole('textbox', { name: '给顾客的建议' }));
  await page.keyboard.type('换 SF-2203 双人位。');
  await choose(page, '顾客坚持取消');
  // The keys 1 to 3 tick the documents when no field has the focus.
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(page.getByRole('checkbox', { name: '销售订单' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '收据' })).toBeChecked();
}

/** Tab into a row of choices, then arrows, as with any row of radio buttons. */
export async function choose(page: Page, name: string): Promise<void> {
  const target = page.getByRole('radio', { name, exact: true });
  const row = page.getByRole('radiogroup').filter({ has: target });
  await tabTo(page, row.locator('[tabindex="0"]'));
  await page.keyboard.press('Space');
  for (let presses = await row.getByRole('radio').count(); presses > 0; presses -= 1) {
    if ((await target.getAttribute('aria-checked')) === 'true') return;
    await page.keyboard.press('ArrowRight');
  }
  await expect(target).toBeChecked();
}

/** Ctrl Enter takes the one main step; then the case stands at the stage named. */
export async function goOn(page: Page, stage: string): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expectStage(page, stage);
}

export async function expectStage(page: Page, stage: string): Promise<void> {
  await expect(currentStage(page)).toContainText(stage);
}

export function currentStage(page: Page): Locator {
  return page.locator('[aria-current="step"]');
}

/** The case whose page is open, as the backend tells it. */
export async function presentCase(page: Page): Promise<CaseView> {
  const caseId = /cases\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  if (caseId === undefined) throw new Error(`No case is open at ${page.url()}.`);
  return get(page, 'cases.get', { caseId });
}
