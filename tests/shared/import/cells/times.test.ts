import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { localTimeText } from '../../../../shared/domain/time-zone.ts';
import { excelSerialText } from '../../../../shared/import/cells/excel-serial.ts';
import { TimeReader } from '../../../../shared/import/cells/times.ts';
import { readingClock } from '../../../support/order-file.ts';

const reader = new TimeReader(readingClock);
const ordered = Date.parse('2026-11-01T10:00:00+08:00');

function orderTime(text: string, orderNumber: string | null = null) {
  return reader.ordered(text, orderNumber);
}

describe('the time of an order', () => {
  test.each([
    ['2026-11-20 17:35', '2026-11-20T17:35:00+08:00'],
    ['2026/11/2 9:05', '2026-11-02T09:05:00+08:00'],
    ['2026.11.1 9:05', '2026-11-01T09:05:00+08:00'],
    ['2026年11月1日 9:05', '2026-11-01T09:05:00+08:00'],
    ['2026年11月1日9时05分', '2026-11-01T09:05:00+08:00'],
    ['2026年11月1日 下午3点05分', '2026-11-01T15:05:00+08:00'],
    ['2026/11/1 上午 12:10', '2026-11-01T00:10:00+08:00'],
    ['2026/11/1 下午 12:10', '2026-11-01T12:10:00+08:00'],
    ['2026-1-2  0:00', '2026-01-02T00:00:00+08:00'],
    ['2026-11-20T17:35:09', '2026-11-20T17:35:09+08:00'],
    ['2026-11-20 10:59:59', '2026-11-20T10:59:59+08:00'],
    [' 2024-02-29\n12:00 ', '2024-02-29T12:00:00+08:00'],
    ['2026-11-21 20:00', '2026-11-21T20:00:00+08:00'],
  ])('“%s” is %s', (text, iso) => {
    expect(orderTime(text)).toEqual({ value: Date.parse(iso), findings: [] });
  });

  test.each([
    ['', /没有填写/],
    ['2026-13-45 10:00', /没有这样的日期或时刻/],
    ['2026-02-30 10:00', /没有这样的日期或时刻/],
    ['2026-11-20 24:00', /没有这样的日期或时刻/],
    ['2026-11-20 17:60', /没有这样的日期或时刻/],
    ['2026-11-20 下午 25:00', /没有这样的日期或时刻/],
    ['2026-11/20 17:35', /不是能识别的日期和时间/],
    ['20/11/2026 17:35', /不是能识别/],
    ['26-11-20 17:35', /不是能识别/],
    ['2026-11-20 17:35Z', /不是能识别/],
    ['昨天', /不是能识别/],
    ['=NOW()', /看起来像公式/],
    ['1.5', /不是能识别/],
    ['99999.5', /不是能识别/],
    ['2026-11-20', /只有日期，没有时刻：下单后的 48 小时/],
    ['46346', /只有日期，没有时刻/],
    ['2026-11-21 20:01', /2026-11-21 20:01 晚于现在 2026-11-21 20:00.*TIME-7/],
  ])('“%s” is a problem without proposal', (text, words) => {
    expect(orderTime(text)).toMatchObject({
      value: undefined,
      findings: [{ proposal: null, message: expect.stringMatching(words) as string }],
    });
  });

  test('in full width is proposed in half width', () => {
    expect(orderTime('２０２６－１１－２０　１７：３５')).toMatchObject({
      value: Date.parse('2026-11-20T17:35:00+08:00'),
      findings: [{ proposal: { kind: 'fullWidth', to: '2026-11-20 17:35' } }],
    });
  });

  test.each([null, 'A1', 'XS20261101002', 'XS120251101'])(
    'as a number of Excel is proposed as a time when the order number %s does not contradict',
    (orderNumber) => {
      expect(orderTime('46327.4375', orderNumber)).toMatchObject({
        value: Date.parse('2026-11-01T10:30:00+08:00'),
        findings: [{ proposal: { kind: 'excelDate', from: '46327.4375', to: '2026-11-01 10:30' } }],
      });
    },
  );

  test('as a number of Excel is only a problem when the order number says another day', () => {
    expect(orderTime('45962.4375', 'XS20261101002')).toMatchObject({
      value: undefined,
      findings: [
        { proposal: null, message: expect.stringMatching(/2025-11-01.*2026-11-01/) as string },
      ],
    });
  });

  test('written out may be another day than the order number says', () => {
    expect(orderTime('2026-11-02 10:00', 'XS20261101002').findings).toEqual([]);
  });
});

