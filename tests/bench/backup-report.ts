import os from 'node:os';

import type { BackupCost } from './backup.ts';

/** A save must not feel that it is copied to the stick. */
const mostRatio = 1.05;

export function backupReport(measured: BackupCost): { markdown: string; json: string } {
  const { cases, saves, fullMs, longestStallMs, idleStallMs } = measured;
  const machine = `${os.cpus()[0]?.model ?? 'unknown'} × ${os.cpus().length}, load ${load()}`;
  const ratio = saves.on.p50 / saves.off.p50;
  const row = (name: string, { saves: count, p50, p95 }: BackupCost['saves']['on']): string =>
    `| ${name} | ${count} | ${p50.toFixed(3)} | ${p95.toFixed(3)} |`;
  const markdown = [
    '# Backup',
    '',
    `${new Date().toISOString()} · ${machine} · ${cases} cases, blocks of saves in turns`,
    '',
    '| Saves | | p50 ms | p95 ms |',
    '|---|--:|--:|--:|',
    row('with shipping', saves.on),
    row('without', saves.off),
    '',
    '| Goal | Measured | At most | |',
    '|---|--:|--:|---|',
    `| save with shipping against without, p50 | ${ratio.toFixed(3)} | ${mostRatio} | ${ratio <= mostRatio ? 'met' : 'missed'} |`,
    '',
    '| Full backup | ms |',
    '|---|--:|',
    `| from asking for it until it is read back and listed | ${fullMs.toFixed(0)} |`,
    `| longest stall of the event loop meanwhile | ${longestStallMs.toFixed(1)} |`,
    `| longest stall over as long a time with nothing to do | ${idleStallMs.toFixed(1)} |`,
    '',
  ].join('\n');
  return { markdown, json: JSON.stringify({ machine, ratio, ...measured }, null, 2) };
}

function load(): string {
  return (os.loadavg()[0] ?? 0).toFixed(1);
}
