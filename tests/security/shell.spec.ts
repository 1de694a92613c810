/*
 * What a page that has been taken over could try against the shell. In programs of this kind
 * injected script has reached Node, opened windows of its own, read files through the custom
 * scheme, or spoken to the main process from a foreign frame. None of that may ever work here,
 * so each attempt is made in the real program.
 */
import type { ElectronApplication, Page } from '@playwright/test';

import { expect, test } from '../e2e/support/test.ts';
import { windowStates } from '../e2e/support/window-state.ts';

const ownPage = /^app:\/\/ui\/($|#)/;

test('going to another page is refused', async ({ launch }) => {
  const { page } = await launch();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await settle(page);
  expect(page.url()).toMatch(ownPage);
});

test('going to another file of the program is refused', async ({ launch }) => {
  const { page } = await launch();
  await page.evaluate(() => {
    location.href = 'app://ui/assets/';
  });
  await settle(page);
  expect(page.url()).toMatch(ownPage);
});

test('a link to a new window opens none', async ({ launch }) => {
  const { app, page } = await launch();
  const opened = await page.evaluate(() => window.open('https://example.com/') !== null);
  await settle(page);
  expect(opened).toBe(false);
  expect(await windowStates(app)).toHaveLength(1);
});

test('a window of our own page opens none either', async ({ launch }) => {
  const { app, page } = await launch();
  expect(await page.evaluate(() => window.open('app://ui/') !== null)).toBe(false);
  expect(await windowStates(app)).toHaveLength(1);
});

test('every permission is refused', async ({ launch }) => {
  const { page } = await launch();
  const results = await page.evaluate(async () => {
    const tries: Record<string, () => Promise<unknown>> = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      place: () =>
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, reject);
        }),
      clipboard: () => navigator.clipboard.readText(),
      notices: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused');
      },
    };
    const granted: string[] = [];
    for (const [name, attempt] of Object.entries(tries)) {
      await attempt().then(
        () => granted.push(name),
        () => undefined,
      );
    }
    return granted;
  });
  expect(results).toEqual([]);
});

test('nothing is fetched from the network', async ({ launch }) => {
  const counter = await launch();
  const reached = await counter.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
  forgetExpected(counter.problems, /Content Security Policy|Failed to load|Refused to connect/);
});

test('the session itself lets nothing out, whatever the policy of a page says', async ({
  launch,
}) => {
  const { app } = await launch();
  expect(await fetchInSession(app, 'https://example.com/')).toBe('net::ERR_BLOCKED_BY_CLIENT');
});

test('injected script, style and frames do not run', async ({ launch }) => {
  const counter = await launch();
  const ran = await counter.page.evaluate(async () => {
    Reflect.set(window, 'ran', []);
    const note = "ran.push('script')";
    const script = document.createElement('script');
    script.textContent = note;
    const frame = document.createElement('iframe');
    frame.srcdoc = '<script>parent.ran.push("frame")</script>';
    const holder = document.createElement('div');
    holder.innerHTML = `<img src="x:" onerror="ran.push('handler')"><style>body{--stolen:1}</style>`;
    document.body.append(script, frame, holder);
    // In a task of its own: what the test itself evaluates is exempt from the ban on eval.
    setTimeout(() => {
      Reflect.apply(Reflect.construct(Function, [note]), window, []);
    }, 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const style = getComputedStyle(document.body).getPropertyValue('--stolen');
    return { scripts: Reflect.get(window, 'ran') as unknown, style };
  });
  expect(ran).toEqual({ scripts: [], style: '' });
  forgetExpected(counter.problems, /Content Security Policy|unsafe-eval/);
});

test('the scheme of the page gives out nothing but the page', async ({ launch }) => {
  const counter = await launch();
  const given = await counter.page.evaluate(
    async (paths) => {
      const found: string[] = [];
      for (const path of paths) {
        const answer = await fetch(`app://ui/${path}`).catch(() => null);
        if (answer?.ok === true) found.push(path);
      }
      return found;
    },
    [
      '../main/main.cjs',
      '..%2fmain%2fmain.cjs',
      '%2e%2e/main/preload.cjs',
      '../../package.json',
      '/etc/passwd',
      '..\\..\\package.json',
      'assets/',
    ],
  );
  expect(given).toEqual([]);
  forgetExpected(counter.problems, /Failed to load resource|Content Security Policy/);
});

test('another window with the same preload is a stranger', async ({ launch }) => {
  const { app } = await launch();
  const answer = await app.evaluate(async ({ app: program, BrowserWindow, session }) => {
    const forged = new BrowserWindow({
      show: false,
      webPreferences: {
        session: session.fromPartition('counter'),
        preload: `${program.getAppPath()}/dist/main/preload.cjs`,
        sandbox: true,
      },
    });
    await forged.loadURL('app://ui/');
    const heard = (await forged.webContents.executeJavaScript(
      "window.guitai.request('store.state', {}, crypto.randomUUID())",
    )) as unknown;
    forged.destroy();
    return heard;
  });
  expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
});

/** Lets a navigation that was not refused have its way. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
}

/** Takes the complaints an attack is expected to cause out of the list that must stay empty. */
function forgetExpected(problems: string[], expected: RegExp): void {
  problems.splice(0, problems.length, ...problems.filter((problem) => !expected.test(problem)));
}

async function fetchInSession(app: ElectronApplication, url: string): Promise<string> {
  return app.evaluate(async ({ session }, target) => {
    try {
      await session.fromPartition('counter').fetch(target);
      return 'reached';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }, url);
}
