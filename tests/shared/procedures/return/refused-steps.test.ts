import { describe, expect, test } from 'vitest';

import { returning } from '../../../../shared/procedures/return/index.ts';
import { recordOf } from '../../../../shared/procedures/return/state.ts';
import type { InspectedLine } from '../../../../shared/procedures/return/record.ts';
import {
  agent,
  day,
  inPerson,
  manager,
  minute,
  onPaper,
  otherManager,
  technician,
} from '../../../support/procedure-course.ts';
import type { Typed } from '../../../support/return-course.ts';
import {
  claimsQuality,
  exchangeFor,
  printed,
  problemsOf,
  returnRequest,
  take,
} from '../../../support/return-course.ts';
import {
  agreedTo,
  apologised,
  approved,
  filed,
  inspected,
  inspection,
  later,
  payment,
  receiptPrinted,
  signed,
  span,
  submitted,
  told,
} from '../../../support/return-steps.ts';

const pathsOf = (problems: readonly { path: string; rule: string }[]) =>
  problems.map(({ path, rule }) => `${path} ${rule}`);

describe('RET-14: the inspection', () => {
  const course = signed();
  const problems = (part: Partial<Typed<'inspect'>>, lines: Partial<InspectedLine>[] = []) =>
    pathsOf(problemsOf(course, 'inspect', inspection(course, lines, part), later(course)));

  test.each([
    ['a technician', technician, []],
    ['a store manager who did not open the case', otherManager, []],
    ['who opened the case', manager, ['inspector RET-14']],
    ['somebody of the service centre', agent, ['inspector RET-14']],
    [
      'somebody who does not work here',
      { ...technician, id: '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2aff' },
      ['inspector RET-14'],
    ],
  ])('is made by %s', (_who, inspector, expected) => {
    expect(problems({ inspector })).toEqual(expected);
  });

  test.each<[string, Partial<InspectedLine>, string[]]>([
    ['all there and whole', {}, []],
    ['fewer than asked', { good: 2 }, []],
    ['some damaged', { good: 3, damaged: 1 }, []],
    ['more than asked', { good: 4, damaged: 1 }, ['lines[0].good RET-14']],
    ['nothing at all', { good: 0 }, ['lines RET-14']],
    ['a fault where none was claimed', { fault: 'none' }, ['lines[0].fault RET-2']],
    ['another line', { id: 'sofa' }, ['lines RET-14']],
  ])('counts the pieces: %s', (_what, line, expected) => {
    expect(problems({}, [line])).toEqual(expected);
  });

  test('names each line once', () => {
    const { lines } = inspection(course);
    expect(problems({ lines: [...lines, ...lines] })).toEqual(['lines RET-14']);
  });

  test('TIME-7: follows the signature and lies not ahead', () => {
    const before = (course.facts.signedAt ?? 0) - minute;
    expect([problems({ at: before }), problems({ at: later(course, day) })]).toEqual([
      ['at TIME-7'],
      ['at TIME-7'],
    ]);
  });

  test('RET-2: judges what quality is claimed of', () => {
    const claimed = signed({ request: claimsQuality });
    const typed = inspection(claimed, [{ fault: null }]);
    expect(pathsOf(problemsOf(claimed, 'inspect', typed, later(claimed)))).toEqual([
      'lines[0].fault RET-2',
    ]);
  });

  test('RET-2: judges nothing of what was not there', () => {
    const lines = [
      { id: 'chairs', quantity: 2 },
      { id: 'sofa', quantity: 1 },
    ];
    const claimed = signed({ request: { ...claimsQuality, lines } });
    const typed = inspection(claimed, [{}, { good: 0, fault: null }]);
    expect(problemsOf(claimed, 'inspect', typed, later(claimed))).toEqual([]);
  });
});

describe('RET-3: a date for the inspection', () => {
  const course = signed();
  const agree = { ...span(later(course)), kind: 'inspect' as const };
  const problems = (part: Partial<Typed<'agreeInspection'>>) =>
    pathsOf(problemsOf(course, 'agreeInspection', { ...agree, ...part }));

  test.each<[string, Partial<Typed<'agreeInspection'>>, string[]]>([
    ['with a technician who goes out', {}, []],
    ['with nobody who goes out', { technicianId: null }, ['technicianId RET-3']],
    ['with nobody when the goods are brought in', { technicianId: null, kind: 'bringIn' }, []],
  ])('is agreed %s', (_what, part, expected) => {
    expect(problems(part)).toEqual(expected);
  });

  test('is over once the goods were inspected', () => {
    const waiting = take(course, 'agreeInspection', agree);
    const done = take(waiting, 'inspect', inspection(waiting), later(waiting));
    expect([waiting.facts.visits.length, done.facts.visits.length]).toEqual([1, 0]);
  });
});

