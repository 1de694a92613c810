import os from 'node:os';

import type { Frames } from './frames.ts';
import type { ImportLag } from './import-lag.ts';

/** A frame more than what the same window needs while nothing is done. */
const mostFramesLost = 1;
const frameMs = 1000 / 60;
const mostMainLagMs = 50;

export function importLagReport(measured: ImportLag): { markdown: string; json: string } {
  const { rows, orders, readSeconds, storeSeconds, mainLag, frames, idle } = measured;
  const load = (os.loadavg()[0] ?? 0).toFixed(1);
  const machine = `${os.cpus()[0]?.model ?? 'unknown'} × ${os.cpus().length}, load ${load}`;
  const mostFrameMs = idle.frames.p99 + mostFramesLost * frameMs;
  const markdown = [
    '# An order file in the real program',
    '',
    `${new Date().toISOString()} · ${machine}`,
    '',
    `${rows} rows, ${orders} orders: read and compared in ${readSeconds.toFixed(1)} s, stored in ${storeSeconds.toFixed(1)} s.`,
    '',
    '| What the window feels, ms | p50 | p99 | Longest | Goal for p99 | |',
    '|---|--:|--:|--:|--:|---|',
    line('main process, lag, idle', idle.mainLag, null),
    line('main process, lag, while importing', mainLag, mostMainLagMs),
    line('page, between frames, idle', idle.frames, null),
    line('page, between frames, while importing', frames, mostFrameMs),
    '',
  ].join('\n');
  return { markdown, json: JSON.stringify({ machine, ...measured }, null, 2) };
}

function line(name: string, { p50, p99, longest }: Frames, atMost: number | null): string {
  const goal = atMost === null ? '' : atMost.toFixed(0);
  const verdict = atMost === null ? '' : p99 <= atMost ? 'met' : 'missed';
  const ms = [p50, p99, longest].map((value) => value.toFixed(1)).join(' | ');
  return `| ${name} | ${ms} | ${goal} | ${verdict} |`;
}
