import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { mostAttachmentBytes } from '../../shared/attachments/limits.ts';
import { refusalWords } from '../../shared/attachments/refusal-words.ts';
import {
  attachmentFile,
  cardTitles,
  dropFiles,
  openOrderAttachments,
  pastePicture,
  saveAttachments,
} from './support/attach-steps.ts';
import { morning } from './support/at-stage.ts';
import { fixture } from './support/fixture.ts';
import { signIn } from './support/furnish-store.ts';
import { freshFolder, type Counter, type LaunchOptions } from './support/launch-counter.ts';
import { expect } from './support/patient-expect.ts';
import { furnish, openCancellation } from './support/steps.ts';
import { test } from './support/test.ts';

const orderNumber = 'XS20261119101';
const photo = attachmentFile('photo.jpg', '沙发扶手.jpg');
const scan = attachmentFile('scan.pdf', '送货签收单.pdf');

/** A counter with orders, the receptionist in front of it. */
async function counterWithOrders(
  launch: (options: LaunchOptions) => Promise<Counter>,
  env: Record<string, string> = {},
): Promise<Counter> {
  const options = await morning();
  const counter = await launch({ ...options, env: { ...options.env, ...env } });
  await furnish(counter.page, fixture('counter-orders.csv'));
  await receptionist(counter.page);
  return counter;
}

async function receptionist(page: Page): Promise<void> {
  await signIn(page, '陈静');
  await page.reload();
  await expect(page.getByRole('banner')).toContainText('陈静');
}

const addDialog = (page: Page) => page.getByRole('dialog', { name: '添加附件' });
const card = (page: Page, title: string) =>
  page.getByRole('button', { name: new RegExp(`^打开 ${title}，`) });
const viewer = (page: Page, title: string) => page.getByRole('group', { name: `${title} 的内容` });

test('a photo and a PDF are dropped, a picture pasted, looked at by keyboard, one removed; all is there after a restart', async ({
  launch,
}) => {
  const counter = await counterWithOrders(launch);
  const { page, app, dataFolder } = counter;

  await test.step('dropped on the page of an order they get titles and are saved', async () => {
    await openOrderAttachments(page, orderNumber);
    await dropFiles(page, photo, scan);
    const title = addDialog(page).getByRole('textbox', { name: '第 1 个附件的标题' });
    await expect(title).toBeFocused();
    await title.fill('左侧扶手开裂');
    await saveAttachments(page);
    await expect(card(page, '送货签收单')).toBeVisible();
    expect(await cardTitles(page)).toEqual(['左侧扶手开裂', '送货签收单']);
  });

  await test.step('a screenshot is pasted', async () => {
    await pastePicture(app, page);
    await saveAttachments(page);
    await expect(card(page, '粘贴的图片')).toBeVisible();
  });

  await test.step('the thumbnail stands upright and is drawn', async () => {
    const thumbnail = card(page, '左侧扶手开裂').locator('img');
    await expect
      .poll(() => thumbnail.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(360);
    const shape = (image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight];
    expect(await thumbnail.evaluate(shape)).toEqual([360, 270]);
  });

  await test.step('the viewer opens, turns and goes on to the PDF with all its pages', async () => {
    await card(page, '左侧扶手开裂').focus();
    await page.keyboard.press('Enter');
    await expect(viewer(page, '左侧扶手开裂')).toBeFocused();
    await expect(page.getByRole('img', { name: '左侧扶手开裂' })).toBeVisible();
    await page.keyboard.press('r');
    await expect(page.getByRole('img', { name: '左侧扶手开裂' })).toHaveAttribute(
      'style',
      /rotate\(90deg\)/,
    );
    await page.keyboard.press('ArrowRight');
    const pages = viewer(page, '送货签收单').getByRole('img');
    await expect(pages).toHaveCount(2);
    await expect(pages.first()).toHaveAttribute('aria-busy', 'false');
  });

  await test.step('the PDF is removed with a reason, and the next one is shown', async () => {
    await page.keyboard.press('Delete');
    await expect(page.getByRole('textbox', { name: '为什么移除' })).toBeFocused();
    await page.keyboard.type('放错了订单');
    await page.keyboard.press('Control+Enter');
    await expect(viewer(page, '粘贴的图片')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page, '粘贴的图片')).toBeFocused();
    await page.getByText('已移除 1 个').click();
    await expect(page.getByText(/^送货签收单：陈静 .* 移除，原因：放错了订单$/)).toBeVisible();
  });

  await counter.close();
  const again = await launch(await morning(dataFolder));
  await receptionist(again.page);
  await openOrderAttachments(again.page, orderNumber);
  await expect(card(again.page, '粘贴的图片')).toBeVisible();
  expect(await cardTitles(again.page)).toEqual(['左侧扶手开裂', '粘贴的图片']);
  await card(again.page, '左侧扶手开裂').click();
  const picture = again.page.getByRole('img', { name: '左侧扶手开裂' });
  await expect(picture).toBeVisible();
  // 800 × 600 as the camera was held; it stored the picture lying.
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(800);
});

