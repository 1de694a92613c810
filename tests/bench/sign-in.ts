import type NodeCrypto from 'node:crypto';

import type { ElectronApplication, Page } from '@playwright/test';

import { programSecretCost } from '../../main/backend/secrets/secret-hash.ts';
import { testPin } from '../e2e/support/furnish-store.ts';
import { launchCounter, removeFolder } from '../e2e/support/launch-counter.ts';
import { fillRequest, furnish, openCancellation, type PersonName } from '../e2e/support/steps.ts';
import { orderFile } from '../../scripts/demo/tour.ts';
import { programForBench } from './program-for-bench.ts';
import { quantile } from './save-cost.ts';

/** How long it takes to sign in on the demo's data, ms. */
export interface SignInCost {
  rounds: number;
  /** One hash of a PIN with the program's cost, in the program's own runtime. */
  hash: { p50: number; worst: number };
  /** From Enter at the PIN to the page underneath, drawn and ready for a key. */
  ready: { p50: number; worst: number };
}

export async function measureSignIn(rounds: number): Promise<SignInCost> {
  const program = await programForBench();
  const counter = await launchCounter({ clockStart: '2026-11-21T09:52:00+08:00' });
  const { page } = counter;
  try {
    await furnish(page, orderFile);
    // A page with something on it: a case that somebody is filling in.
    await openCancellation(page, 'XS20261118007');
    await fillRequest(page, { goods: ['悬浮电视柜'] });
    await page.evaluate(watchForReady);
    const ready: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ready.push(await signInOnce(page, round % 2 === 0 ? '陈静' : '李明'));
    }
    const hash = await hashTimes(counter.app, rounds);
    const spread = (times: number[]) => ({
      p50: quantile(times, 0.5),
      worst: Math.max(...times),
    });
    return { rounds, hash: spread(hash), ready: spread(ready) };
  } finally {
    await counter.close();
    await removeFolder(counter.dataFolder);
    await program.stop();
  }
}

/** The runtime's own scrypt: another one than Node's, and slower. */
function hashTimes(app: ElectronApplication, rounds: number): Promise<number[]> {
  const { cost, blockSize, parallelization } = programSecretCost;
  const options = { N: cost, r: blockSize, p: parallelization, maxmem: 256 * 1024 * 1024 };
  return app.evaluate(
    async (_electron, given) => {
      // A function sent there has no imports; the program's own module has its require.
      const program = Reflect.get(process, 'mainModule') as NodeJS.Module;
      const crypto = program.require('node:crypto') as typeof NodeCrypto;
      const times: number[] = [];
      for (let round = 0; round < given.rounds; round += 1) {
        const began = performance.now();
        await new Promise((resolve) =>
          crypto.scrypt('274915', 'salt of a person', 32, given.options, resolve),
        );
        times.push(performance.now() - began);
      }
      return times;
    },
    { options, rounds },
  );
}

/** F2, the name, Enter, the PIN, Enter: as at the counter. Gives the ms the page noted. */
async function signInOnce(page: Page, name: PersonName): Promise<number> {
  const dialog = page.getByRole('dialog', { name: '登录' });
  await page.keyboard.press('F2');
  await dialog.getByRole('textbox').waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await dialog.locator('input[type=password]').waitFor();
  await page.keyboard.type(testPin);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  return page.evaluate(() => Reflect.get(window, 'signInReadyMs') as Promise<number>);
}

/**
 * Runs in the page: from each Enter in a password field to the frame after the lock is gone. It names
 * no function of its own: tsx would do that with a helper that the page does not have.
 */
function watchForReady(): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const field = event.target;
      if (event.key !== 'Enter') return;
      if (!(field instanceof HTMLInputElement) || field.type !== 'password') return;
      const began = performance.now();
      const ready = (async () => {
        for (;;) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          const locked = document.querySelector('[role=dialog]') !== null;
          if (!locked && document.querySelector('main h1') !== null) break;
        }
        return performance.now() - began;
      })();
      Reflect.set(window, 'signInReadyMs', ready);
    },
    true,
  );
}
