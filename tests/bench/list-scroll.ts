import { rmSync } from 'node:fs';

import type { Page } from '@playwright/test';
import { createVault } from '../e2e/support/create-vault.ts';
import { freshFolder, launchCounter } from '../e2e/support/launch-counter.ts';
import { get, testPin } from '../e2e/support/furnish-store.ts';
import { fillDataFolder } from './list-scroll-store.ts';
import { framesOf, recordedFrames, recordFrames, type Frames } from './frames.ts';
import { programForBench } from './program-for-bench.ts';
import { requestTimes } from './request-times.ts';
import { quantile } from './save-cost.ts';

/** How a list of so many rows feels in the real program. Milliseconds. */
export interface ListScroll {
  list: string;
  rows: number;
  /** Between two frames while the list is scrolled 40 rows a frame, to its end. */
  scrolling: Frames;
  /** Between two frames while the arrow key is held, beginning at the end. */
  arrowHeld: Frames;
  /** From the page's question to main's answer. */
  pages: { count: number; p50: number; p99: number; slowest: number };
}

const lists = [
  { channel: 'orders.list', path: '#/orders', label: '订单列表' },
  { channel: 'cases.list', path: '#/cases?filter=all', label: '业务单列表' },
  { channel: 'customers.list', path: '#/customers', label: '客户列表' },
] as const;
const rowsAFrame = 40;
const rowPx = 41;
const longestMs = 300_000;
const keyPresses = 400;

/**
 * Fills a store with so many orders and cases, opens the program and goes through its lists to the
 * end.
 */
export async function measureListScroll(rows: number): Promise<ListScroll[]> {
  const program = await programForBench();
  const dataFolder = await freshFolder();
  try {
    console.log(`Filling a store with ${rows} orders and cases, and half as many customers …`);
    const staffId = await fillDataFolder(dataFolder, rows);
    const counter = await launchCounter({ dataFolder });
    try {
      console.log('Encrypting it …');
      await createVault(counter.page);
      const secret = testPin;
      await get(counter.page, 'staff.firstSecret', { staffId, secret });
      await get(counter.page, 'session.signIn', { staffId, secret, next: null });
      await counter.page.reload();
      const measured: ListScroll[] = [];
      for (const list of lists) {
        console.log(`Scrolling through ${list.channel} …`);
        measured.push(await measureList(counter.page, dataFolder, list));
      }
      return measured;
    } finally {
      await counter.close();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
    await program.stop();
  }
}

async function measureList(
  page: Page,
  dataFolder: string,
  { channel, path, label }: (typeof lists)[number],
): Promise<ListScroll> {
  await page.evaluate((hash) => window.location.assign(hash), path);
  const list = page.getByRole('group', { name: label });
  await list.getByRole('row').nth(1).waitFor({ timeout: 60_000 });
  const scrolling = await page.evaluate(scrollToEnd, { step: rowsAFrame * rowPx, longestMs });
  await list.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.evaluate(recordFrames);
  for (let press = 0; press < keyPresses; press += 1) await page.keyboard.down('ArrowDown');
  await page.keyboard.up('ArrowDown');
  const held = await page.evaluate(recordedFrames);
  const rows = Number(await list.getByRole('table').getAttribute('aria-rowcount')) - 1;
  const pages = requestTimes(dataFolder, channel);
  return {
    list: channel,
    rows,
    scrolling: framesOf(scrolling),
    arrowHeld: framesOf(held),
    pages: {
      count: pages.length,
      p50: quantile(pages, 0.5),
      p99: quantile(pages, 0.99),
      slowest: Math.max(...pages),
    },
  };
}

/** Runs in the page: scrolls on at each frame until nothing comes any more; ms between frames. */
async function scrollToEnd({ step, longestMs }: { step: number; longestMs: number }) {
  const scroller = document.querySelector('.row-scroller');
  if (scroller === null) throw new Error('No list is open.');
  const times: number[] = [];
  const begun = performance.now();
  let last = begun;
  let stillFor = 0;
  while (stillFor < 60 && last - begun < longestMs) {
    const before = scroller.scrollTop;
    scroller.scrollTop += step;
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    // The first frame waited for whatever was before.
    if (last !== begun) times.push(now - last);
    last = now;
    stillFor = scroller.scrollTop === before ? stillFor + 1 : 0;
  }
  return times;
}
