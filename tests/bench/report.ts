import os from 'node:os';
import type { SaveCost } from './save-cost.ts';
import { quantile } from './save-cost.ts';

export interface Measured {
  sizes: number[];
  rounds: number;
  saves: SaveCost[];
  /** Milliseconds for the cancellation form in four copies, warm. */
  forms: number[];
}

interface Goal {
  name: string;
  value: number;
  atMost: number;
}

const copiesOfForm = 4;

export function report(measured: Measured): { markdown: string; json: string } {
  const goals = goalsOf(measured);
  const machine = `${os.cpus()[0]?.model ?? 'unknown'} × ${os.cpus().length}, Node ${process.version}`;
  const markdown = [
    '# Bench',
    '',
    `${new Date().toISOString()} · ${machine} · ${measured.rounds} rounds, all interleaved`,
    '',
    '| Save | Cases | Saves | p50 ms | p95 ms |',
    '|---|--:|--:|--:|--:|',
    ...measured.saves.map(
      ({ name, cases, saves, p50, p95 }) =>
        `| ${name} | ${cases === 0 ? '' : cases} | ${saves} | ${p50.toFixed(3)} | ${p95.toFixed(3)} |`,
    ),
    '',
    '| Goal | Measured | At most | |',
    '|---|--:|--:|---|',
    ...goals.map(
      ({ name, value, atMost }) =>
        `| ${name} | ${value.toFixed(2)} | ${atMost} | ${value <= atMost ? 'met' : 'missed'} |`,
    ),
    '',
  ].join('\n');
  return { markdown, json: JSON.stringify({ machine, ...measured, goals }, null, 2) };
}

function goalsOf({ sizes, saves, forms }: Measured): Goal[] {
  const p50 = (name: string, cases: number): number =>
    saves.find((save) => save.name === name && save.cases === cases)?.p50 ?? NaN;
  const smallest = Math.min(...sizes);
  const largest = Math.max(...sizes);
  return [
    {
      name: `save at ${largest} cases against ${smallest}, p50`,
      value: p50('Guitai', largest) / p50('Guitai', smallest),
      atMost: 1.2,
    },
    ...sizes.map((cases) => ({
      name: `save against better-sqlite3 at ${cases} cases, p50`,
      value: p50('Guitai', cases) / p50('better-sqlite3 (WAL, FULL)', cases),
      atMost: 1.3,
    })),
    ...sizes.map((cases) => ({
      name: `encrypted save against one that is not, at ${cases} cases, p50`,
      value: p50('Guitai', cases) / p50('Guitai, not encrypted', cases),
      atMost: 1.3,
    })),
    {
      name: 'PDF, ms a copy of the form (one page), warm, p50',
      value: quantile(forms, 0.5) / copiesOfForm,
      atMost: 30,
    },
    {
      name: 'PDF, ms for all four copies in one file, warm, p50',
      value: quantile(forms, 0.5),
      atMost: 30,
    },
  ];
}
