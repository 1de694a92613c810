import { readFileSync } from 'node:fs';

import type { ElectronApplication, Page } from '@playwright/test';

import { fixture } from './fixture.ts';
import { expect } from './patient-expect.ts';

export interface DroppedFile {
  name: string;
  content: Uint8Array;
}

/** A file of tests/fixtures/attachments under a name that a person would give it. */
export function attachmentFile(fixtureName: string, name: string): DroppedFile {
  return { name, content: readFileSync(fixture(`attachments/${fixtureName}`)) };
}

/** Drops files onto the window, as from the desktop. */
export async function dropFiles(page: Page, ...files: readonly DroppedFile[]): Promise<void> {
  const sent = files.map(({ name, content }) => ({
    name,
    base64: Buffer.from(content).toString('base64'),
  }));
  await page.evaluate(drop, sent);
}

/** Runs in the page. */
function drop(files: readonly { name: string; base64: string }[]): void {
  const transfer = new DataTransfer();
  for (const { name, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (each) => each.codePointAt(0) ?? 0);
    transfer.items.add(new File([bytes], name));
  }
  for (const kind of ['dragover', 'drop']) {
    document.body.dispatchEvent(
      new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
  }
}

/** Puts a picture into the clipboard of the system, as a screenshot does, and presses Ctrl V. */
export async function pastePicture(app: ElectronApplication, page: Page): Promise<void> {
  const base64 = readFileSync(fixture('attachments/slip.png'), 'base64');
  await app.evaluate(async ({ clipboard, ClipboardItem, nativeImage }, picture) => {
    const bytes = Buffer.from(picture, 'base64');
    // Electron had a function of its own for it until it took over the way of web pages.
    const writeImage: unknown = Reflect.get(clipboard, 'writeImage');
    if (typeof writeImage === 'function') {
      Reflect.apply(writeImage, clipboard, [nativeImage.createFromBuffer(bytes)]);
    } else {
      const content = new Blob([bytes], { type: 'image/png' });
      await clipboard.write([new ClipboardItem({ 'image/png': content })]);
    }
  }, base64);
  await page.keyboard.press('Control+v');
}

/** The files that wait in the dialog are read and saved. */
export async function saveAttachments(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '添加附件' });
  await expect(dialog.getByRole('button', { name: /^保存/ })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
}

/** Ctrl K, the number, Enter; then A shows the attachments of the order. */
export async function openOrderAttachments(page: Page, orderNumber: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(orderNumber);
  await expect(page.getByRole('option').first()).toContainText(orderNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: orderNumber })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: /^添加附件/ })).toBeVisible();
}

/** Titles of the cards, in their order. */
export async function cardTitles(page: Page): Promise<string[]> {
  return page.getByRole('list', { name: '附件列表' }).locator('.attachment-title').allInnerTexts();
}