describe('the time of a delivery', () => {
  test('may be empty', () => {
    expect(reader.delivered(' ', ordered)).toEqual({ value: null, findings: [] });
  });

  test.each(['-', '—', '/', '无', '未送', '未提货', '待定'])(
    '%s says that there is none',
    (text) => {
      expect(reader.delivered(text, ordered)).toEqual({ value: null, findings: [] });
    },
  );

  test('TIME-7: may be planned for the future', () => {
    expect(reader.delivered('2027-03-01 10:00', ordered).findings).toEqual([]);
  });

  test('may be the moment of the order', () => {
    expect(reader.delivered('2026-11-01 10:00', ordered)).toEqual({ value: ordered, findings: [] });
  });

  test.each(['2026-11-01 09:59', '2026-10-31'])('TIME-7: %s is before the order', (text) => {
    expect(reader.delivered(text, ordered)).toMatchObject({
      value: undefined,
      findings: [
        { proposal: null, message: expect.stringMatching(/早于下单时间 2026-11-01/) as string },
      ],
    });
  });

  test.each([
    ['2026-11-02', '2026-11-02 00:00'],
    ['2026年11月2日', '2026-11-02 00:00'],
    ['2026/11/1', '2026-11-01 10:00'],
  ])('without a time of day, %s, is proposed as %s', (from, to) => {
    const { value, findings } = reader.delivered(from, ordered);
    expect(findings.map(({ proposal }) => proposal)).toEqual([{ kind: 'dateOnly', from, to }]);
    expect(value).toBe(reader.delivered(to, ordered).value);
  });

  test('as a whole number of Excel is a day first, then its beginning', () => {
    const { findings } = reader.delivered('46328', ordered);
    expect(findings.map(({ proposal }) => proposal)).toEqual([
      { kind: 'excelDate', from: '46328', to: '2026-11-02' },
      { kind: 'dateOnly', from: '2026-11-02', to: '2026-11-02 00:00' },
    ]);
  });
});

describe('the wall clock of the store', () => {
  const berlin = new TimeReader({ now: readingClock.now, timeZone: 'Europe/Berlin' });

  test('an hour that a change of the clock left out does not exist', () => {
    expect(berlin.ordered('2026-03-29 02:30', null).value).toBeUndefined();
  });

  test('an hour that a change of the clock repeats is the earlier one', () => {
    expect(berlin.ordered('2026-10-25 02:30', null).value).toBe(
      Date.parse('2026-10-25T02:30:00+02:00'),
    );
  });

  test('what it shows is read back to the same second', () => {
    const second = fc.integer({
      min: Date.parse('2000-01-01T00:00:00Z') / 1000,
      max: readingClock.now / 1000,
    });
    const zones = ['Asia/Shanghai', 'Asia/Kathmandu', 'UTC', 'America/New_York'] as const;
    fc.assert(
      fc.property(second, fc.constantFrom(...zones), (seconds, timeZone) => {
        const written = localTimeText(seconds * 1000, timeZone);
        const { value = 0 } = new TimeReader({ ...readingClock, timeZone }).ordered(written, null);
        // The hour that is repeated in autumn is read as its first time.
        expect(localTimeText(value, timeZone)).toBe(written);
        expect([0, 3_600_000]).toContain(seconds * 1000 - value);
      }),
    );
  });
});

describe('a day counted as Excel does', () => {
  test.each([
    ['46346.73263888889', '2026-11-20 17:35'],
    ['46346.732708333', '2026-11-20 17:35:06'],
    ['46346', '2026-11-20'],
    ['36526', '2000-01-01'],
    ['46346.0', '2026-11-20 00:00'],
  ])('%s is %s', (text, written) => {
    expect(excelSerialText(text, '2031-12-31')).toBe(written);
  });

  test.each(['36525.5', '50000', '4634', '463461', '-46346', '46346.', '４６３４６'])(
    '%s is no plausible day',
    (text) => {
      expect(excelSerialText(text, '2031-12-31')).toBeNull();
    },
  );

  test('gives back every second', () => {
    const seconds = fc.integer({
      min: Date.UTC(2000, 0, 1) / 1000,
      max: Date.UTC(2031, 0, 1) / 1000,
    });
    fc.assert(
      fc.property(seconds, (second) => {
        fc.pre(second % 86_400 !== 0);
        const serial = String(second / 86_400 + 25_569);
        const written = new Date(second * 1000).toISOString().slice(0, 19).replace('T', ' ');
        expect(excelSerialText(serial, '2031-12-31')).toBe(written.replace(/:00$/, ''));
      }),
    );
  });
});
