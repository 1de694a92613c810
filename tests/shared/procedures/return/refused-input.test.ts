import { describe, expect, it } from 'vitest';

import { decideReturn, decideReturnOfPieces } from '../../../../shared/procedures/return/rules.ts';
import type { ReturnInput, ReturnPart } from '../../../../shared/procedures/return/rules.ts';
import { put, refusalOf } from '../../../support/refusal-of.ts';
import {
  deliveredAt,
  delivered,
  lastOfPurchase,
  returnAsked,
} from '../../../support/return-input.ts';

/** Two lines of which only the first is asked for: what the request does not use is checked too. */
function twoLines(): ReturnInput {
  return returnAsked({
    lines: [delivered({ id: 'A', quantity: 3, takenBack: 1 }), delivered({ id: 'B' })],
    asked: [{ id: 'A', quantity: 1 }],
    settings: { holidays: { rest: [], work: [] } },
  });
}

/** What is the same in every procedure is tried one by one with the cancellation. */
const forbidden: Array<[path: string, values: unknown[]]> = [
  ['now', ['', '2026-11-08', '2026-11-08T10:00:00', undefined]],
  ['settings.returnDays', [6, 7.5, '7', undefined]],
  ['settings.freeHours', [47]],
  ['settings.feeBasisPoints', [999, 10_001]],
  ['settings.holidays.work', [undefined]],
  ['order.orderedAt', ['2026-11-09T00:00:00+08:00', '2026-11-01']],
  ['order.paidFen', [-1, 200_001]],
  ['order.lines[1].kind', ['Regular', '常规', undefined]],
  ['order.lines[1].deliveredAt', ['2026-11-01T09:59:59.999+08:00', '2026-11-05']],
  ['order.lines[1].takenBack', [-1, 2]],
  ['request', [undefined, null, 'return']],
  ['request.kind', ['refund', '退货', null, undefined]],
  ['request.reason', ['fault', 'Quality', null, undefined]],
  ['request.fault', ['quality', '', null, false]],
  ['request.packagingUnopened', ['true', 1, null, undefined]],
  ['request.goodsIntact', ['true', 0, null, undefined]],
  ['request.documents', [undefined, null, {}, 'receipt']],
  ['request.documents[1]', ['slip', '收据', null, 1]],
  ['request.exception', ['true', 1, null]],
  ['request.lines', [[], undefined, {}]],
  ['request.lines[0].id', ['C', '', 1, undefined]],
  ['request.lines[0].quantity', [0, 3, 1.5, undefined]],
];

describe('input that is refused', () => {
  const rows = forbidden.flatMap(([path, values]) =>
    values.map((value): [string, unknown] => [path, value]),
  );

  it.each(rows)('%s: %j', (path, value) => {
    const input = twoLines();
    put(input, path, value);
    const refusal = refusalOf(() => decideReturn(input));
    expect([refusal.path, /^[^a-z]*[一-龥]/s.test(refusal.message)]).toEqual([path, true]);
  });

  it('a line that is asked for twice', () => {
    const input = twoLines();
    input.request.lines.push({ id: 'A', quantity: 1 });
    expect(refusalOf(() => decideReturn(input)).path).toBe('request.lines[1].id');
  });

  it('nothing at all', () => {
    const decide: (input: never) => unknown = decideReturn;
    expect(refusalOf(() => Reflect.apply(decide, undefined, [undefined])).path).toBe('');
  });
});

describe('input that is just allowed', () => {
  it.each<[string, unknown]>([
    ['request.fault', undefined],
    ['request.exception', undefined],
    ['request.documents', []],
    ['request.documents', ['receipt', 'receipt']],
    ['request.lines[0].quantity', 2],
    ['order.lines[1].deliveredAt', '9999-12-31T23:59:59-11:00'],
    ['order.lines[1].takenBack', 1],
  ])('%s: %j', (path, value) => {
    const input = twoLines();
    put(input, path, value);
    expect(decideReturn(input).lines).toHaveLength(1);
  });
});

describe('parts of a line', () => {
  const part = (pieces: ReturnPart['pieces'], id = 'A'): ReturnPart => {
    return { id, pieces, packagingUnopened: true, goodsIntact: true };
  };
  const decideParts = (...parts: ReturnPart[]) => {
    const { request, ...input } = twoLines();
    const { kind, reason, documents } = request;
    return decideReturnOfPieces({ ...input, request: { kind, reason, documents, parts } });
  };
  const first = { from: 0, to: 1 };
  const second = { from: 1, to: 2 };
  const third = { from: 2, to: 3 };

  it.each<[string, ReturnPart[], string]>([
    ['none', [], 'request.parts'],
    ['of no pieces', [part([])], 'request.parts[0].pieces'],
    ['of a line that is not there', [part([first], 'C')], 'request.parts[0].id'],
    ['behind the last piece', [part([{ from: 2, to: 4 }])], 'request.parts[0].pieces[0]'],
    ['with a piece twice', [part([second, first])], 'request.parts[0].pieces[1]'],
    [
      'with a piece that an earlier one has',
      [part([first]), part([first])],
      'request.parts[1].pieces[0]',
    ],
    [
      'that overlap an earlier one with their second range',
      [part([second]), part([first, second])],
      'request.parts[1].pieces[1]',
    ],
    [
      'that together are more than is left',
      [part([first]), part([second]), part([third])],
      'request.parts[2].quantity',
    ],
  ])('%s: refused', (_text, parts, path) => {
    expect(refusalOf(() => decideParts(...parts)).path).toBe(path);
  });

  it.each(['fault', 'packagingUnopened', 'goodsIntact'])(
    '%s of a part that is no such thing',
    (key) => {
      const spoilt = { ...part([first]), [key]: 'yes' };
      expect(refusalOf(() => decideParts(spoilt)).path).toBe(`request.parts[0].${key}`);
    },
  );

  it('of one line, one after the other, of another in between: allowed', () => {
    const decision = decideParts(part([second]), part([first], 'B'), part([first]));
    expect(decision.lines.map(({ id }) => id)).toEqual(['A', 'B', 'A']);
  });
});

describe('TIME-7: a refusal names both times', () => {
  it('delivered before it was bought', () => {
    const input = twoLines();
    put(input, 'order.orderedAt', lastOfPurchase);
    expect(refusalOf(() => decideReturn(input)).message).toContain(deliveredAt);
  });
});
