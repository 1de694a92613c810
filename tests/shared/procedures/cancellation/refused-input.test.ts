import { describe, expect, it } from 'vitest';

import {
  decideCancellation,
  decideCancellationOfPieces,
} from '../../../../shared/procedures/cancellation/rules.ts';
import type { CancellationInput } from '../../../../shared/procedures/cancellation/rules.ts';
import {
  afterFreeTime,
  cancellation,
  line,
  orderedAt,
} from '../../../support/cancellation-input.ts';
import { put, refusalOf } from '../../../support/refusal-of.ts';

/** Two lines of which only the first is asked for: what the request does not use is checked too. */
function twoLines(): CancellationInput {
  return cancellation({
    lines: [line({ id: 'A', quantity: 3, takenBack: 1 }), line({ id: 'B' })],
    asked: [{ id: 'A', quantity: 1 }],
  });
}

const noInteger = [1.5, Number.NaN, Infinity, '1', null, 2 ** 53];
const noTime = [
  '',
  '2026-11-21',
  '2026-11-21T10:00:00',
  '2026-11-21 10:00:00+08:00',
  '2026-11-21T10:00:00 +08:00',
  '2026-11-21T10+08:00',
  '2026-02-30T10:00:00+08:00',
  '2025-02-29T10:00:00Z',
  '2026-13-01T10:00:00Z',
  '2026-00-10T10:00:00Z',
  '2026-11-00T10:00:00Z',
  '2026-11-21T24:00:00Z',
  '2026-11-21T10:60:00Z',
  '2026-11-21T10:00:60Z',
  '2026-11-21T10:00:00+24:00',
  '2026-11-21T10:00:00+08:60',
  '2026-11-21T10:00:00+8',
  '2026-11-21T10:00:00.Z',
  '26-11-21T10:00:00Z',
  'Sat, 21 Nov 2026 10:00:00 GMT',
  Date.parse('2026-11-21T10:00:00Z'),
  null,
];

const forbidden: Array<[string, unknown[]]> = [
  ['now', [...noTime, undefined]],
  ['settings', [undefined, null, 'default']],
  ['settings.timeZone', ['', 'Mars/Olympus', '+08:00', 8, undefined]],
  ['settings.freeHours', [47, 47.5, ...noInteger, undefined]],
  ['settings.feeBasisPoints', [999, 10_001, 0, -1000, ...noInteger, undefined]],
  ['settings.returnDays', [6, -7, ...noInteger, undefined]],
  ['settings.extendOverHolidays', ['false', 0, null, undefined]],
  ['settings.holidays', [null, [], '2026-10-01']],
  ['order', [undefined, null, []]],
  ['order.orderedAt', [...noTime, undefined, '2026-11-21T14:20:00.001+08:00']],
  ['order.paidFen', [-1, ...noInteger, undefined, 200_001]],
  ['order.lines', [undefined, null, {}]],
  ['order.lines[1]', [null, 'B']],
  ['order.lines[1].id', ['A', '', 1, undefined]],
  ['order.lines[1].kind', ['Regular', 'toString', '常规', 1, undefined]],
  ['order.lines[1].quantity', [0, -1, ...noInteger, undefined]],
  ['order.lines[1].amountFen', [-1, ...noInteger, undefined]],
  ['order.lines[1].deliveredAt', [...noTime, '2026-11-19T12:19:59.999+08:00']],
  ['order.lines[1].takenBack', [-1, 2, ...noInteger]],
  ['request', [undefined, null]],
  ['request.lines', [[], undefined, null, {}]],
  ['request.lines[0]', [null, 'A']],
  ['request.lines[0].id', ['C', '', 1, undefined]],
  ['request.lines[0].quantity', [0, -1, 3, ...noInteger, undefined]],
  ['request.exception', ['true', 1, null]],
];

