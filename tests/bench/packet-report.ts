import os from 'node:os';

import type { PacketCost } from './packet.ts';

const mostMsAForm = 100;
/** A thousand forms may need this much more memory than a hundred: it is written form by form. */
const mostMoreMemory = 2;
const mostMemoryMb = 400;
const mostLagMs = 50;
const mb = 1024 * 1024;

export function packetReport(costs: readonly PacketCost[]): { markdown: string; json: string } {
  const load = (os.loadavg()[0] ?? 0).toFixed(1);
  const machine = `${os.cpus()[0]?.model ?? 'unknown'} × ${os.cpus().length}, load ${load}`;
  const [smallest, largest] = [costs[0], costs.at(-1)];
  const more = (largest?.memoryBytes ?? NaN) / (smallest?.memoryBytes ?? NaN);
  const goals: [string, number, number][] = [
    ['ms a form, the largest packet', aForm(largest), mostMsAForm],
    ['memory of the largest packet, MB', (largest?.memoryBytes ?? NaN) / mb, mostMemoryMb],
    ['memory of the largest against the smallest', more, mostMoreMemory],
    ['lag of the backend while a thread writes, p99, ms', largest?.lagP99Ms ?? NaN, mostLagMs],
  ];
  const markdown = [
    '# Packet for finance',
    '',
    `${new Date().toISOString()} · ${machine} · forms in four copies, each in a file and in the bundle`,
    '',
    '| Forms | MB | Written, s | ms a form | Checked, s | Memory, MB | Backend lag p99, ms | Longest, ms |',
    '|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...costs.map(line),
    '',
    '| Goal | Measured | At most | |',
    '|---|--:|--:|---|',
    ...goals.map(
      ([name, value, atMost]) =>
        `| ${name} | ${value.toFixed(1)} | ${atMost} | ${value <= atMost ? 'met' : 'missed'} |`,
    ),
    '',
  ].join('\n');
  return { markdown, json: JSON.stringify({ machine, costs }, null, 2) };
}

function line(cost: PacketCost): string {
  const { forms, bytes, writeMs, checkMs, memoryBytes, lagP99Ms, longestLagMs } = cost;
  const cells = [
    String(forms),
    (bytes / mb).toFixed(0),
    (writeMs / 1000).toFixed(1),
    aForm(cost).toFixed(1),
    (checkMs / 1000).toFixed(1),
    (memoryBytes / mb).toFixed(0),
    lagP99Ms.toFixed(1),
    longestLagMs.toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

function aForm(cost: PacketCost | undefined): number {
  return cost ? cost.writeMs / cost.forms : NaN;
}
