import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { writeCsv } from '../../../../main/backend/sheets/csv/write-csv.ts';
import type { SheetColumnKind, SheetValue } from '../../../../shared/sheets/sheet-spec.ts';

const friday = Date.UTC(2026, 10, 20, 16, 35);
const columns = (...kinds: SheetColumnKind[]) =>
  kinds.map((kind, at) => ({ title: `列${at + 1}`, width: 9, kind }));

function csvOf(kind: SheetColumnKind, value: SheetValue, timeZone = 'Asia/Shanghai'): string {
  const bytes = writeCsv({ name: 'a', columns: columns(kind), rows: [[value]], timeZone });
  return Buffer.from(bytes).toString('utf8');
}

test('a table is UTF-8 that says so, each row ended as Excel ends it', () => {
  expect(csvOf('text', '王*')).toBe('\ufeff列1\r\n王*\r\n');
});

describe('a value is written as people and programs read it', () => {
  const cases: [SheetColumnKind, SheetValue, string][] = [
    ['yuan', 504_000, '5040.00'],
    ['yuan', 5, '0.05'],
    ['yuan', 0, '0.00'],
    ['yuan', -12_345, '-123.45'],
    ['yuan', 9_007_199_254_740, '90071992547.40'],
    ['integer', 12, '12'],
    ['integer', -1, '-1'],
    ['dateTime', friday, '2026-11-21 00:35'],
    ['date', friday, '2026-11-21'],
    ['text', '', ''],
    ['text', null, ''],
    ['text', '00123', '00123'],
    ['text', 'a,b', '"a,b"'],
    ['text', '他说"好"', '"他说""好"""'],
    ['text', '一行\r\n二行\r三行', '"一行\n二行\n三行"'],
    ['text', 'a\u0000b\u001bc', 'abc'],
  ];
  test.each(cases)('%s %j is %j', (kind, value, text) => {
    expect(csvOf(kind, value)).toBe(`\ufeff列1\r\n${text}\r\n`);
  });

  test('a moment stands on the clock of the store, whatever that of the PC', () => {
    expect(csvOf('dateTime', friday, 'America/New_York')).toContain('2026-11-20 11:35');
  });
});

describe('a text is never a formula', () => {
  test.each(['=1+1', '+86 532', '-5', '@x', '\t=1', '＝1', '=HYPERLINK("http://x","a")', '=\n1'])(
    '%j',
    (text) => {
      const [, row = ''] = csvOf('text', text).split('列1\r\n');
      expect(row.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  test('nor is a title', () => {
    const bytes = writeCsv({
      ...{ name: 'a', rows: [], timeZone: 'UTC' },
      columns: [{ title: '=1', width: 1, kind: 'text' }],
    });
    expect(Buffer.from(bytes).toString('utf8')).toBe("\ufeff'=1\r\n");
  });
});

test('any texts are read back as they were, but for what makes a formula', () => {
  const parts = ['=', '+', '-', '@', '"', ',', '\n', '\r', ';', ' ', "'", '沙发', '𠮷', '1'];
  const text = fc
    .array(fc.constantFrom(...parts), { maxLength: 6 })
    .map((chosen) => chosen.join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const spec = { name: 'a', columns: columns('text', 'text'), rows, timeZone: 'UTC' };
      const read = parse(Buffer.from(writeCsv(spec)), { bom: true, record_delimiter: '\r\n' });
      const expected = rows.map((row) =>
        row.map((each) => {
          const clean = each.replace(/\r\n?/g, '\n');
          return /^[=+\-@]/.test(clean) ? `'${clean}` : clean;
        }),
      );
      expect(read).toEqual([['列1', '列2'], ...expected]);
    }),
  );
});
