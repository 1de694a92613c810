import { rmSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { get, testPin } from '../e2e/support/furnish-store.ts';
import { createVault } from '../e2e/support/create-vault.ts';
import { freshFolder, launchCounter } from '../e2e/support/launch-counter.ts';
import { framesOf, recordedFrames, recordFrames, type Frames } from './frames.ts';
import { fillDataFolder } from './list-scroll-store.ts';
import { programForBench } from './program-for-bench.ts';
import { requestTimes } from './request-times.ts';
import { quantile } from './save-cost.ts';

/** How the board feels in a store with so many cases. Milliseconds. */
export interface BoardCost {
  cases: number;
  open: number;
  /** From asking for the page to its first row, drawn. */
  opening: { rounds: number; p50: number; worst: number };
  /** From the page's question to main's answer. */
  requests: { count: number; p50: number; p99: number };
  /** Between two frames while somebody takes and gives back a deadline again and again. */
  refreshing: Frames;
  /** The same with nothing going on. */
  idle: Frames;
}

const rounds = 20;
const refreshes = 20;

export async function measureBoard(cases: number, open: number): Promise<BoardCost> {
  const program = await programForBench();
  const dataFolder = await freshFolder();
  try {
    console.log(`Filling a store with ${cases} cases, ${open} of them open …`);
    const staffId = await fillDataFolder(dataFolder, cases, open);
    const counter = await launchCounter({ dataFolder });
    try {
      console.log('Encrypting it …');
      await createVault(counter.page);
      const secret = testPin;
      await get(counter.page, 'staff.firstSecret', { staffId, secret });
      await get(counter.page, 'session.signIn', { staffId, secret, next: null });
      await counter.page.reload();
      return { cases, open, ...(await measure(counter.page, dataFolder)) };
    } finally {
      await counter.close();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
    await program.stop();
  }
}

async function measure(page: Page, dataFolder: string): Promise<Omit<BoardCost, 'cases' | 'open'>> {
  await page.evaluate(openBoard);
  const opening: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate(leaveBoard);
    opening.push(await page.evaluate(openBoard));
  }
  await page.evaluate(recordFrames);
  await page.evaluate(waitMs, 2_000);
  const idle = framesOf(await page.evaluate(recordedFrames));
  const { items } = await get(page, 'board.view', { who: 'all' });
  const deadlineId = items.find((item) => item.deadlineId !== null)?.deadlineId;
  if (!deadlineId) throw new Error('The board is empty.');
  await page.evaluate(recordFrames);
  for (let change = 0; change < refreshes; change += 1) {
    await get(page, 'deadlines.take', { deadlineId, take: change % 2 === 0 });
    await page.evaluate(waitMs, 100);
  }
  const refreshing = framesOf(await page.evaluate(recordedFrames));
  const times = requestTimes(dataFolder, 'board.view');
  return {
    opening: { rounds, p50: quantile(opening, 0.5), worst: Math.max(...opening) },
    requests: { count: times.length, p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
    refreshing,
    idle,
  };
}

/** Runs in the page: goes to the board; ms until its first row was drawn. */
async function openBoard(): Promise<number> {
  const begun = performance.now();
  window.location.assign('#/');
  while (document.querySelector('.list-page [role=row] [role=cell]') === null) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - begun;
}

/** Runs in the page. */
async function leaveBoard(): Promise<void> {
  window.location.assign('#/settings');
  while (document.querySelector('.list-page [role=row]') !== null) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Runs in the page. */
async function waitMs(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
