import { describe, expect, test } from 'vitest';

import { recordOf } from '../../../../shared/procedures/repair/state.ts';
import type { Course, Typed } from '../../../support/repair-course.ts';
import {
  day,
  hour,
  inPerson,
  minute,
  printed,
  problemsOf,
  repairRequest,
  requestedAt,
  take,
} from '../../../support/repair-course.ts';
import {
  agreed,
  apologised,
  brought,
  contact,
  diagnosed,
  diagnosis,
  explained,
  later,
  part,
  payment,
  received,
  satisfied,
  signed,
  submitted,
  told,
  work,
  worked,
} from '../../../support/repair-steps.ts';

const pathsOf = (problems: readonly { path: string; rule: string }[]) =>
  problems.map(({ path, rule }) => `${path} ${rule}`);

describe('REP-8: a product fault without an apology', () => {
  const called = (course: Course) =>
    take(course, 'recordSatisfaction', satisfied(later(course)), later(course));

  test('does not close', () => {
    expect(problemsOf(called(worked()), 'close', {})).toEqual([
      {
        path: 'apology',
        message: '是产品质量问题，请先向顾客诚恳致歉并登记，才能结束。',
        rule: 'REP-8',
      },
    ]);
  });

  test('closes as soon as it is given', () => {
    expect(problemsOf(apologised(called(worked())), 'close', {})).toEqual([]);
  });

  test('is not left to a customer who declines either', () => {
    const course = signed();
    expect(pathsOf(problemsOf(course, 'decline', told(course), later(course)))).toEqual([
      'apology REP-8',
    ]);
  });

  test('misuse closes without one', () => {
    const owing = worked('home', { cause: 'misuse' });
    const paid = take(owing, 'settle', payment(later(owing), 16_000), later(owing));
    expect(problemsOf(called(paid), 'close', {})).toEqual([]);
  });
});

describe('REP-9: a customer who brings the goods in', () => {
  const course = agreed('bringIn');
  const now = later(course, day);
  const typed = { at: now, condition: '完好', promisedAt: now + day, thanked: true };
  const problems = (given: Partial<Typed<'receiveGoods'>>) =>
    pathsOf(problemsOf(course, 'receiveGoods', { ...typed, ...given }, now));

  test.each<[string, Partial<Typed<'receiveGoods'>>, string[]]>([
    ['is thanked and told a date and time', {}, []],
    ['is thanked', { thanked: false }, ['thanked REP-9']],
    ['is told a date and time', { promisedAt: null }, ['promisedAt REP-9']],
    ['is told one that lies ahead', { promisedAt: now }, ['promisedAt TIME-7']],
    ['is told one from the next minute on', { promisedAt: now + minute }, []],
  ])('%s', (_what, given, expected) => {
    expect(problems(given)).toEqual(expected);
  });

  test('goods that are fetched need no thanks', () => {
    const fetched = agreed('takeBack');
    const bare = { ...typed, promisedAt: null, thanked: false };
    expect(problemsOf(fetched, 'receiveGoods', bare, now)).toEqual([]);
  });
});

describe('REP-5: charges', () => {
  const course = agreed();
  const now = later(course, day);
  const problems = (charges: Typed<'diagnose'>['charges']) =>
    pathsOf(problemsOf(course, 'diagnose', diagnosis(now, { charges }), now));

  test('come from the fee schedule', () => {
    expect(problems([{ code: 'gold', quantity: 1 }])).toEqual(['charges[0].code REP-5']);
  });

  test('stand there once each', () => {
    const twice = [
      { code: 'labour', quantity: 1 },
      { code: 'labour', quantity: 2 },
    ];
    expect(problems(twice)).toEqual(['charges[1].code REP-5']);
  });

  test.each<[string, Partial<Typed<'settle'>>, string[]]>([
    ['exactly what was decided', {}, []],
    ['less', { amountFen: 15_999 }, ['amountFen REP-5']],
    ['more', { amountFen: 16_001 }, ['amountFen REP-5']],
    ['in no way', { method: null }, ['method REP-5']],
    ['without the number of the payment', { reference: '' }, ['reference REP-5']],
    ['in cash, which has no number', { method: 'cash', reference: '' }, []],
    ['by nobody', { payee: '' }, ['payee REP-5']],
    ['without a signature', { payeeSigned: false }, ['payeeSigned REP-5']],
  ])('are paid: %s', (_what, given, expected) => {
    const owing = worked('home', { cause: 'misuse' });
    const typed = { ...payment(later(owing), 16_000), ...given };
    expect(pathsOf(problemsOf(owing, 'settle', typed, later(owing)))).toEqual(expected);
  });
});

