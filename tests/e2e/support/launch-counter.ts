import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { z } from 'zod';

import { launchVariable } from '../../../scripts/end-to-end/launch-variable.ts';
import { fixture } from './fixture.ts';
import { whenGone } from './processes.ts';

export interface LaunchOptions {
  /** A folder of an earlier start; a fresh one otherwise. */
  dataFolder?: string;
  /** ISO 8601; the program's clock starts here and runs on. */
  clockStart?: string;
  env?: Record<string, string>;
  /** The one of the system in place of the file that stands in for it. */
  keychain?: 'system';
  /** Really shown by the desktop, in place of the folder that is told what would be (reminders.ts). */
  notifications?: 'system';
  /** Switches for Chromium. */
  switches?: string[];
}

/** The running program and its window. */
export interface Counter {
  app: ElectronApplication;
  page: Page;
  /** The main process. */
  program: ChildProcess;
  dataFolder: string;
  /** Errors on the console, uncaught errors, violations of the content security policy. */
  problems: string[];
  /** Closes the window as a person does, and waits until the program has ended. */
  close: () => Promise<void>;
  /** Ends the whole program at once, as a power cut does. */
  kill: () => Promise<void>;
  /** Ends the backend alone, and gives the process id it had. */
  killBackend: () => Promise<number>;
  backendPid: () => Promise<number | null>;
}

/** Starts the real program, built for development, and waits for its window. */
export async function launchCounter(options: LaunchOptions = {}): Promise<Counter> {
  const dataFolder = options.dataFolder ?? (await freshFolder());
  // What an earlier start was told of the time is over.
  await rm(clockFileIn(dataFolder), { force: true });
  const { executable, args } = launchCommandOfSetup();
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, '--disable-gpu', ...(options.switches ?? [])],
    env: programEnvironment(dataFolder, options),
  });
  // Playwright forgets the process once it has ended.
  const program = app.process();
  const problems = collectProblems(app);
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return {
    app,
    page,
    program,
    dataFolder,
    problems,
    close: () => closeWindow(app, program),
    kill: () => killProgram(app, program),
    killBackend: async () => {
      const pid = await backendPid(app);
      if (pid === null) throw new Error('No backend is running.');
      process.kill(pid, 'SIGKILL');
      await whenGone(pid);
      return pid;
    },
    backendPid: () => backendPid(app),
  };
}

export async function freshFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'guitai-test-'));
}

/** Where the program is told of another time (clock.ts). */
export function clockFileIn(dataFolder: string): string {
  return join(dataFolder, 'clock');
}

/** Where the program says what it would show outside of its window. */
export function notifiedIn(dataFolder: string): string {
  return join(dataFolder, 'notified');
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

const launchSchema = z.object({ executable: z.string(), args: z.array(z.string()) });

export function launchCommandOfSetup(): z.infer<typeof launchSchema> {
  return launchSchema.parse(JSON.parse(process.env[launchVariable] ?? 'null'));
}

export function programEnvironment(
  dataFolder: string,
  options: Pick<LaunchOptions, 'clockStart' | 'env' | 'keychain' | 'notifications'> = {},
): Record<string, string> {
  const { clockStart, env, keychain, notifications } = options;
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('NODE_'),
  );
  return {
    ...Object.fromEntries(inherited),
    LANG: 'zh_CN.UTF-8',
    GUITAI_DATA_FOLDER: dataFolder,
    ...(keychain === 'system' ? {} : { GUITAI_KEYCHAIN: join(dataFolder, 'keychain') }),
    GUITAI_CLOCK_FILE: clockFileIn(dataFolder),
    ...(notifications === 'system' ? {} : { GUITAI_NOTIFY_TO: notifiedIn(dataFolder) }),
    // No dialog of the system ever waits for a person.
    GUITAI_DIALOG_ANSWER: fixture('no-answers.json'),
    ...(clockStart === undefined ? {} : { GUITAI_CLOCK_START: clockStart }),
    ...env,
  };
}

function collectProblems(app: ElectronApplication): string[] {
  const problems: string[] = [];
  app.context().on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  app.context().on('weberror', (error) => {
    problems.push(`uncaught: ${error.error().message}`);
  });
  return problems;
}

async function closeWindow(app: ElectronApplication, program: ChildProcess): Promise<void> {
  await endWith(app, program, () =>
    app.evaluate(({ BrowserWindow }) => {
      // A print window may still be about, hidden, while its sheets go to the queue.
      const counter = BrowserWindow.getAllWindows().find((window) =>
        // With a number in front while something is due and the system has no badge.
        window.getTitle().endsWith('柜台'),
      );
      counter?.close();
    }),
  );
}

async function killProgram(app: ElectronApplication, program: ChildProcess): Promise<void> {
  await endWith(app, program, () => {
    program.kill('SIGKILL');
    return Promise.resolve();
  });
}

/** Ends the program and waits for its helpers too: they write into the data folder to the last. */
async function endWith(
  app: ElectronApplication,
  program: ChildProcess,
  end: () => Promise<void>,
): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const helpers = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().map(({ pid }) => pid),
  );
  const ended = once(program, 'exit', { signal: AbortSignal.timeout(40_000) });
  await end();
  await ended;
  for (const pid of helpers) await whenGone(pid);
}

async function backendPid(app: ElectronApplication): Promise<number | null> {
  return app.evaluate(
    ({ app: program }) =>
      program.getAppMetrics().find((process) => process.name === 'Guitai Backend')?.pid ?? null,
  );
}
