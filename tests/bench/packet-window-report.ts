import { lagTable, machineWords } from './lag-table.ts';
import type { PacketWindow } from './packet-window.ts';

export function packetWindowReport(measured: PacketWindow): { markdown: string; json: string } {
  const { forms, seconds, checkSeconds } = measured;
  const machine = machineWords();
  const perForm = ((seconds * 1000) / forms).toFixed(1);
  const markdown = [
    '# A packet for finance in the real program',
    '',
    `${new Date().toISOString()} · ${machine}`,
    '',
    `${forms} forms: handed over in ${seconds.toFixed(1)} s (${perForm} ms each), checked in ${checkSeconds.toFixed(1)} s.`,
    '',
    ...lagTable(measured, 'meanwhile'),
    '',
  ].join('\n');
  return { markdown, json: JSON.stringify({ machine, ...measured }, null, 2) };
}
