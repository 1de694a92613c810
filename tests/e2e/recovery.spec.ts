import type { ElectronApplication } from '@playwright/test';

import { ask } from './support/ask.ts';
import { get, setUpStore } from './support/furnish-store.ts';
import { expect, test } from './support/test.ts';

test('a page whose process dies is loaded again, with the same person at the counter', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await setUpStore(page);
  await crashPage(app);
  expect(await personAtCounter(app)).toMatchObject({ value: { name: '李明' } });
});

test('the program killed at once opens again with what was saved', async ({ launch }) => {
  const first = await launch();
  await setUpStore(first.page);
  const { profile } = await get(first.page, 'store.state', {});
  await first.kill();
  const second = await launch({ dataFolder: first.dataFolder });
  expect(await ask(second.page, 'store.state', {})).toMatchObject({ value: { profile } });
});

/** Ends the page's process; resolves when the page has been loaded again. */
async function crashPage(app: ElectronApplication): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => {
          resolve();
        });
        contents?.forcefullyCrashRenderer();
      }),
  );
}

/** Asks from the page as it is now; Playwright does not follow a page past its crash. */
async function personAtCounter(app: ElectronApplication): Promise<unknown> {
  return app.evaluate(async ({ BrowserWindow }) => {
    return (await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      "window.guitai.request('session.current', {}, crypto.randomUUID())",
    )) as unknown;
  });
}