describe('papers that are printed first', () => {
  test('the application, before the customer signs', () => {
    const course = submitted();
    const typed = { signedAt: later(course) };
    expect(pathsOf(problemsOf(course, 'recordSignature', typed, later(course)))).toEqual([
      'print.application RET-14',
    ]);
  });

  test('RET-14: anew, before a changed verdict is told', () => {
    const course = inspected({ found: [{ good: 3 }] });
    expect(pathsOf(problemsOf(course, 'tellVerdict', told(course), later(course)))).toEqual([
      'print.application RET-14',
    ]);
  });

  test('not anew where everything was found as asked for', () => {
    const course = inspected();
    expect(problemsOf(course, 'tellVerdict', told(course), later(course))).toEqual([]);
  });

  test('RET-17: the receipt, before money is handed out', () => {
    const course = filed();
    expect(pathsOf(problemsOf(course, 'settle', payment(course), later(course)))).toEqual([
      'print.refundReceipt RET-17',
    ]);
  });

  test('RET-17: no receipt, where the customer pays', () => {
    const course = filed({ request: exchangeFor(60_000) });
    expect(problemsOf(course, 'settle', payment(course), later(course))).toEqual([]);
  });
});

describe('RET-4: a product at fault', () => {
  test.each([
    ['is told', inspected({ request: claimsQuality }), 'tellVerdict' as const],
    [
      'is told that promotion goods stay',
      inspected({ request: { ...claimsQuality, lines: [{ id: 'stool', quantity: 1 }] } }),
      'tellRefusal' as const,
    ],
  ])('nobody %s without an apology', (_what, course, action) => {
    const typed = { at: later(course), channel: 'phone', words: '' } as const;
    expect(pathsOf(problemsOf(printed(course), action, typed, later(course)))).toEqual([
      'apology RET-4',
    ]);
    expect(problemsOf(printed(apologised(course)), action, typed, later(course))).toEqual([]);
  });

  test('misuse needs none', () => {
    const course = inspected({
      request: claimsQuality,
      found: [{ fault: 'misuse', good: 0, damaged: 4 }],
    });
    expect(problemsOf(course, 'tellRefusal', told(course), later(course))).toEqual([]);
  });
});

describe('RET-17: the money', () => {
  const course = receiptPrinted(filed());
  const problems = (part: Partial<Typed<'settle'>>) =>
    pathsOf(problemsOf(course, 'settle', { ...payment(course), ...part }, later(course)));

  test.each<[string, Partial<Typed<'settle'>>, string[]]>([
    ['exactly what is left', {}, []],
    ['less', { amountFen: 199_999 }, ['amountFen RET-17']],
    ['more', { amountFen: 200_001 }, ['amountFen RET-17']],
    ['without its number', { reference: '' }, ['reference RET-17']],
    ['in cash, which has no number', { method: 'cash', reference: '' }, []],
    ['to nobody', { payee: '' }, ['payee RET-17']],
    ['without a signature', { payeeSigned: false }, ['payeeSigned RET-17']],
  ])('is paid: %s', (_what, part, expected) => {
    expect(problems(part)).toEqual(expected);
  });

  test('TIME-7: not before the approval, nor before the goods came back', () => {
    const outside = filed({ place: 'home' });
    const at = later(outside, day);
    const back = receiptPrinted(take(outside, 'receiveGoods', { at, condition: '完好' }, at));
    const early = { ...payment(back), settledAt: at - minute };
    expect([
      problems({ settledAt: (course.facts.approvedAt ?? 0) - minute }),
      pathsOf(problemsOf(back, 'settle', early, later(back))),
    ]).toEqual([['settledAt TIME-7'], ['settledAt TIME-7']]);
  });

  test('another amount is never more than was paid for the goods', () => {
    const agree = (amountFen: number) =>
      pathsOf(
        problemsOf(course, 'agreeAmount', { amountFen, reason: '有划痕', approval: inPerson }),
      );
    expect([agree(150_000), agree(200_001)]).toEqual([[], ['amountFen RET-17']]);
  });
});

