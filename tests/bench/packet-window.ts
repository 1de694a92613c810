import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { createVault } from '../e2e/support/create-vault.ts';
import { get, testPin } from '../e2e/support/furnish-store.ts';
import { freshFolder, launchCounter } from '../e2e/support/launch-counter.ts';
import { fillFiledForms } from './filed-forms.ts';
import type { Frames } from './frames.ts';
import { startSampling, stopSampling } from './lag.ts';
import { programForBench } from './program-for-bench.ts';

/** What handing over a packet of so many forms costs in the real program, and what the window feels. */
export interface PacketWindow {
  forms: number;
  /** From the question to the packet on the disk, seconds. */
  seconds: number;
  /** The same for checking it again, seconds. */
  checkSeconds: number;
  /** How late a timer of the main process was, ms. */
  mainLag: Frames;
  /** Between two frames of the page, ms. */
  frames: Frames;
  /** The same while nothing is done, in the same program. */
  idle: { mainLag: Frames; frames: Frames };
}

const idleMs = 5_000;
const period = { from: '2000-01-01', until: '2100-12-31' };

export async function measurePacketWindow(forms: number): Promise<PacketWindow> {
  const program = await programForBench();
  const dataFolder = await freshFolder();
  const target = await freshFolder();
  try {
    console.log(`Filling a store with ${forms} filed forms …`);
    const staffId = await fillFiledForms(dataFolder, forms);
    const answers = join(target, 'answers.json');
    await writeFile(answers, JSON.stringify({ folder: target }));
    const counter = await launchCounter({ dataFolder, env: { GUITAI_DIALOG_ANSWER: answers } });
    const { app, page } = counter;
    try {
      console.log('Encrypting it …');
      await signInManager(page, staffId);
      await startSampling(app, page);
      await page.waitForTimeout(idleMs);
      const idle = await stopSampling(app, page);
      await startSampling(app, page);
      const began = performance.now();
      const making = crypto.randomUUID();
      const { packet, savedAs } = await get(page, 'packets.handOver', { period, making });
      const done = performance.now();
      if (packet.sums.forms !== forms) throw new Error(`Only ${packet.sums.forms} handed over.`);
      await writeFile(answers, JSON.stringify({ folder: savedAs }));
      const { problems } = await get(page, 'packets.verify', {});
      if (problems.length > 0) throw new Error('The packet is not what was handed over.');
      return {
        forms,
        seconds: (done - began) / 1000,
        checkSeconds: (performance.now() - done) / 1000,
        ...(await stopSampling(app, page)),
        idle,
      };
    } finally {
      await counter.close();
    }
  } finally {
    for (const folder of [dataFolder, target]) rmSync(folder, { recursive: true, force: true });
    await program.stop();
  }
}

async function signInManager(page: Page, staffId: string): Promise<void> {
  await createVault(page);
  const secret = testPin;
  await get(page, 'staff.firstSecret', { staffId, secret });
  await get(page, 'session.signIn', { staffId, secret, next: null });
  await page.reload();
}
