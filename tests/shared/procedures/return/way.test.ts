import { describe, expect, test } from 'vitest';

import { recordOf } from '../../../../shared/procedures/return/state.ts';
import type { Course } from '../../../support/procedure-course.ts';
import { day, inPerson, offered } from '../../../support/procedure-course.ts';
import {
  claimsQuality,
  decided,
  exchangeFor,
  printed,
  take,
} from '../../../support/return-course.ts';
import {
  agreedTo,
  apologised,
  approved,
  filed,
  inspected,
  later,
  payment,
  receiptPrinted,
  settled,
  signed,
  span,
  submitted,
  told,
} from '../../../support/return-steps.ts';

const stagesOf = ({ steps }: Course) => steps.map((step) => step.split(' → ')[1]);
const actionsOf = (course: Course) => offered(course).map(({ action }) => action);
const mainOf = (course: Course) =>
  offered(course)
    .filter(({ weight }) => weight === 'main')
    .map(({ action }) => action);

describe('the way of a return', () => {
  test('RET-9: inspected in the store, told, approved, filed, paid back', () => {
    expect(stagesOf(settled())).toEqual([
      'customerSignature',
      'inspection',
      'verdict',
      'approval',
      'filing',
      'settlement',
      'closed',
    ]);
  });

  test('inspected at home, the goods come to the store before the money moves', () => {
    let course = filed({ place: 'home' });
    const typed = { ...span(course.facts.now), kind: 'takeBack' } as const;
    course = take(course, 'agreeTakeBack', typed, later(course));
    const at = later(course, day);
    course = take(course, 'receiveGoods', { at, condition: '完好' }, at);
    course = take(receiptPrinted(course), 'settle', payment(course, 200_000), later(course));
    expect(stagesOf(course).slice(-4)).toEqual(['goodsBack', 'goodsBack', 'settlement', 'closed']);
  });

  test('RET-4: an apology for a faulty product comes before the customer is told', () => {
    const course = apologised(inspected({ request: claimsQuality }));
    const next = take(printed(course), 'tellVerdict', told(course), later(course));
    expect([course.facts.stage, next.facts.stage]).toEqual(['verdict', 'approval']);
  });

  test('RET-14: nothing accepted after the inspection ends as refused', () => {
    const course = inspected({ found: [{ good: 0, damaged: 4 }] });
    expect(take(course, 'tellRefusal', told(course), later(course)).facts.stage).toBe('refused');
  });

  test('RET-8: an exchange of what is not delivered yet is not inspected', () => {
    const request = { ...exchangeFor(100_000), lines: [{ id: 'bed', quantity: 1 }] };
    expect(signed({ request }).facts.stage).toBe('approval');
  });

  test('RET-8: in an exchange, what was delivered is inspected, and the rest is not', () => {
    const lines = [
      { id: 'bed', quantity: 1 },
      { id: 'chairs', quantity: 2 },
    ];
    const course = inspected({ request: { ...exchangeFor(100_000), lines } });
    expect(decided(course).lines.map(({ condition }) => condition)).toEqual(['asked', 'good']);
  });

  test('RET-12: an exchange ends with the new goods, paid by the old ones', () => {
    const course = settled({ request: exchangeFor(60_000) });
    expect([course.settledFen, course.exchange?.totalFen, course.exchange?.creditFen]).toEqual([
      40_000, 240_000, 200_000,
    ]);
  });

  test('a return gives no new goods', () => {
    expect(settled().exchange).toBeNull();
  });

  test('RET-17: the money may go in parts; the last one closes the case', () => {
    let course = receiptPrinted(filed());
    course = take(course, 'payPart', payment(course, 150_000), later(course));
    course = receiptPrinted(course);
    const closed = take(course, 'settle', payment(course), later(course));
    expect([course.facts.stage, course.facts.money.restFen, closed.settledFen]).toEqual([
      'settlement',
      50_000,
      200_000,
    ]);
  });

  test('RET-16, RET-17: the application and the receipt go to finance', () => {
    expect(settled().filed).toEqual(['file', 'settle']);
  });
});

