import fs from 'node:fs';
import path from 'node:path';
import { renderTimes } from '../main/backend/pdf/support/render-time.ts';
import { installPeers } from './install-peers.ts';
import { report } from './report.ts';
import { measureSaves } from './save-cost.ts';

/**
 * `npm run bench [-- --rounds 200 --sizes 1000,10000]`: what a save and a form cost. Prints a table
 * and writes out/bench/bench.md and bench.json.
 */
const defaultSizes = [1_000, 10_000, 100_000];
const defaultRounds = 400;

async function run(): Promise<void> {
  const sizes = option('--sizes')?.split(',').map(Number) ?? defaultSizes;
  const rounds = Number(option('--rounds') ?? defaultRounds);
  installPeers();
  const saves = await measureSaves(sizes, rounds);
  const forms = await renderTimes(30);
  const { markdown, json } = report({ sizes, rounds, saves, forms });
  const folder = path.resolve('out/bench');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'bench.md'), markdown);
  fs.writeFileSync(path.join(folder, 'bench.json'), json);
  console.log(`${markdown}\nWritten to ${folder}`);
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}

await run();
