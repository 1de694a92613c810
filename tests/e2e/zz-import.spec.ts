import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { furnishedCounter } from './support/at-stage.ts';
import { fixture } from './support/fixture.ts';
import { test, expect } from './support/test.ts';

const out = '/tmp/f-shots/real';
async function drop(page: Page, name: string, bytes: Buffer) {
  await page.evaluate(({ n, b }) => {
    const d = new DataTransfer();
    d.items.add(new File([Uint8Array.from(atob(b), (c) => c.charCodeAt(0))], n));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: d }));
  }, { n: name, b: bytes.toString('base64') });
}
const shot = async (page: Page, name: string) => { await page.waitForTimeout(400); await page.screenshot({ path: join(out, `${name}.png`) }); };

test('look', async ({ launch }) => {
  const { app, page } = await furnishedCounter(launch);
  await shot(page, '01-today');
  await drop(page, 'orders-messy.csv', readFileSync(fixture('orders-messy.csv')));
  await expect(page.getByRole('button', { name: /导入 \d+ 张|没有可导入/ })).toBeVisible();
  await shot(page, '02-messy');
  await page.getByRole('radio', { name: /自动改好/ }).click(); await shot(page, '03-messy-mended');
  await page.getByRole('radio', { name: /文件中/ }).click(); await shot(page, '04-messy-sample');
  await page.getByRole('radio', { name: /要处理/ }).click();
  const repeated = page.getByRole('switch', { name: /重复/ });
  if (await repeated.count()) { await repeated.click(); await shot(page, '05-messy-repeated'); }
  const kind = page.getByRole('combobox', { name: /属于/ }).first();
  if (await kind.count()) { await kind.focus(); await page.keyboard.press('ArrowDown'); await shot(page, '05b'); await page.keyboard.press('ArrowDown'); await page.keyboard.press('Enter'); await shot(page, '06-messy-kind'); }
  await page.keyboard.press('c'); await shot(page, '07-columns');
  await page.keyboard.press('Escape');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700));
  await shot(page, '08-messy-small');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await page.keyboard.press('Control+Enter'); await expect(page.getByText('导入完成')).toBeVisible(); await shot(page, '09-messy-done');
  await page.keyboard.press('Escape');
  await drop(page, 'orders.xlsx', readFileSync(fixture('orders.xlsx')));
  await expect(page.getByRole('button', { name: /导入 \d+ 张|没有可导入/ })).toBeVisible();
  await shot(page, '10-xlsx');
  await page.keyboard.press('Enter'); await expect(page.getByText('导入完成')).toBeVisible(); await shot(page, '11-xlsx-done');
  const renamed = readFileSync(fixture('orders.csv'), 'utf8').replace('订单号', '流水').replace('手机号', '找他').replace('下单时间', '什么时候');
  await drop(page, 'renamed.csv', Buffer.from(renamed)); await expect(page.getByRole('button', { name: /按这样读取/ })).toBeVisible(); await shot(page, '12-renamed');
  await page.keyboard.press('ArrowDown'); await shot(page, '12b-open'); await page.keyboard.press('Escape'); await shot(page, '12c-escape');
  await drop(page, 'photo.png', Buffer.from('\x89PNG\r\n\x1a\n0000000000000000', 'latin1')); await shot(page, '13-photo');
  await drop(page, 'empty.csv', Buffer.alloc(0)); await shot(page, '14-empty');
});

test('big', async ({ launch }) => {
  const { page } = await furnishedCounter(launch);
  const head = readFileSync(fixture('orders.csv'), 'utf8').split(/\r?\n/)[0]!;
  const lines = [head];
  for (let i = 0; i < 20000; i += 1) lines.push(`XB2026${String(i >> 1).padStart(6, '0')},2026-11-0${1 + (i >> 1) % 9} 10:00,客户${i >> 1},199${String(10000000 + (i >> 1)).slice(0, 8)},青岛市市南区,陈静,SF-${i},三人位沙发,2280,米灰,常规,1,100.00,100.00,200.00,200.00,,收据`);
  await drop(page, 'big.csv', Buffer.from(lines.join('\n')));
  await page.waitForTimeout(500); await shot(page, '20-big-reading');
  await expect(page.getByRole('button', { name: /导入 [\d,]+ 张/ })).toBeVisible({ timeout: 60000 });
  await shot(page, '21-big-ready');
  await page.keyboard.press('Enter'); await page.waitForTimeout(400); await shot(page, '22-big-storing');
  await page.getByRole('link', { name: '客户', exact: true }).click(); await shot(page, '22b-other');
  await page.goBack();
  await shot(page, '22c-back');
  await page.keyboard.press('Escape'); await expect(page.getByRole('button', { name: /导入 [\d,]+ 张/ })).toBeVisible(); await shot(page, '23-big-cancelled');
  await page.keyboard.press('Enter'); await expect(page.getByText('导入完成')).toBeVisible({ timeout: 60000 }); await shot(page, '24-big-done');
});
