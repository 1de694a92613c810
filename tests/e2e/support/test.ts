import { test as base } from '@playwright/test';

import { launchCounter, removeFolder, type Counter, type LaunchOptions } from './launch-counter.ts';

interface CounterFixtures {
  /** Starts the program; whatever a test starts is closed afterwards, and must not have complained. */
  launch: (options?: LaunchOptions) => Promise<Counter>;
}

/** Playwright's test with a counter that cleans up behind itself. */
export const test = base.extend<CounterFixtures>({
  launch: async ({}, use, testInfo) => {
    const counters: Counter[] = [];
    await use(async (options) => {
      const counter = await launchCounter(options);
      counters.push(counter);
      return counter;
    });
    const failed = testInfo.status !== testInfo.expectedStatus;
    for (const [index, counter] of counters.entries()) {
      if (failed && !counter.page.isClosed()) {
        const path = testInfo.outputPath(`window-${index}.png`);
        // A crashed page has no picture; the failure itself is what must be seen.
        await counter.page.screenshot({ path }).catch(() => undefined);
      }
      await counter.close();
    }
    for (const folder of new Set(counters.map((counter) => counter.dataFolder))) {
      await removeFolder(folder);
    }
    const problems = counters.flatMap((counter) => counter.problems);
    if (problems.length > 0) throw new Error(`The page complained:\n${problems.join('\n')}`);
  },
});

export { expect } from '@playwright/test';
