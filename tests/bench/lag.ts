import type { ElectronApplication, Page } from '@playwright/test';

import { framesOf, recordedFrames, recordFrames } from './frames.ts';

const sampleMs = 10;

/** Notes from now on how late a timer of the main process is, and the time between frames. */
export async function startSampling(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(sampleMain, sampleMs);
  await page.evaluate(recordFrames);
}

/** What was noted since: how late a timer of the main process was, and between two frames, ms. */
export async function stopSampling(app: ElectronApplication, page: Page) {
  const lag = await app.evaluate(sampledMain);
  const frames = await page.evaluate(recordedFrames);
  return { mainLag: framesOf(lag), frames: framesOf(frames) };
}

// The functions below run in main. They name no functions of their own: tsx would do that with a
// helper that is not there.

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
