import os from 'node:os';

import type { Frames } from './frames.ts';

/** What was felt while something went on, beside the same while nothing did. */
export interface Felt {
  mainLag: Frames;
  frames: Frames;
  idle: { mainLag: Frames; frames: Frames };
}

/** A frame more than what the same window needs while nothing is done. */
const mostFramesLost = 1;
const frameMs = 1000 / 60;
const mostMainLagMs = 50;

/** What the window felt of something, as rows of a table; `doing` is 'while importing' and the like. */
export function lagTable({ mainLag, frames, idle }: Felt, doing: string): string[] {
  const mostFrameMs = idle.frames.p99 + mostFramesLost * frameMs;
  return [
    '| What the window feels, ms | p50 | p99 | Longest | Goal for p99 | |',
    '|---|--:|--:|--:|--:|---|',
    line('main process, lag, idle', idle.mainLag, null),
    line(`main process, lag, ${doing}`, mainLag, mostMainLagMs),
    line('page, between frames, idle', idle.frames, null),
    line(`page, between frames, ${doing}`, frames, mostFrameMs),
  ];
}

/** The processor and how busy it was. */
export function machineWords(): string {
  const load = (os.loadavg()[0] ?? 0).toFixed(1);
  return `${os.cpus()[0]?.model ?? 'unknown'} × ${os.cpus().length}, load ${load}`;
}

function line(name: string, { p50, p99, longest }: Frames, atMost: number | null): string {
  const goal = atMost === null ? '' : atMost.toFixed(0);
  const verdict = atMost === null ? '' : p99 <= atMost ? 'met' : 'missed';
  const ms = [p50, p99, longest].map((value) => value.toFixed(1)).join(' | ');
  return `| ${name} | ${ms} | ${goal} | ${verdict} |`;
}
