import os from 'node:os';

import type { BoardCost } from './board.ts';

const mostOpeningMs = 100;
/** Two frames of a screen that draws sixty a second: one lost frame is not seen. */
const mostFrameMs = 34;

export function boardReport(cost: BoardCost): { markdown: string; json: string } {
  const load = (os.loadavg()[0] ?? 0).toFixed(1);
  const machine = `${os.cpus()[0]?.model ?? 'unknown'} × ${os.cpus().length}, load ${load}`;
  const ms = (value: number): string => value.toFixed(1);
  const verdict = (value: number, most: number) => (value <= most ? 'met' : 'missed');
  const { opening, requests, refreshing, idle } = cost;
  const markdown = [
    '# The board',
    '',
    `${new Date().toISOString()} · ${machine} · ${cost.cases} cases, ${cost.open} open`,
    '',
    '| | p50 ms | worst or p99 ms | at most | |',
    '|---|--:|--:|--:|---|',
    `| Opening, to the first row drawn (${opening.rounds}×) | ${ms(opening.p50)} | ${ms(opening.worst)} | ${mostOpeningMs} (p50) | ${verdict(opening.p50, mostOpeningMs)} |`,
    `| board.view, page to main and back (${requests.count}×) | ${ms(requests.p50)} | ${ms(requests.p99)} | | |`,
    `| Frames while it refreshes | ${ms(refreshing.p50)} | ${ms(refreshing.p99)} (longest ${ms(refreshing.longest)}) | ${mostFrameMs} (p99) | ${verdict(refreshing.p99, mostFrameMs)} |`,
    `| Frames with nothing going on | ${ms(idle.p50)} | ${ms(idle.p99)} (longest ${ms(idle.longest)}) | | |`,
    '',
  ].join('\n');
  return { markdown, json: JSON.stringify({ machine, cost }, null, 2) };
}