test('a file that is too large, pretends or is something else is refused with what to do', async ({
  launch,
}) => {
  const { page } = await counterWithOrders(launch);
  await openOrderAttachments(page, orderNumber);

  await test.step('20 MB and one byte', async () => {
    await page.evaluate(dropLarge, mostAttachmentBytes + 1);
    await expect(addDialog(page).getByText(refusalWords.tooBig)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a web page called .jpg', async () => {
    const content = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');
    await dropFiles(page, { name: '照片.jpg', content });
    await expect(addDialog(page).getByText(refusalWords.webPage)).toBeVisible();
    await expect(addDialog(page).getByRole('button', { name: /^保存/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('a program, which is no order file either', async () => {
    await dropFiles(page, { name: 'setup.exe', content: Buffer.from('MZ\x90\0\x03\0\0\0') });
    await expect(page.getByText('“setup.exe”不能放进来')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: orderNumber })).toBeVisible();
  });

  await test.step('nothing of it was kept', async () => {
    expect(await cardTitles(page)).toEqual([]);
  });

  await test.step('a photo where no attachments are', async () => {
    await page.getByRole('navigation').getByRole('link', { name: '今日' }).click();
    await dropFiles(page, photo);
    await expect(page.getByText('这里不能放照片或 PDF')).toBeVisible();
  });
});

test('files are chosen in the dialog for a case; an order file dropped there is still imported', async ({
  launch,
}) => {
  const answers = join(await freshFolder(), 'answers.json');
  const chosen = ['photo.jpg', 'slip.png'].map((name) => fixture(`attachments/${name}`));
  await writeFile(answers, JSON.stringify({ attachments: chosen }));
  const { page } = await counterWithOrders(launch, { GUITAI_DIALOG_ANSWER: answers });
  await openCancellation(page, orderNumber);
  await page.getByRole('button', { name: /^添加附件/ }).click();
  await saveAttachments(page);
  await expect(card(page, 'slip')).toBeVisible();
  expect(await cardTitles(page)).toEqual(['photo', 'slip']);

  const orders = attachmentFile('../counter-orders.csv', '订单.csv');
  await dropFiles(page, orders);
  await expect(page.getByRole('heading', { name: '导入订单' })).toBeVisible();
});

/** Runs in the page: a file too large to be sent there. */
function dropLarge(bytes: number): void {
  const transfer = new DataTransfer();
  transfer.items.add(new File([new Uint8Array(bytes)], '大照片.jpg'));
  document.body.dispatchEvent(
    new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
  );
}

test('an invoice that only names its fonts is drawn with its Chinese words', async ({ launch }) => {
  const { page } = await counterWithOrders(launch);
  await openOrderAttachments(page, orderNumber);
  await dropFiles(page, attachmentFile('invoice-without-fonts.pdf', '电子发票.pdf'));
  await saveAttachments(page);
  await card(page, '电子发票').click();
  const sheet = viewer(page, '电子发票').getByRole('img').first();
  await expect(sheet).toHaveAttribute('aria-busy', 'false');
  expect(await sheet.evaluate(darkShare)).toBeGreaterThan(0.005);
});

/** Runs in the page: how much of a drawn page is ink. */
function darkShare(canvas: Element): number {
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('The page is no canvas.');
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark += 1;
  return dark / (width * height);
}