describe('input that is refused', () => {
  const rows = forbidden.flatMap(([path, values]) =>
    values.map((value): [string, unknown] => [path, value]),
  );

  it.each(rows)('%s: %j', (path, value) => {
    const input = twoLines();
    put(input, path, value);
    const refusal = refusalOf(() => decideCancellation(input));
    expect(refusal.path).toBe(path);
    expect(refusal.message).toMatch(/^[^a-z]*[一-龥].*$/s);
  });

  it.each([
    ['settings.holidays.rest[0]', { rest: ['2026-02-30'], work: [] }],
    ['settings.holidays.rest[1]', { rest: ['2026-10-01', '2026-1-1'], work: [] }],
    ['settings.holidays.work[0]', { rest: [], work: [20261010] }],
    ['settings.holidays.work[0]', { rest: ['2026-10-10'], work: ['2026-10-10'] }],
    ['settings.holidays.work', { rest: [] }],
    ['settings.holidays.rest', { work: [] }],
  ])('%s of %j', (path, holidays) => {
    const input = twoLines();
    put(input, 'settings.holidays', holidays);
    expect(refusalOf(() => decideCancellation(input)).path).toBe(path);
  });

  it('a line that is asked for twice', () => {
    const input = twoLines();
    input.request.lines.push({ id: 'A', quantity: 1 });
    expect(refusalOf(() => decideCancellation(input)).path).toBe('request.lines[1].id');
  });

  it('an order whose total is too large to be exact', () => {
    const input = twoLines();
    for (const each of input.order.lines) each.amountFen = 2 ** 52;
    expect(refusalOf(() => decideCancellation(input)).path).toBe('order.lines');
  });

  it('nothing at all', () => {
    const decide: (input: never) => unknown = decideCancellation;
    expect(refusalOf(() => Reflect.apply(decide, undefined, [undefined])).path).toBe('');
  });
});

describe('TIME-7: a refusal names both times, as the store reads them and as they were given', () => {
  it('ordered after the request', () => {
    const input = twoLines();
    input.order.orderedAt = '2026-11-22T03:00:00Z';
    const { message } = refusalOf(() => decideCancellation(input));
    expect(message).toBe(
      '下单时间 2026-11-22 11:00:00（2026-11-22T03:00:00Z）晚于提出申请的时间 ' +
        `2026-11-21 14:20:00（${afterFreeTime}），请核对后再办。`,
    );
  });

  it('delivered before it was ordered', () => {
    const input = twoLines();
    put(input, 'order.lines[1].deliveredAt', '2026-11-19T12:00:00+08:00');
    const { message } = refusalOf(() => decideCancellation(input));
    expect(message).toBe(
      '送货或提货时间 2026-11-19 12:00:00（2026-11-19T12:00:00+08:00）早于下单时间 ' +
        `2026-11-19 12:20:00（${orderedAt}），请核对后再办。`,
    );
  });
});

describe('input that is just allowed', () => {
  it.each<[string, unknown]>([
    ['now', '2026-11-19T12:20:00.000+08:00'],
    ['now', '2026-11-20T04:20Z'],
    ['now', '2026-11-20T04:20:00,5Z'],
    ['now', '2028-02-29T04:20:00.123456-11:30'],
    ['settings.timeZone', 'America/Argentina/Buenos_Aires'],
    ['settings.feeBasisPoints', 10_000],
    ['settings.holidays', { rest: ['2026-12-31'], work: ['2026-12-27'] }],
    ['settings.holidays', undefined],
    ['order.paidFen', 200_000],
    ['order.paidFen', 0],
    ['order.lines[1].deliveredAt', orderedAt],
    ['order.lines[1].deliveredAt', '9999-12-31T23:59:59-11:00'],
    ['order.lines[1].deliveredAt', undefined],
    ['order.lines[1].takenBack', 1],
    ['order.lines[1].takenBack', undefined],
    ['request.lines[0].quantity', 2],
    ['request.exception', undefined],
    ['request.lines[0].pieces', 'what the shape does not name is not read'],
  ])('%s: %j', (path, value) => {
    const input = twoLines();
    put(input, path, value);
    expect(decideCancellation(input).lines).toHaveLength(1);
  });
});

describe('pieces that are claimed by position', () => {
  const decidePieces = (pieces: unknown) => {
    const input = {
      ...twoLines(),
      request: { lines: [{ id: 'A', pieces: [{ from: 0, to: 1 }] }] },
    };
    put(input, 'request.lines[0].pieces', pieces);
    return decideCancellationOfPieces(input);
  };

  it.each([
    ['none', [], 'request.lines[0].pieces'],
    ['an empty range', [{ from: 1, to: 1 }], 'request.lines[0].pieces[0]'],
    ['before the first piece', [{ from: -1, to: 1 }], 'request.lines[0].pieces[0]'],
    ['behind the last piece', [{ from: 2, to: 4 }], 'request.lines[0].pieces[0]'],
    [
      'a piece twice',
      [
        { from: 0, to: 1 },
        { from: 0, to: 1 },
      ],
      'request.lines[0].pieces[1]',
    ],
    ['half a piece', [{ from: 0, to: 0.5 }], 'request.lines[0].pieces[0].to'],
    ['more than are left', [{ from: 0, to: 3 }], 'request.lines[0].quantity'],
  ])('%s: refused', (_text, pieces, path) => {
    expect(refusalOf(() => decidePieces(pieces)).path).toBe(path);
  });

  it('two ranges that touch: allowed', () => {
    const touching = [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ];
    expect(decidePieces(touching)).toEqual(decidePieces([{ from: 0, to: 2 }]));
  });
});
