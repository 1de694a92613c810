import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

import { UserFacingError } from '../support/user-facing-error.ts';

export interface Display {
  /** Such as `:99`; null when the system has its own screens (Windows, macOS). */
  name: string | null;
  stop: () => Promise<void>;
}

const startMs = 20_000;

export function needsVirtualDisplay(): boolean {
  return process.platform === 'linux' && (process.env['DISPLAY'] ?? '') === '';
}

/** The screen of this session, or a virtual one of 1366 × 768 that `stop` ends again. */
export async function openDisplay(): Promise<Display> {
  if (!needsVirtualDisplay()) {
    return { name: process.env['DISPLAY'] ?? null, stop: () => Promise.resolve() };
  }
  // `-displayfd` lets the server choose a free number, and tell it once it is ready.
  const args = ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const endWithParent = (): void => {
    server.kill();
  };
  process.once('exit', endWithParent);
  const number = await firstLine(server);
  return {
    name: `:${number}`,
    stop: async () => {
      process.removeListener('exit', endWithParent);
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill();
      await once(server, 'exit');
    },
  };
}

async function firstLine(server: ChildProcess): Promise<string> {
  const pipe = server.stdio[3] as Readable;
  let text = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      server.kill();
      reject(new UserFacingError(`The virtual display (Xvfb) did not start: ${why}.`));
    };
    const timer = setTimeout(fail, startMs, 'no answer');
    server.once('error', (error) => fail(error.message));
    server.once('exit', (code) => fail(`it ended with code ${code ?? 'none'}`));
    pipe.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = /^(\d+)\n/.exec(text)?.[1];
      if (line === undefined) return;
      clearTimeout(timer);
      server.removeAllListeners('exit');
      resolve(line);
    });
  });
}
