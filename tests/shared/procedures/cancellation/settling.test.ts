import { describe, expect, test } from 'vitest';

import { settlementMethods } from '../../../../shared/procedures/settlement.ts';
import {
  agreedOn,
  awaitingMoney,
  next,
  payment,
  problemsOf,
  receiptPrinted,
  take,
} from '../../../support/cancellation-course.ts';
import type { Typed } from '../../../support/cancellation-course.ts';
import {
  day,
  hour,
  inPerson,
  minute,
  offered,
  onPaper,
} from '../../../support/procedure-course.ts';
import type { Course } from '../../../support/procedure-course.ts';

/** ¥4,000.00 was paid and a fee of ¥400.00 is taken: ¥3,600.00 goes back. */
const refunding = () => receiptPrinted(awaitingMoney());
/** ¥100.00 was paid: ¥300.00 of the fee is still due. */
const collecting = () => awaitingMoney({ paidFen: 10_000 });
/** Just the fee was paid. */
const even = () => awaitingMoney({ paidFen: 40_000 });

type Payment = Partial<Typed<'settle'>>;

/** 'amountFen CAN-14' for each thing that is wrong. */
function wrongWith(course: Course, part: Payment, action: 'settle' | 'payPart' = 'settle') {
  const problems = problemsOf(course, action, payment(course, part));
  return problems.map(({ path, rule }) => `${path} ${rule}`);
}

function agreementProblems(course: Course, amountFen: number): string[] {
  return problemsOf(course, 'agreeAmount', agreedOn(amountFen)).map(({ path }) => path);
}

const isOffered = (course: Course, action: string) =>
  offered(course).some((row) => row.action === action);

describe('CAN-14: everything in one payment', () => {
  test('closes the case, and the receipt goes to finance', () => {
    const course = refunding();
    const { facts, settledFen, filed } = take(course, 'settle', payment(course));
    expect([facts.stage, settledFen, filed]).toEqual(['closed', 360_000, ['file', 'settle']]);
  });

  test.each<[string, Payment, string[]]>([
    ['less than is left', { amountFen: 359_999 }, ['amountFen CAN-14']],
    ['more than is left', { amountFen: 360_001 }, ['amountFen CAN-14']],
    ['in no way', { method: null }, ['method CAN-14']],
    ['to nobody', { payee: '' }, ['payee CAN-14']],
    ['without a signature', { payeeSigned: false }, ['payeeSigned CAN-14']],
    ['to a relative of the customer', { payee: '张伟', relation: 'family' }, []],
  ])('%s: %j', (_text, part, expected) => {
    expect(wrongWith(refunding(), part)).toEqual(expected);
  });

  test.each(settlementMethods)('by %s: a number is asked for, but not for cash', (method) => {
    const expected = method === 'cash' ? [] : ['reference CAN-14'];
    expect([
      wrongWith(refunding(), { method, reference: '' }),
      wrongWith(refunding(), { method, reference: '4200001' }),
    ]).toEqual([expected, []]);
  });

  test('CAN-8: what the customer has to add is collected likewise', () => {
    expect([wrongWith(collecting(), {}), wrongWith(collecting(), { amountFen: 29_999 })]).toEqual([
      [],
      ['amountFen CAN-8'],
    ]);
  });

  test('nothing moves: only the time is asked', () => {
    const nothing = { method: null, payee: '', payeeSigned: false } as const;
    expect([wrongWith(even(), nothing), wrongWith(even(), { ...nothing, method: 'cash' })]).toEqual(
      [[], ['method CAN-14']],
    );
  });
});

describe('TIME-7: when money moves', () => {
  test.each<[string, (course: Course) => number, string[]]>([
    ['at the moment of the approval', ({ facts }) => facts.approvedAt ?? 0, []],
    ['a minute before it', ({ facts }) => (facts.approvedAt ?? 0) - minute, ['settledAt TIME-7']],
    ['now', next, []],
    ['a minute from now', (course) => next(course) + minute, ['settledAt TIME-7']],
  ])('%s', (_text, at, expected) => {
    const course = refunding();
    expect(wrongWith(course, { settledAt: at(course) })).toEqual(expected);
  });

  test('not before the payment before', () => {
    const first = refunding();
    const paidAt = next(first);
    const second = receiptPrinted(take(first, 'payPart', payment(first, { amountFen: 100_000 })));
    expect([
      wrongWith(second, { settledAt: paidAt }),
      wrongWith(second, { settledAt: paidAt - minute }),
    ]).toEqual([[], ['settledAt TIME-7']]);
  });
});

describe('退款签收单', () => {
  test('is printed before money goes to the customer', () => {
    expect(wrongWith(awaitingMoney(), {})).toEqual(['print.refundReceipt CAN-14']);
  });

  test.each([
    ['from the customer', collecting],
    ['nowhere', even],
  ])('is not asked for when money goes %s', (_text, begin) => {
    expect(wrongWith(begin(), {})).not.toContain('print.refundReceipt CAN-14');
  });

  test('is printed again after a part was paid, for it says what is left', () => {
    const course = refunding();
    const paid = take(course, 'payPart', payment(course, { amountFen: 100_000 }));
    expect([wrongWith(paid, {}), wrongWith(receiptPrinted(paid), {})]).toEqual([
      ['print.refundReceipt CAN-14'],
      [],
    ]);
  });

  test('is printed again after another amount was agreed', () => {
    const agreed = take(refunding(), 'agreeAmount', agreedOn(380_000));
    expect([wrongWith(agreed, {}), wrongWith(receiptPrinted(agreed), {})]).toEqual([
      ['print.refundReceipt CAN-14'],
      [],
    ]);
  });
});