describe('CASE-3: a correction', () => {
  const fix = (request: Parameters<typeof returnRequest>[0], approval: 'self' | 'approver') => ({
    request: returnRequest(request),
    reason: '写错了',
    approval: approval === 'self' ? null : inPerson,
  });

  test('before the signature stays where it is, and asks for a new print', () => {
    const course = take(printed(submitted()), 'correct', fix({ reasonText: '太高。' }, 'self'));
    expect([course.facts.stage, course.facts.currentPrints]).toEqual(['customerSignature', {}]);
  });

  test.each([
    ['inspection', signed()],
    ['verdict', inspected()],
    ['approval', agreedTo()],
  ])('in %s asks the customer to sign anew', (_stage, course) => {
    const corrected = take(course, 'correct', fix({ reasonText: '太高。' }, 'self'));
    expect([corrected.facts.stage, corrected.facts.signedAt]).toEqual(['customerSignature', null]);
  });

  const signAgain = (course: ReturnType<typeof signed>) => {
    const ready = printed(course);
    return take(ready, 'recordSignature', { signedAt: later(ready) }, later(ready));
  };

  test('of words keeps what was inspected, and the verdict is told again', () => {
    const course = signAgain(take(agreedTo(), 'correct', fix({ reasonText: '太高。' }, 'self')));
    const { inspection: kept, verdictTold } = recordOf(course.facts);
    expect([course.facts.stage, kept === null, verdictTold]).toEqual(['verdict', false, null]);
  });

  test.each([
    ['another line', { lines: [{ id: 'sofa', quantity: 1 }] }],
    [
      'one line more',
      {
        lines: [
          { id: 'chairs', quantity: 4 },
          { id: 'sofa', quantity: 1 },
        ],
      },
    ],
    ['fewer pieces than were seen', { lines: [{ id: 'chairs', quantity: 3 }] }],
    ['a claim of quality', claimsQuality],
  ])('to %s is inspected anew', (_what, request) => {
    const course = signAgain(take(inspected(), 'correct', fix(request, 'self')));
    expect([course.facts.stage, recordOf(course.facts).inspection]).toEqual(['inspection', null]);
  });

  test('to goods that are not delivered yet, in an exchange, is not inspected, and nobody goes out', () => {
    const course = signed({ request: exchangeFor(60_000) });
    const agree = { ...span(later(course)), kind: 'inspect' as const };
    const request = { ...exchangeFor(60_000), lines: [{ id: 'bed', quantity: 1 }] };
    const waiting = take(course, 'agreeInspection', agree);
    const corrected = signAgain(take(waiting, 'correct', fix(request, 'self')));
    expect([corrected.facts.stage, corrected.facts.visits]).toEqual(['approval', []]);
  });

  test('of a verdict asks for an exception', () => {
    const refused = inspected({ found: [{ good: 0, damaged: 4 }] });
    const request = { exception: true, exceptionReason: '老顾客' };
    const course = signAgain(take(refused, 'correct', fix(request, 'self')));
    expect([course.facts.stage, course.facts.amounts.refundFen]).toEqual(['verdict', 200_000]);
  });

  test('does not make an exchange of a return: the number says which it is', () => {
    expect(pathsOf(problemsOf(submitted(), 'correct', fix(exchangeFor(100), 'self')))).toEqual([
      'request.kind CASE-3',
    ]);
  });

  test('after the approval leaves goods and reason as they are', () => {
    const course = approved();
    expect([
      pathsOf(problemsOf(course, 'correct', fix({ reasonText: '太高。' }, 'approver'))),
      pathsOf(problemsOf(course, 'correct', fix(claimsQuality, 'approver'))),
      pathsOf(
        problemsOf(course, 'correct', fix({ lines: [{ id: 'sofa', quantity: 1 }] }, 'approver')),
      ),
    ]).toEqual([[], ['request.lines CASE-3'], ['request.lines CASE-3']]);
  });

  test('after the approval changes the new goods of an exchange, with the approver’s word', () => {
    const course = approved({ request: exchangeFor(60_000) });
    const corrected = take(course, 'correct', fix(exchangeFor(40_000), 'approver'));
    expect([corrected.facts.stage, corrected.facts.amounts.refundFen]).toEqual(['filing', 40_000]);
  });

  test('after the approval follows the day on the paper', () => {
    const course = approved();
    const early = onPaper((course.facts.signedAt ?? 0) - day);
    const typed = { ...fix({}, 'self'), approval: early };
    expect(pathsOf(problemsOf(course, 'correct', typed))).toEqual(['approval.signedAt TIME-7']);
  });
});

describe('CASE-3: once money has moved', () => {
  const started = receiptPrinted(filed());
  const course = take(started, 'payPart', payment(started, 1000), later(started));

  test('the customer withdraws no more', () => {
    expect(
      pathsOf(problemsOf(course, 'withdraw', { reason: '不退了', approval: inPerson })),
    ).toEqual(['money CASE-3']);
  });

  test('nothing is corrected any more', () => {
    const typed = { request: returnRequest(), reason: '写错了', approval: inPerson };
    expect(pathsOf(problemsOf(course, 'correct', typed))).toEqual(['money CASE-3']);
  });
});

test('RET-13: the number says whether it is a return or an exchange', () => {
  const prefix = (part: Parameters<typeof returnRequest>[0]) =>
    returning.numberPrefix(returnRequest(part));
  expect([prefix({}), prefix(exchangeFor(100))]).toEqual(['TH', 'HH']);
});