describe('RET-14: what the inspection changes', () => {
  test('pieces that were not there are set free', () => {
    expect(inspected({ found: [{ good: 3 }] }).claims).toEqual([
      { lineId: 'chairs', from: 0, to: 3 },
    ]);
  });

  test('damaged pieces are decided apart, and set free when they are refused', () => {
    const course = inspected({ found: [{ good: 3, damaged: 1 }] });
    const lines = decided(course).lines.map(({ condition, pieces, outcome, refundFen }) => [
      condition,
      pieces,
      outcome,
      refundFen,
    ]);
    expect(lines).toEqual([
      ['good', 3, 'free', 150_000],
      ['damaged', 1, 'refused', 0],
    ]);
    expect(course.claims).toEqual([{ lineId: 'chairs', from: 0, to: 3 }]);
  });

  test('a print of before is void when the verdict changed, and holds when it did not', () => {
    expect([
      inspected().facts.currentPrints['application'] !== undefined,
      inspected({ found: [{ good: 3 }] }).facts.currentPrints,
    ]).toEqual([true, {}]);
  });

  test('that it changed is written down with what was told', () => {
    const changed = (course: Course) => recordOf(course.facts).verdictTold?.changed;
    expect([changed(agreedTo()), changed(agreedTo({ found: [{ good: 3 }] }))]).toEqual([
      false,
      true,
    ]);
  });

  test('what was decided before it is kept', () => {
    const { decidedFirst } = recordOf(inspected({ request: claimsQuality }).facts);
    expect(decidedFirst?.lines.map(({ rule }) => rule)).toEqual(['RET-2']);
  });

  test('RET-4: misuse is judged as not quality', () => {
    const course = inspected({ request: claimsQuality, found: [{ fault: 'misuse' }] });
    expect(decided(course).lines.map(({ rule }) => rule)).toEqual(['RET-9']);
  });
});

describe('what is offered', () => {
  test.each([
    ['customer signature', submitted(), ['recordSignature']],
    ['inspection', signed(), ['inspect']],
    ['verdict of what is taken back', inspected(), ['tellVerdict']],
    ['verdict of what is not', inspected({ found: [{ good: 0, damaged: 1 }] }), ['tellRefusal']],
    ['approval', agreedTo(), ['approve']],
    ['filing', approved(), ['file']],
    ['goods outside', filed({ place: 'home' }), ['agreeTakeBack']],
    ['settlement', filed(), ['settle']],
  ])('in %s there is one main way on', (_stage, course, expected) => {
    expect(mainOf(course)).toEqual(expected);
  });

  test('RET-15: the word of the division head lets it go on', () => {
    const rows = offered(agreedTo()).filter(({ action }) => action === 'approve');
    expect(rows.map(({ who, recordedBy }) => [who, recordedBy])).toEqual([
      [['divisionHead'], ['storeManager']],
    ]);
  });

  test('RET-4: an apology for a product fault only, and once', () => {
    const offers = (course: Course) => actionsOf(course).includes('apologise');
    const faulty = inspected({ request: claimsQuality });
    expect([offers(inspected()), offers(faulty), offers(apologised(faulty))]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('RET-12: no other amount is agreed in an exchange', () => {
    const offers = (course: Course) => actionsOf(course).includes('agreeAmount');
    expect([offers(filed()), offers(filed({ request: exchangeFor(60_000) }))]).toEqual([
      true,
      false,
    ]);
  });

  test('CASE-3: after the approval a withdrawal needs the word of the division head', () => {
    const row = (course: Course) => offered(course).find(({ action }) => action === 'withdraw');
    expect([row(agreedTo())?.recordedBy, row(approved())?.who]).toEqual([
      undefined,
      ['divisionHead'],
    ]);
  });

  test('a rejection frees the pieces', () => {
    const course = agreedTo();
    const rejected = take(course, 'reject', { reason: '退货过多', approval: inPerson });
    expect([course.claims.length, rejected.facts.stage, rejected.claims]).toEqual([
      1,
      'rejected',
      [],
    ]);
  });
});
