import { read } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readSheet } from '../../../../main/backend/sheets/read-sheet.ts';
import { writeSheet } from '../../../../main/backend/sheets/write-sheet.ts';
import { formatFen } from '../../../../shared/domain/money.ts';
import { localTimeText } from '../../../../shared/domain/time-zone.ts';
import type {
  SheetColumnKind,
  SheetSpec,
  SheetValue,
} from '../../../../shared/sheets/sheet-spec.ts';
import { cellsOf } from './support/refusal.ts';

const timeZone = 'Asia/Shanghai';
const friday = Date.UTC(2026, 10, 20, 9, 35);

function sheetOf(
  columns: [string, SheetColumnKind][],
  rows: SheetValue[][],
  name = '订单',
): SheetSpec {
  return {
    name,
    timeZone,
    rows,
    columns: columns.map(([title, kind]) => ({ title, kind, width: 14 })),
  };
}

async function written(kind: SheetColumnKind, value: SheetValue, zone = timeZone): Promise<string> {
  const spec = { ...sheetOf([['a', kind]], [[value], ['end']]), timeZone: zone };
  const { rows } = await readSheet(writeSheet(spec));
  return rows[1]?.cells[0] ?? '';
}

describe('a value is read back as it was meant', () => {
  const cases: [SheetColumnKind, SheetValue, string][] = [
    ['text', '周𠮷', '周𠮷'],
    ['text', '00123', '00123'],
    ['text', 12, '12'],
    ['text', ' 一行\r\n二行\r三行 ', ' 一行\n二行\n三行 '],
    ['text', '_x0041_ &lt; &#20013;', '_x0041_ &lt; &#20013;'],
    ['text', 'a\u0000b\u0007c\u001bd\ufffee', 'abcde'],
    ['text', '\ud842half', '\ufffdhalf'],
    ['yuan', 657950, '6579.5'],
    ['yuan', -5, '-0.05'],
    ['yuan', 0, '0'],
    ['yuan', 123456789012345, '1234567890123.45'],
    ['yuan', '免费', '免费'],
    ['integer', 3, '3'],
    ['dateTime', friday, '2026-11-20 17:35'],
    ['dateTime', friday + 7000, '2026-11-20 17:35:07'],
    ['dateTime', Date.UTC(2026, 10, 19, 16), '2026-11-20 00:00'],
    ['date', friday, '2026-11-20'],
    ['date', Date.UTC(2026, 10, 19, 16), '2026-11-20'],
    ['dateTime', Date.UTC(1850, 0, 1), '1850-01-01 08:05:43'],
  ];
  test.each(cases)('%s %j is %j', async (kind, value, text) => {
    expect(await written(kind, value)).toBe(text);
  });

  test('a moment stands on the clock of the zone, whatever the zone of the PC', async () => {
    expect(await written('dateTime', friday, 'America/New_York')).toBe('2026-11-20 04:35');
  });

  test('a text that looks like a formula stays the text', async () => {
    const texts = ['=1+1', '+86', '-5', '@x', '=HYPERLINK("http://x","a")', '\t=1', "'=1"];
    const bytes = writeSheet(
      sheetOf(
        [['a', 'text']],
        texts.map((text) => [text]),
      ),
    );
    const sheet = read(bytes).Sheets['订单'] ?? {};
    const formulas = Object.values(sheet).filter(
      (cell: unknown) => typeof cell === 'object' && cell !== null && 'f' in cell,
    );
    expect({ formulas, texts: cellsOf(await readSheet(bytes)).slice(1) }).toEqual({
      formulas: [],
      texts: texts.map((text) => [text]),
    });
  });

  test('a text longer than Excel takes is cut between two characters, and says so', async () => {
    const text = await written('text', `a${'𠮷'.repeat(20_000)}`);
    expect({ length: text.length, end: text.slice(-3) }).toEqual({ length: 32_766, end: '𠮷…' });
  });
});

describe('a sheet', () => {
  test('has titles, widths and a filter over all its rows', () => {
    const bytes = writeSheet(
      sheetOf(
        [
          ['订单号', 'text'],
          ['金额', 'yuan'],
        ],
        [
          ['XS1', 1],
          ['XS2', 2],
        ],
      ),
    );
    const sheet = read(bytes, { cellStyles: true }).Sheets['订单'];
    const cols = sheet?.['!cols']?.map(({ width }) => Math.floor(width ?? 0));
    expect({ ref: sheet?.['!ref'], filter: sheet?.['!autofilter'], cols }).toEqual({
      ref: 'A1:B3',
      filter: { ref: 'A1:B3' },
      cols: [14, 14],
    });
  });

  test('without rows is its titles', async () => {
    expect(
      cellsOf(
        await readSheet(
          writeSheet(
            sheetOf(
              [
                ['a', 'text'],
                ['b', 'date'],
              ],
              [],
            ),
          ),
        ),
      ),
    ).toEqual([['a', 'b']]);
  });

  test.each([
    ['订单', '订单'],
    ['', '表格'],
    ["'a:b\\c/d?e*f[g]'", 'a b c d e f g'],
    ['一'.repeat(40), '一'.repeat(31)],
    [`${'a'.repeat(30)}𠮷`, 'a'.repeat(30)],
  ])('named %j is named %j', (name, expected) => {
    expect(read(writeSheet(sheetOf([['a', 'text']], [], name))).SheetNames).toEqual([expected]);
  });

  test('of more rows than Excel has is refused', () => {
    const rows = new Array<SheetValue[]>(1_048_576).fill([]);
    expect(() => writeSheet(sheetOf([['a', 'text']], rows))).toThrow(RangeError);
  });
});

test('any orders written are read back exactly', async () => {
  const parts = ['=', '+', '@', '"', ',', '\n', ' ', '_x0041_', '&amp;', '<', '沙发', '𠮷', '1'];
  const text = fc
    .array(fc.constantFrom(...parts), { maxLength: 6 })
    .map((chosen) => chosen.join(''));
  const row = fc.record({
    text: text.map((each) => `T${each}`),
    fen: fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
    second: fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2099, 0, 1) / 1000 }),
  });
  const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Urumqi', 'America/New_York', 'UTC');
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), zones, async (rows, zone) => {
      const columns: [string, SheetColumnKind][] = [
        ['a', 'text'],
        ['b', 'yuan'],
        ['c', 'dateTime'],
      ];
      const spec = sheetOf(
        columns,
        rows.map((each) => [each.text, each.fen, each.second * 1000]),
      );
      const sheet = await readSheet(writeSheet({ ...spec, timeZone: zone }));
      expect(cellsOf(sheet).slice(1)).toEqual(
        rows.map((each) => [
          each.text,
          formatFen(each.fen)
            .replaceAll(',', '')
            .replace(/\.?0+$/, ''),
          localTimeText(each.second * 1000, zone).replace(/:00$/, ''),
        ]),
      );
    }),
  );
});
