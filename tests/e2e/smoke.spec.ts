import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { hideWindow, windowStates } from './support/window-state.ts';
import { launchCommandOfSetup, programEnvironment } from './support/launch-counter.ts';
import { ask } from './support/ask.ts';
import { createVault } from './support/create-vault.ts';
import { expect, test } from './support/test.ts';

test('the window opens and is called 柜台', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(page).toHaveURL(/^app:\/\/ui\//);
  expect(await windowStates(app)).toEqual([{ title: '柜台', visible: true }]);
});

test('the page has no Node and nothing but its two functions', async ({ launch }) => {
  const { page } = await launch();
  const reachable = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    guitai: Object.keys(Reflect.get(window, 'guitai') as object),
  }));
  expect(reachable).toEqual({ node: [], guitai: ['request', 'onNotice'] });
});

test('a second start brings the first window to the front and ends', async ({ launch }) => {
  const { app, dataFolder } = await launch();
  await hideWindow(app);
  const { executable, args } = launchCommandOfSetup();
  const second = spawn(executable, args, { env: programEnvironment(dataFolder), stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect.poll(() => windowStates(app)).toEqual([{ title: '柜台', visible: true }]);
});

test('a request after the backend was killed is answered by a new one', async ({ launch }) => {
  const { page, killBackend, backendPid } = await launch();
  await createVault(page);
  await ask(page, 'store.state', {});
  const killed = await killBackend();
  expect(await ask(page, 'store.state', {})).toMatchObject({ ok: true });
  expect(await backendPid()).not.toBe(killed);
});

test('closing the window ends the program', async ({ launch }) => {
  const { program, close } = await launch();
  await close();
  expect(program.exitCode).toBe(0);
});
