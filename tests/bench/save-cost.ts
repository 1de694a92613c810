import fs from 'node:fs';
import path from 'node:path';
import { bareAppend, betterSqlite, exportPerSave, guitai } from './contenders.ts';
import type { Contender } from './contenders.ts';

export interface SaveCost {
  name: string;
  cases: number;
  saves: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
}

const warmUp = 20;

/** Every contender saves once a round, so that a busy moment of the computer meets them all. */
export async function measureSaves(sizes: number[], rounds: number): Promise<SaveCost[]> {
  // On the project's disk: the system's folder for temporary files may be in memory.
  fs.mkdirSync('.cache', { recursive: true });
  const folder = fs.mkdtempSync(path.resolve('.cache/bench-'));
  const contenders: Contender[] = [bareAppend(folder)];
  try {
    for (const cases of sizes) {
      console.log(`Filling the databases with ${cases} cases …`);
      contenders.push(await guitai(folder, cases));
      contenders.push(await guitai(folder, cases, false));
      contenders.push(await betterSqlite(folder, cases));
      contenders.push(await exportPerSave(folder, cases));
    }
    return await measure(contenders, rounds);
  } finally {
    for (const contender of contenders) await contender.close();
    fs.rmSync(folder, { recursive: true });
  }
}

async function measure(contenders: Contender[], rounds: number): Promise<SaveCost[]> {
  const times = new Map(contenders.map((contender) => [contender, [] as number[]]));
  for (let round = -warmUp; round < rounds; round += 1) {
    // Another order each round: nobody always follows the one that keeps the disk busy.
    const first = (round + warmUp) % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      if (round % contender.every !== 0) continue;
      const start = performance.now();
      await contender.save();
      if (round >= 0) times.get(contender)?.push(performance.now() - start);
    }
  }
  return [...times].map(([{ name, cases }, measured]) => ({
    name,
    cases,
    saves: measured.length,
    p50: quantile(measured, 0.5),
    p95: quantile(measured, 0.95),
  }));
}

/** NaN for no values. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
