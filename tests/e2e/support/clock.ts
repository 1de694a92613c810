import { writeFile } from 'node:fs/promises';

import { clockFileIn, type Counter } from './launch-counter.ts';

/** Sets the program's clock to a time (ISO 8601) from which it runs on; the page has been told. */
export async function setClock({ page, dataFolder }: Counter, time: string): Promise<void> {
  const told = await page.evaluateHandle(() => ({
    // A promise in an object is not waited for here.
    clock: new Promise<void>((resolve) => {
      const stop = window.guitai.onNotice((notice) => {
        if (notice.kind !== 'clock') return;
        stop();
        resolve();
      });
    }),
  }));
  await writeFile(clockFileIn(dataFolder), time);
  await told.evaluate(({ clock }) => clock);
}
