import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { expect } from './support/patient-expect.ts';
import { follow } from './support/board-steps.ts';
import { fillReturn, openReturn, returnCounter, takeItsWay } from './support/return-steps.ts';
import { changePerson } from './support/steps.ts';
import { test } from './support/test.ts';

const sound = { finding: '包装齐全，没有用过的痕迹。' };

async function returnedChair(page: Page, fewer: number): Promise<void> {
  await openReturn(page, 'XS20261110201');
  const goods = { 实木餐椅: fewer };
  await fillReturn(page, { goods, reason: '其他原因', ticks: ['商品完好，没有用坏'] });
  await takeItsWay(page, sound);
}

async function newPacketOfTheMonth(page: Page): Promise<void> {
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: '移交新的备案包', level: 1 })).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByText('2026-11-01 至 2026-11-30')).toBeVisible();
}

test('a month goes to finance once; opened again and checked; a changed PDF is found', async ({
  launch,
}) => {
  const { page, folder } = await returnCounter(launch);
  await returnedChair(page, 3);
  await returnedChair(page, 2);
  const answers = join(folder, 'answers.json');
  await writeFile(answers, JSON.stringify({ folder }));
  await changePerson(page, '赵会');
  await follow(page, '财务备案');

  await test.step('four papers of two returns are waiting', async () => {
    await newPacketOfTheMonth(page);
    await expect(page.getByRole('row').filter({ hasText: '退货、换货申请单' })).toHaveCount(2);
    await expect(page.getByRole('row').filter({ hasText: '退款签收单' })).toHaveCount(2);
  });

  const name = await test.step('handed over', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('第 1 号备案包已移交').first()).toBeVisible();
    const found = (await readdir(folder)).find((each) => each.startsWith('财务备案-'));
    return found ?? '';
  });
  const packet = join(folder, name);
  expect((await readdir(join(packet, '单据'))).length).toBe(4);
  expect(await readdir(packet)).toEqual(
    expect.arrayContaining([
      'SHA256SUMS',
      '财务备案清单.csv',
      '财务备案清单.pdf',
      '财务备案清单.xlsx',
    ]),
  );

  await test.step('nothing is left to hand over', async () => {
    await follow(page, '今日');
    await follow(page, '财务备案');
    await newPacketOfTheMonth(page);
    await expect(page.getByText('这段时间没有要移交的单据。')).toBeVisible();
    await follow(page, '今日');
    await follow(page, '财务备案');
  });

  await test.step('checked: it is what was handed over', async () => {
    await writeFile(answers, JSON.stringify({ folder: packet }));
    await page.keyboard.press('v');
    await expect(page.getByText(/第 1 号备案包完整/).first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('opened again and written once more: the same, byte for byte', async () => {
    const again = join(folder, 'again');
    await mkdir(again);
    await writeFile(answers, JSON.stringify({ folder: again }));
    await page.getByRole('row').filter({ hasText: '第 1 号' }).click();
    await page.getByRole('button', { name: /再写一次/ }).click();
    await expect(page.getByText('第 1 号备案包已再写一次').first()).toBeVisible();
    const sumsIn = (where: string) => readFile(join(where, 'SHA256SUMS'), 'utf8');
    const [copy = ''] = await readdir(again);
    expect(await sumsIn(join(again, copy))).toBe(await sumsIn(packet));
    await follow(page, '今日');
    await follow(page, '财务备案');
    await writeFile(answers, JSON.stringify({ folder: packet }));
  });

  await test.step('somebody changes a PDF', async () => {
    const [pdf = ''] = await readdir(join(packet, '单据'));
    await appendFile(join(packet, '单据', pdf), ' ');
    await page.keyboard.press('v');
    await expect(page.getByText(pdf).first()).toBeVisible();
    await expect(page.getByText('内容改过').first()).toBeVisible();
  });

  await test.step('the register says each paper by its hash', async () => {
    const sums = await readFile(join(packet, 'SHA256SUMS'), 'utf8');
    const register = await readFile(join(packet, '财务备案清单.csv'), 'utf8');
    const hashes = sums.split('\n').filter((line) => line.includes('单据/'));
    for (const line of hashes) expect(register).toContain(line.slice(0, 64));
  });
});
