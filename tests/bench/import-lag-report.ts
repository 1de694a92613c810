import type { ImportLag } from './import-lag.ts';
import { lagTable, machineWords } from './lag-table.ts';

export function importLagReport(measured: ImportLag): { markdown: string; json: string } {
  const { rows, orders, readSeconds, storeSeconds } = measured;
  const machine = machineWords();
  const markdown = [
    '# An order file in the real program',
    '',
    `${new Date().toISOString()} · ${machine}`,
    '',
    `${rows} rows, ${orders} orders: read and compared in ${readSeconds.toFixed(1)} s, stored in ${storeSeconds.toFixed(1)} s.`,
    '',
    ...lagTable(measured, 'while importing'),
    '',
  ].join('\n');
  return { markdown, json: JSON.stringify({ machine, ...measured }, null, 2) };
}