describe('CAN-14: in parts', () => {
  test('the case goes on until all is paid', () => {
    const first = refunding();
    const second = receiptPrinted(take(first, 'payPart', payment(first, { amountFen: 100_000 })));
    const { facts } = take(second, 'settle', payment(second));
    expect([second.facts.stage, second.facts.money.restFen, facts.stage, facts.money]).toEqual([
      'settlement',
      260_000,
      'closed',
      expect.objectContaining({ settledFen: 360_000, restFen: 0 }),
    ]);
  });

  test.each<[number, string[]]>([
    [0, ['amountFen CAN-14']],
    [1, []],
    [359_999, []],
    [360_000, ['amountFen CAN-14']],
  ])('a part of %i fen of 360000', (amountFen, expected) => {
    expect(wrongWith(refunding(), { amountFen }, 'payPart')).toEqual(expected);
  });

  test('the last fen is no part', () => {
    const course = refunding();
    const paid = take(course, 'payPart', payment(course, { amountFen: 359_999 }));
    expect([isOffered(course, 'payPart'), isOffered(paid, 'payPart')]).toEqual([true, false]);
  });

  test('nor is there one where nothing moves', () => {
    expect(isOffered(even(), 'payPart')).toBe(false);
  });

  test('CASE-3: nothing is withdrawn or put right once money has moved', () => {
    const course = refunding();
    const paid = take(course, 'payPart', payment(course, { amountFen: 1 }));
    const end = { reason: '又想要了', approval: inPerson };
    const request = course.facts.request as Typed<'correct'>['request'];
    const tried = (at: Course) => [
      problemsOf(at, 'withdraw', end).map(({ path }) => path),
      problemsOf(at, 'correct', { ...end, request }).map(({ path }) => path),
    ];
    expect([tried(course), tried(paid)]).toEqual([
      [[], []],
      [['money'], ['money']],
    ]);
  });
});

describe('CAN-14: another amount is agreed', () => {
  test('and paid', () => {
    const course = receiptPrinted(take(refunding(), 'agreeAmount', agreedOn(380_000)));
    const { facts } = take(course, 'settle', payment(course));
    expect(facts).toMatchObject({
      stage: 'closed',
      money: { decidedFen: 360_000, wholeFen: 380_000, settledFen: 380_000, restFen: 0 },
    });
  });

  test.each<[string, number, string[]]>([
    ['nothing', 0, []],
    ['less', 100_000, []],
    ['all that was paid', 400_000, []],
    ['more than was paid', 400_001, ['amountFen']],
    ['just what is decided', 360_000, ['amountFen']],
  ])('of a refund: %s', (_text, amountFen, expected) => {
    expect(agreementProblems(refunding(), amountFen)).toEqual(expected);
  });

  test.each<[string, number, string[]]>([
    ['nothing', 0, []],
    ['less', 29_999, []],
    ['just what is decided', 30_000, ['amountFen']],
    ['more', 30_001, ['amountFen']],
  ])('of what the customer adds: %s', (_text, amountFen, expected) => {
    expect(agreementProblems(collecting(), amountFen)).toEqual(expected);
  });

  test('again, and back to what was decided, until the first payment', () => {
    const agreed = take(refunding(), 'agreeAmount', agreedOn(380_000));
    const back = receiptPrinted(take(agreed, 'agreeAmount', agreedOn(360_000)));
    const paid = take(back, 'payPart', payment(back, { amountFen: 1 }));
    expect([agreementProblems(agreed, 360_000), isOffered(paid, 'agreeAmount')]).toEqual([
      [],
      false,
    ]);
  });

  test('not where nothing moves', () => {
    expect(isOffered(even(), 'agreeAmount')).toBe(false);
  });

  test('of nothing leaves nothing to be paid', () => {
    const course = take(refunding(), 'agreeAmount', agreedOn(0));
    const nothing = { method: null, payee: '', payeeSigned: false } as const;
    expect(take(course, 'settle', payment(course, nothing)).facts.stage).toBe('closed');
  });

  test('with the word of the general manager, signed on a day that can be (TIME-7)', () => {
    const course = refunding();
    const row = offered(course).find(({ action }) => action === 'agreeAmount');
    const signed = (at: number) =>
      problemsOf(course, 'agreeAmount', { ...agreedOn(1), approval: onPaper(at) });
    expect([
      row?.who,
      signed(next(course)),
      signed(next(course) + day).map(({ path }) => path),
      signed(course.facts.requestedAt - day - hour).map(({ path }) => path),
    ]).toEqual([['generalManager'], [], ['approval.signedAt'], ['approval.signedAt']]);
  });
});
