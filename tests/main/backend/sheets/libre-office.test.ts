import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { readSheet } from '../../../../main/backend/sheets/read-sheet.ts';
import { writeSheet } from '../../../../main/backend/sheets/write-sheet.ts';
import type { SheetSpec } from '../../../../shared/sheets/sheet-spec.ts';
import { convertedByLibreOffice, fodsRows } from './support/libre-office.ts';
import { cellsOf } from './support/refusal.ts';

const minutes = 60_000;
const texts = [
  '=1+1',
  '+86 532',
  '@x',
  '-5',
  '00123',
  '2026-11-20',
  '4,680.00',
  "'q",
  '周𠮷 <&>"',
  '一行\n二行',
  '_x0041_',
];
const spec: SheetSpec = {
  name: '订单',
  timeZone: 'Asia/Shanghai',
  columns: [
    { title: '文本', width: 20, kind: 'text' },
    { title: '金额', width: 12, kind: 'yuan' },
    { title: '数量', width: 8, kind: 'integer' },
    { title: '时间', width: 18, kind: 'dateTime' },
    { title: '日期', width: 12, kind: 'date' },
  ],
  rows: texts.map((text) => [
    text,
    657950,
    3,
    Date.UTC(2026, 10, 20, 9, 35),
    Date.UTC(2026, 10, 20, 9, 35),
  ]),
};

test(
  'sheets we write open in LibreOffice with numbers as numbers, dates as dates, texts as texts',
  () => {
    const rows = fodsRows(
      convertedByLibreOffice(writeSheet(spec), 'xlsx', 'fods'),
      texts.length + 1,
      5,
    );
    const cell = (type: string, value: string) => ({ type, value, formula: false });
    expect(rows).toEqual([
      spec.columns.map(({ title }) => cell('string', title)),
      ...texts.map((text) => [
        cell('string', text),
        cell('float', '6579.5'),
        cell('float', '3'),
        cell('date', '2026-11-20T17:35:00'),
        cell('date', '2026-11-20'),
      ]),
    ]);
  },
  10 * minutes,
);

test(
  'the order file is read the same after LibreOffice saved it as xls and as xlsx',
  async () => {
    const file = readFileSync(new URL('../../../fixtures/orders.xlsx', import.meta.url));
    const expected = cellsOf(await readSheet(file));
    for (const format of ['xls', 'xlsx'] as const) {
      const saved = convertedByLibreOffice(file, 'xlsx', format);
      expect(cellsOf(await readSheet(saved))).toEqual(expected);
    }
  },
  10 * minutes,
);
