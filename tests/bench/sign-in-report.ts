import os from 'node:os';

import type { SignInCost } from './sign-in.ts';

const leastHashMs = 100;
const mostReadyMs = 300;

export function signInReport(measured: SignInCost): { markdown: string; json: string } {
  const load = (os.loadavg()[0] ?? 0).toFixed(1);
  const machine = `${os.cpus()[0]?.model ?? 'unknown'} × ${os.cpus().length}, load ${load}`;
  const { rounds, hash, ready } = measured;
  const verdict = (met: boolean) => (met ? 'met' : 'missed');
  const markdown = [
    '# Signing in on the demo’s data',
    '',
    `${new Date().toISOString()} · ${machine} · ${rounds} times`,
    '',
    '| ms | p50 | Worst | Goal for p50 | |',
    '|---|--:|--:|--:|---|',
    `| hash of one guess | ${hash.p50.toFixed(0)} | ${hash.worst.toFixed(0)} | ≥ ${leastHashMs} | ${verdict(hash.p50 >= leastHashMs)} |`,
    `| from Enter at the PIN to the page | ${ready.p50.toFixed(0)} | ${ready.worst.toFixed(0)} | < ${mostReadyMs} | ${verdict(ready.p50 < mostReadyMs)} |`,
    '',
  ].join('\n');
  return { markdown, json: JSON.stringify({ machine, ...measured }, null, 2) };
}
