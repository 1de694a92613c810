import type { ElectronApplication, Page } from '@playwright/test';

import { emptyCounter, expectDone, importButton } from '../e2e/support/import-steps.ts';
import { launchCounter, removeFolder } from '../e2e/support/launch-counter.ts';
import { manyOrders } from '../support/many-orders.ts';
import { framesOf, recordedFrames, recordFrames, type Frames } from './frames.ts';
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

const sampleMs = 10;
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

async function startSampling(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(sampleMain, sampleMs);
  await page.evaluate(recordFrames);
}

async function stopSampling(app: ElectronApplication, page: Page) {
  const lag = await app.evaluate(sampledMain);
  const frames = await page.evaluate(recordedFrames);
  return { mainLag: framesOf(lag), frames: framesOf(frames) };
}

// The functions below run in the page or in main. They name no functions of their own: tsx would do
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

function sampleMain(_electron: unknown, everyMs: number): void {
  const lag: number[] = [];
  Reflect.set(globalThis, 'mainLag', lag);
  void (async () => {
    while (Reflect.get(globalThis, 'mainLag') === lag) {
      const before = performance.now();
      await new Promise<void>((resolve) => setTimeout(resolve, everyMs));
      lag.push(Math.max(0, performance.now() - before - everyMs));
    }
  })();
}

function sampledMain(): number[] {
  const lag: unknown = Reflect.get(globalThis, 'mainLag');
  Reflect.set(globalThis, 'mainLag', null);
  return lag as number[];
}
