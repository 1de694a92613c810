import { spawn } from 'node:child_process';
import { once } from 'node:events';
import readline from 'node:readline';
import { expect } from 'vitest';
import type { Database } from '../../main/backend/database/database.ts';
import { findCases } from '../main/backend/database/support/counter.ts';
import type { Tables } from '../main/backend/database/support/counter.ts';

/**
 * Starts a program and kills it `afterMs` after it says `open`, or after its first save; answers the
 * saves it acknowledged, one number a line.
 */
export async function runUntilKilled(
  program: string,
  parameters: string[],
  afterMs: number,
  after: 'open' | 'save' = 'open',
): Promise<number[]> {
  const child = spawn(process.execPath, [program, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: number[] = [];
  const lines = readline.createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const saved = line !== 'open';
    if (saved) acknowledged.push(Number(line));
    const first = after === 'open' ? !saved : acknowledged.length === 1;
    if (first) setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  const [exit] = await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  expect(exit).toEqual([null, 'SIGKILL']);
  return acknowledged;
}

/** What is wrong with the store after a kill; closes it. */
export async function problemsOf(
  database: Database<Tables>,
  acknowledged: number[],
): Promise<string[]> {
  const cases = await findCases(database);
  const state = database.state();
  await database.close();
  const ids = new Set(cases.map(({ id }) => Number(id)));
  const lost = acknowledged.filter((n) => !ids.has(n));
  return [
    ...(lost.length > 0 ? [`lost ${lost.join()}`] : []),
    ...(cases.some(({ pieces }) => pieces !== 2) ? ['half a save'] : []),
    ...(state.kind !== 'ready' || state.notice?.kind === 'damageSetAside' ? ['damage'] : []),
  ];
}
