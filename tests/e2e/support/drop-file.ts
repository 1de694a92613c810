import type { Page } from '@playwright/test';

/** Drops a file onto the window, as from the desktop. */
export async function dropFile(page: Page, name: string, content: Uint8Array): Promise<void> {
  const base64 = Buffer.from(content).toString('base64');
  await page.evaluate(drop, { name, base64 });
}

/** Runs in the page. */
function drop({ name, base64 }: { name: string; base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (each) => each.codePointAt(0) ?? 0);
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name));
  for (const kind of ['dragover', 'drop']) {
    document.body.dispatchEvent(
      new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
  }
}
