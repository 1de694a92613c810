import { readFileSync, readdirSync, copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { Page } from '@playwright/test';

import { printAndSign } from '../../tests/e2e/support/at-stage.ts';
import { dropFile } from '../../tests/e2e/support/drop-file.ts';
import { get } from '../../tests/e2e/support/furnish-store.ts';
import { expect } from '../../tests/e2e/support/patient-expect.ts';
import {
  changePerson,
  choose,
  confirmAsApprover,
  expectStage,
  fillRequest,
  furnish,
  goOn,
  openCancellation,
  pickPerson,
  presentCase,
  tabTo,
} from '../../tests/e2e/support/steps.ts';
import { follow } from '../../tests/e2e/support/board-steps.ts';
import { fillRepair } from '../../tests/e2e/support/repair-steps.ts';
import { printReceiptFirst } from '../../tests/e2e/support/return-steps.ts';
import { projectRoot } from '../support/project-root.ts';

/** 郝勇娟's order: a television cabinet that can be cancelled and a custom kitchen that cannot. */
const orderNumber = 'XS20261118007';

/** 80 orders of 80 customers. */
export const orderFile = join(projectRoot, 'scripts/demo/orders.csv');
const newOrders = join(projectRoot, 'scripts/demo/new-orders.csv');

export interface TourOptions {
  page: Page;
  outFolder: string;
  /** Where the program puts what it prints. */
  paperFolder: string;
  /** Where the packet for finance goes. */
  packetFolder: string;
  /** What the next question for a folder is answered with. */
  chooseFolder: (folder: string) => void;
}

/** One cancellation from the order file to the refund and to finance; gives the files left in `outFolder`. */
export async function takeTour(options: TourOptions): Promise<string[]> {
  const { page, outFolder, paperFolder, packetFolder, chooseFolder } = options;
  const left: string[] = [];
  const picture = async (name: string) => {
    const file = join(outFolder, `${String(left.length + 1).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path: file });
    left.push(file);
  };
  const say = (text: string) => {
    console.log(`  ${text}`);
  };

  await page.waitForLoadState('load');
  await expect(page.getByRole('textbox', { name: '门店名称' })).toBeVisible();
  await picture('first-start');
  await furnish(page, orderFile);
  say(`Imported ${String(readFileSync(orderFile, 'utf8').split('\n').length - 2)} order lines.`);
  await get(page, 'backups.chooseFolder', {});
  say('Encrypted from the first save; backups go to a stick.');
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(5);
  await picture('sign-in');
  await pickPerson(page, '陈静');
  await openOrders(page);
  await picture('orders');

  // What a shop system writes on a bad day; nothing of it is needed later.
  await dropFile(page, basename(newOrders), readFileSync(newOrders));
  await expect(page.getByRole('button', { name: '导入 2 张订单' })).toBeVisible();
  await picture('import');
  await page.keyboard.press('Enter');
  await expect(page.getByText('导入完成')).toBeVisible();
  say('Imported 2 of 4 orders of a file that is not clean; the others wait with their reasons.');

  await openCancellation(page, orderNumber);
  await fillRequest(page, { goods: ['悬浮电视柜'], reason: '客厅改了布局，电视改挂墙上。' });
  await picture('request');
  await goOn(page, '顾客签字');
  await expect(page.getByRole('button', { name: /登记顾客签字/ })).toBeVisible();
  await expect(page.locator('canvas[aria-busy="false"]').first()).toBeVisible();
  await picture('print');
  await printAndSign(page);
  say('Submitted, printed, signed by the customer.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await picture('approval');
  await confirmAsApprover(page);
  await expectStage(page, '服务中心确认');
  await changePerson(page, '刘敏');
  await goOn(page, '财务备案');
  await changePerson(page, '赵会');
  await goOn(page, '通知顾客');
  await changePerson(page, '陈静');
  await choose(page, '电话');
  await goOn(page, '退款签收');
  say('Approved, acknowledged by the service centre, filed, customer told.');
  await changePerson(page, '赵会');
  await printReceiptFirst(page);
  await choose(page, '现金');
  await tabTo(page, page.getByRole('checkbox', { name: '已在单据上签字' }));
  await page.keyboard.press('Space');
  await picture('refund');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已结束：办结')).toBeVisible();
  await picture('closed');
  say('Refunded and closed.');

  chooseFolder(packetFolder);
  await follow(page, '财务备案');
  await page.keyboard.press('n');
  await expect(page.getByRole('row').filter({ hasText: '退款签收单' })).toBeVisible();
  await picture('for-finance');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('第 1 号备案包已移交').first()).toBeVisible();
  const [packet = ''] = readdirSync(packetFolder);
  chooseFolder(join(packetFolder, packet));
  const { problems, files } = await get(page, 'packets.verify', {});
  if (problems.length > 0) throw new Error('The packet for finance is not what was handed over.');
  say(`Handed over to finance: ${String(files)} files, every one as it was handed over.`);

  await changePerson(page, '陈静');
  await reportRepair(page);
  await picture('repair');
  await goOn(page, '联系顾客');
  await expect.poll(async () => (await presentCase(page)).prints.length).toBe(1);
  await page.getByRole('link', { name: /^今日/ }).click();
  await expect(page.getByRole('row').filter({ hasText: '联系顾客' }).first()).toBeVisible();
  await picture('board');
  say('A repair reported and printed; its deadlines stand on the board.');
  await changePerson(page, '李明');
  await page.getByRole('link', { name: '历史记录', exact: true }).click();
  await expect(page.getByRole('heading', { name: '历史记录', exact: true })).toBeVisible();
  await picture('history');
  const check = await get(page, 'history.verify', { expectedHead: null });
  if (check.kind !== 'whole') throw new Error('The history of the demo is broken.');
  say(`The history holds: ${String(check.events)} events in one chain.`);
  return [...left, ...copyForms(paperFolder, outFolder)];
}

/** A chair of 郝勇娟 creaks: 家具维修通知单, up to its submission. */
async function reportRepair(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(orderNumber);
  await expect(page.getByRole('option').first()).toContainText(orderNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: orderNumber })).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: '产品维修' })).toBeVisible();
  await fillRepair(page, {
    goods: '全屋定制橱柜',
    place: '上门维修',
    problem: '左起第二个柜门关不严，铰链松动，关门有响声。',
  });
}

async function openOrders(page: Page): Promise<void> {
  await page.getByRole('link', { name: '订单', exact: true }).click();
  await expect(page.getByText(orderNumber)).toBeVisible();
}

/** The issued bytes; what the printer would have drawn of them stays behind. */
function copyForms(paperFolder: string, outFolder: string): string[] {
  const forms = readdirSync(paperFolder).filter(
    (name) => name.endsWith('.pdf') && !name.endsWith('.paper.pdf'),
  );
  if (forms.length === 0) throw new Error('The demo printed no form.');
  return forms.map((name) => {
    const file = join(outFolder, name);
    copyFileSync(join(paperFolder, name), file);
    return file;
  });
}
