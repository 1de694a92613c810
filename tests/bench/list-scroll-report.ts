import os from 'node:os';

import type { ListScroll } from './list-scroll.ts';

/** Two frames of a screen that draws sixty a second: one lost frame is not seen. */
const mostFrameMs = 34;
const mostPageMs = 100;

export function listScrollReport(measured: ListScroll[]): { markdown: string; json: string } {
  const machine = `${os.cpus()[0]?.model ?? 'unknown'} × ${os.cpus().length}, load ${load()}`;
  const ms = (value: number): string => value.toFixed(1);
  const frames = measured.flatMap(({ list, rows, scrolling, arrowHeld }) => [
    { list, rows, what: 'scrolled 40 rows a frame to the end', ...scrolling },
    { list, rows, what: 'arrow key held', ...arrowHeld },
  ]);
  const markdown = [
    '# Long lists',
    '',
    `${new Date().toISOString()} · ${machine}`,
    '',
    `| List | Rows | | Frames | p50 ms | p99 ms (at most ${mostFrameMs}) | Longest ms | |`,
    '|---|--:|---|--:|--:|--:|--:|---|',
    ...frames.map(
      ({ list, rows, what, frames: count, p50, p99, longest }) =>
        `| ${list} | ${rows} | ${what} | ${count} | ${ms(p50)} | ${ms(p99)} | ${ms(longest)} | ${verdict(p99, mostFrameMs)} |`,
    ),
    '',
    `| List | Page requests | p50 ms | p99 ms (at most ${mostPageMs}) | Slowest ms | |`,
    '|---|--:|--:|--:|--:|---|',
    ...measured.map(
      ({ list, pages: { count, p50, p99, slowest } }) =>
        `| ${list} | ${count} | ${ms(p50)} | ${ms(p99)} | ${ms(slowest)} | ${verdict(p99, mostPageMs)} |`,
    ),
    '',
  ].join('\n');
  return { markdown, json: JSON.stringify({ machine, measured }, null, 2) };
}

function verdict(value: number, atMost: number): string {
  return value <= atMost ? 'met' : 'missed';
}

function load(): string {
  return (os.loadavg()[0] ?? 0).toFixed(1);
}
