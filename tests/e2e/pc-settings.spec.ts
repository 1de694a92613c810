import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ElectronApplication } from '@playwright/test';

import { ask } from './support/ask.ts';
import { freshFolder } from './support/launch-counter.ts';
import { setUpStore } from './support/furnish-store.ts';
import { expect, test } from './support/test.ts';

const fileName = 'counter-settings.json';

for (const [what, content] of [
  ['is not JSON', '{"language": "zh'],
  ['holds something else', '{"language": "tlh"}'],
] as const) {
  test(`a settings file that ${what} is kept under another name and reported`, async ({
    launch,
  }) => {
    const dataFolder = await freshFolder();
    await mkdir(join(dataFolder, 'pc'));
    await writeFile(join(dataFolder, 'pc', fileName), content);
    const { page } = await launch({ dataFolder });
    const answer = await ask(page, 'counter.settings', {});
    const kept = (await readdir(join(dataFolder, 'pc'))).find((name) => name.includes('broken'));
    expect(answer).toMatchObject({ ok: true, value: { setAsideAs: kept } });
    expect(await readFile(join(dataFolder, 'pc', kept ?? 'missing'), 'utf8')).toBe(content);
  });
}

test('what was chosen for this PC is there after the next start', async ({ launch }) => {
  const first = await launch();
  // The printer is the store manager's to choose.
  await setUpStore(first.page);
  const values = { language: 'zh-CN', printerName: '前台打印机' } as const;
  await ask(first.page, 'counter.saveSettings', values);
  await first.close();
  const second = await launch({ dataFolder: first.dataFolder });
  expect(await ask(second.page, 'counter.settings', {})).toEqual({
    ok: true,
    value: { values, setAsideAs: null },
  });
});

test('the window opens where it was closed', async ({ launch }) => {
  const bounds = { x: 60, y: 40, width: 1100, height: 660 };
  const first = await launch();
  await first.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  // The display takes its time to move a window.
  await expect.poll(() => boundsOf(first.app)).toEqual(bounds);
  await first.close();
  const second = await launch({ dataFolder: first.dataFolder });
  await expect.poll(() => boundsOf(second.app)).toEqual(bounds);
});

async function boundsOf(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}