describe('REP-6: work', () => {
  const course = explained('takeBack');
  const now = later(course, hour);
  const waiting = take(course, 'updateParts', { parts: [part(now + day)] }, now);

  test('waits for every part, naming what is missing', () => {
    const [problem] = problemsOf(waiting, 'completeWork', work(now + hour), now + hour);
    expect(problem?.message).toBe(
      '还有配件没有到：弹簧 2 件。请先在配件清单上登记到货；用不着的从清单上去掉。',
    );
  });

  test('goes on when they are there', () => {
    const arrivedAt = now + hour;
    const parts = [part(now + day, { arrivedAt })];
    const there = take(waiting, 'updateParts', { parts }, arrivedAt);
    expect(problemsOf(there, 'completeWork', work(arrivedAt), arrivedAt)).toEqual([]);
  });

  test('goes on when they are not needed any more', () => {
    const without = take(waiting, 'updateParts', { parts: [] }, now + hour);
    expect(problemsOf(without, 'completeWork', work(now + hour), now + hour)).toEqual([]);
  });
});

describe('REP-12: nobody is given up before three attempts in different hours', () => {
  const done = worked();
  const start = Date.parse('2026-11-22T13:00:00+08:00');
  const attempted = (...attempts: [ms: number, reached?: boolean][]) =>
    attempts.reduce(
      (course, [ms, reached = false]) =>
        take(course, 'recordContact', contact(start + ms, reached), start + 3 * day),
      done,
    );
  const problems = (course: Course) =>
    pathsOf(problemsOf(course, 'giveUpCalling', { reason: '三次都没有人接' }));

  test.each<[string, [number, boolean?][], string[]]>([
    ['none', [], ['contacts REP-12']],
    ['two', [[0], [hour]], ['contacts REP-12']],
    ['three in one hour', [[0], [10 * minute], [59 * minute]], ['contacts REP-12']],
    ['three in two hours', [[0], [10 * minute], [hour]], ['contacts REP-12']],
    ['three in three hours', [[0], [hour], [2 * hour]], []],
    ['the same hour of three days', [[0], [day], [2 * day]], []],
    ['one of three reached the customer', [[0], [hour, true], [2 * hour]], ['contacts REP-12']],
  ])('%s', (_what, attempts, expected) => {
    expect(problems(attempted(...attempts))).toEqual(expected);
  });

  test('attempts of before the repair do not count', () => {
    const before = [1, 2, 3].reduce(
      (course, hours) =>
        take(course, 'recordContact', contact(requestedAt + hours * minute, false)),
      submitted(),
    );
    const record = { ...recordOf(done.facts), contacts: recordOf(before.facts).contacts };
    expect(problems({ ...done, facts: { ...done.facts, record } })).toEqual(['contacts REP-12']);
  });

  test('the reason is kept', () => {
    const course = take(attempted([0], [hour], [2 * hour]), 'giveUpCalling', {
      reason: '无人接听',
    });
    expect(recordOf(course.facts).notReached).toBe('无人接听');
  });
});

describe('goods that the store has', () => {
  const course = received('takeBack');

  test.each([
    ['withdrawn', 'withdraw', { reason: '不修了', approval: null }],
    ['void', 'void', { reason: '开错了' }],
  ] as const)('keep the case from being %s', (_what, action, typed) => {
    expect(pathsOf(problemsOf(course, action, typed))).toEqual(['goodsBack REP-10']);
  });

  test('are given back before the customer withdraws', () => {
    const home = take(course, 'returnGoods', brought(later(course)), later(course));
    const gone = take(home, 'withdraw', { reason: '不修了', approval: null });
    expect([home.facts.stage, gone.facts.stage]).toEqual(['diagnosis', 'withdrawn']);
  });
});

describe('CASE-3: a correction', () => {
  const otherGoods = { from: 'order', lineId: 'chairs', pieces: 1 } as const;

  test('before the signature decides anew and asks for a new print', () => {
    const request = repairRequest({ goods: otherGoods });
    const typed = { request, reason: '选错了商品', approval: null };
    const course = take(printed(diagnosed()), 'correct', typed);
    const { warranty } = course.facts.decision as { warranty: { group: string } };
    expect([course.facts.stage, course.facts.currentPrints, warranty.group]).toEqual([
      'signature',
      {},
      '桌椅',
    ]);
  });

  test('may not take away what the notice needs', () => {
    const typed = { request: repairRequest({ problem: '' }), reason: '改', approval: null };
    expect(pathsOf(problemsOf(submitted(), 'correct', typed))).toEqual(['problem REP-1']);
  });

  test('keeps what was charged', () => {
    const course = diagnosed('home', { cause: 'misuse' });
    const request = repairRequest({ address: '青岛路 8 号' });
    const corrected = take(course, 'correct', { request, reason: '地址写错', approval: null });
    expect(corrected.facts.amounts.dueFen).toBe(16_000);
  });

  test('of the address is possible while the goods are away', () => {
    const course = worked('takeBack');
    const request = repairRequest({ place: 'takeBack', address: '青岛路 8 号' });
    const typed = { request, reason: '顾客搬家', approval: inPerson };
    expect(problemsOf(course, 'correct', typed)).toEqual([]);
  });

  test('of the goods is not, once the customer agreed to what they cost', () => {
    const request = repairRequest({ place: 'takeBack', goods: otherGoods });
    const typed = { request, reason: '选错了商品', approval: inPerson };
    expect(pathsOf(problemsOf(worked('takeBack'), 'correct', typed))).toEqual([
      'request.goods CASE-3',
    ]);
  });
});
