import { emptyCounter, expectDone, importButton } from '../e2e/support/import-steps.ts';
import { launchCounter, removeFolder } from '../e2e/support/launch-counter.ts';
import { manyOrders } from '../support/many-orders.ts';
import type { Frames } from './frames.ts';
import { startSampling, stopSampling } from './lag.ts';
import { programForBench } from './program-for-bench.ts';

/** What an import of so many rows costs in the real program, and what the window feels of it. */
export interface ImportLag {
  rows: number;
  orders: number;
  /** From the drop to the preview, seconds. */
  readSeconds: number;
  /** From the button to the last word, seconds. */
  storeSeconds: number;
  /** How late a timer of the main process was, ms. */
  mainLag: Frames;
  /** Between two frames of the page, ms. */
  frames: Frames;
  /** The same while nothing is done, in the same program. */
  idle: { mainLag: Frames; frames: Frames };
}

const idleMs = 5_000;

/** Drops a clean file of so many rows onto the window and imports it. */
export async function measureImport(rows: number): Promise<ImportLag> {
  const program = await programForBench();
  const counter = await emptyCounter(launchCounter);
  const { app, page } = counter;
  try {
    await page.evaluate(prepareFile, manyOrders(rows));
    await startSampling(app, page);
    await page.waitForTimeout(idleMs);
    const idle = await stopSampling(app, page);

    await startSampling(app, page);
    const began = performance.now();
    await page.evaluate(dropPrepared);
    const orders = (rows / 3) * 2;
    await importButton(page, orders).waitFor({ timeout: 120_000 });
    const read = performance.now();
    await page.keyboard.press('Enter');
    await expectDone(page);
    const stored = performance.now();
    return {
      rows,
      orders,
      readSeconds: (read - began) / 1000,
      storeSeconds: (stored - read) / 1000,
      ...(await stopSampling(app, page)),
      idle,
    };
  } finally {
    await counter.close();
    await removeFolder(counter.dataFolder);
    await program.stop();
  }
}

// The functions below run in the page. They name no functions of their own: tsx would do
// that with a helper that is not there.

function prepareFile(text: string): void {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], '一年的订单.csv'));
  Reflect.set(window, 'preparedFile', transfer);
}

function dropPrepared(): void {
  const dataTransfer = Reflect.get(window, 'preparedFile') as DataTransfer;
  for (const kind of ['dragover', 'drop']) {
    document.body.dispatchEvent(
      new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }),
    );
  }
}
