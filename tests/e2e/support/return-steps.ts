import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import type { ReturnDecision } from '../../../shared/procedures/return/decision.ts';
import { returnDecisionSchema } from '../../../shared/procedures/return/decision.ts';
import { fixture } from './fixture.ts';
import { get, hirePeople } from './furnish-store.ts';
import { freshFolder, type Counter, type LaunchOptions } from './launch-counter.ts';
import { expect } from './patient-expect.ts';
import { type as typeInto } from './repair-steps.ts';
import {
  approve,
  changePerson,
  choose,
  expectStage,
  furnish,
  goOn,
  people,
  presentCase,
  tabTo,
} from './steps.ts';

/** Where the dialogs of a test are answered, and what comes out of it lies. */
export interface ReturnCounter extends Counter {
  folder: string;
}

/** A counter with people, delivered orders and the store manager in front of it, on 2026-11-21 at 10:00. */
export async function returnCounter(
  launch: (options: LaunchOptions) => Promise<Counter>,
  { clockStart = '2026-11-21T10:00:00+08:00', orders = 'return-orders.csv' } = {},
): Promise<ReturnCounter> {
  const folder = await freshFolder();
  const env = {
    GUITAI_PRINT_TO: join(folder, 'paper'),
    GUITAI_DIALOG_ANSWER: join(folder, 'answers.json'),
  };
  await writeFile(env.GUITAI_DIALOG_ANSWER, '{}');
  const counter = await launch({ clockStart, env });
  await furnish(counter.page, fixture(orders));
  await hirePeople(counter.page, { 马工: people.马工, 周总: people.周总 });
  await changePerson(counter.page, '李明');
  return { ...counter, folder };
}

/** Ctrl K, the order number, Enter, then H: a draft of a return. */
export async function openReturn(page: Page, orderNumber: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(orderNumber);
  await expect(page.getByRole('option').first()).toContainText(orderNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: orderNumber })).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.getByRole('heading', { name: '退货换货' })).toBeVisible();
}

export interface ReturnWords {
  kind?: '退货' | '换货';
  /** Name of the line, and how many fewer pieces than there are. */
  goods: Readonly<Record<string, number>>;
  reason: '质量问题' | '其他原因';
  text?: string;
  ticks?: readonly ('原包装没有拆封' | '商品完好，没有用坏')[];
  /** By their keys. */
  documents?: readonly ('1' | '2' | '3' | '4' | '5')[];
}

/** RET-9: receipt, pickup slip and goods-received note. */
export const allDocuments = ['2', '4', '5'] as const;

/** Fills in 退货、换货申请单 by keyboard (RET-1, RET-2, RET-13). */
export async function fillReturn(page: Page, words: ReturnWords): Promise<void> {
  if (words.kind === '换货') await choose(page, '换货');
  for (const [name, fewer] of Object.entries(words.goods)) {
    const tick = page.getByRole('checkbox', { name: `退换 ${name}` });
    await tabTo(page, tick);
    await page.keyboard.press('Space');
    await expect(tick).toBeChecked();
    for (let presses = 0; presses < fewer; presses += 1) await page.keyboard.press('ArrowLeft');
  }
  await choose(page, words.reason);
  await tabTo(page, page.getByRole('textbox', { name: '详细原因' }));
  await page.keyboard.type(words.text ?? '客厅放不下，家里不想要了。');
  if (words.reason === '质量问题') await choose(page, '坚持退换，同意检验');
  for (const name of words.ticks ?? []) {
    await tabTo(page, page.getByRole('checkbox', { name }));
    await page.keyboard.press('Space');
  }
  await tickDocuments(page, words.documents ?? allDocuments);
}

/** The keys of the documents, while no field has the focus; each key waits a moment for a scanner's next. */
export async function tickDocuments(
  page: Page,
  keys: NonNullable<ReturnWords['documents']>,
): Promise<void> {
  await page.getByRole('heading', { name: '原因' }).click();
  for (const key of keys) {
    await page.keyboard.press(key);
    await expect(page.getByRole('checkbox', { name: documentNames[key] })).toBeChecked();
  }
}

const documentNames = { 1: '销售订单', 2: '收据', 3: '发票', 4: '提货单', 5: '收货单' } as const;

/** What the card at the right says of the draft. */
export async function expectVerdict(page: Page, headline: string): Promise<void> {
  await expect(page.getByRole('complementary').getByText(headline).first()).toBeVisible();
}

/** Submitted, printed, signed by the customer; the goods wait for their inspection (RET-14). */
export async function submitAndSign(page: Page, next = '检验确认'): Promise<void> {
  await goOn(page, '顾客签字');
  await expect(page.getByRole('button', { name: /登记顾客签字/ })).toBeVisible();
  await goOn(page, next);
}

export interface Found {
  fault?: '产品质量问题' | '使用或保养不当' | '没有发现问题';
  /** By the name of a line: whole and damaged pieces, where it is not all whole. */
  pieces?: Readonly<Record<string, readonly [good: string, damaged: string]>>;
  finding: string;
}

/** RET-14: the technician looks at the goods in the store. */
export async function inspect(page: Page, { fault, pieces = {}, finding }: Found): Promise<void> {
  for (const [name, [good, damaged]] of Object.entries(pieces)) {
    await typeInto(page, { [`${name} 完好`]: good, [`${name} 损坏`]: damaged });
  }
  if (fault !== undefined) {
    for (const choice of await page.getByRole('radio', { name: fault, exact: true }).all()) {
      await choice.click();
    }
  }
  await typeInto(page, { 检验情况: finding });
  await goOn(page, '告知判定');
}

/** RET-14 to RET-16: told, approved by the division head, filed by finance. */
export async function tellApproveFile(page: Page, next = '款项结算'): Promise<void> {
  await goOn(page, '自营部审批');
  await approve(page, '财务备案');
  await changePerson(page, '赵会');
  await goOn(page, next);
}

/** RET-17: 退款签收单 is printed, and everything that is left is paid in cash. */
export async function settleAll(page: Page): Promise<void> {
  await printReceiptFirst(page);
  await choose(page, '现金');
  await tabTo(page, page.getByRole('checkbox', { name: '已在单据上签字' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已结束：办结')).toBeVisible();
}

/** CAN-14, RET-17: no money before its paper. */
export async function printReceiptFirst(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: '打印退款签收单' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('radio', { name: '现金', exact: true })).toBeVisible();
}

export async function decisionOf(page: Page): Promise<ReturnDecision> {
  return returnDecisionSchema.parse((await presentCase(page)).decision);
}

/** What is decided of each line, in short: `free RET-9`. */
export async function outcomes(page: Page): Promise<string[]> {
  const { lines } = await decisionOf(page);
  return lines.map(({ outcome, rule, pieces }) => `${outcome} ${rule} ×${pieces}`);
}

/** The whole way of a return that nothing stands in the way of, from the draft on the screen. */
export async function takeItsWay(page: Page, found: Found): Promise<void> {
  await submitAndSign(page);
  await inspect(page, found);
  await tellApproveFile(page);
  await settleAll(page);
  await changePerson(page, '李明');
}

/** A case that was opened from another one, and shows it. */
export async function handOver(page: Page, button: string, heading: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '新开' }).click();
  await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
}

export { expectStage, get };
