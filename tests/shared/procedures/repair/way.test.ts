import { describe, expect, test } from 'vitest';

import { noAmounts } from '../../../../shared/procedures/evaluation.ts';
import { recordOf } from '../../../../shared/procedures/repair/state.ts';
import type { Course } from '../../../support/repair-course.ts';
import { day, hour, inPerson, offered, printed, take } from '../../../support/repair-course.ts';
import {
  agreed,
  apologised,
  brought,
  contact,
  diagnosed,
  explained,
  later,
  payment,
  received,
  satisfied,
  signed,
  span,
  submitted,
  told,
  work,
  worked,
} from '../../../support/repair-steps.ts';

const stagesOf = ({ steps }: Course) => steps.map((step) => step.split(' → ')[1]);
const actionsOf = (course: Course) => offered(course).map(({ action }) => action);
const mainOf = (course: Course) =>
  offered(course)
    .filter(({ weight }) => weight === 'main')
    .map(({ action }) => action);

function called(course: Course): Course {
  return take(course, 'recordSatisfaction', satisfied(later(course)), later(course));
}

describe('the way of a repair', () => {
  test('REP-9: at home, in warranty: visit, work on a second visit, call, apology, end', () => {
    let course = explained();
    course = take(course, 'agreeRepair', span(course.facts.now), later(course));
    course = take(course, 'completeWork', work(later(course, day)), later(course, day));
    course = take(called(apologised(course)), 'close', {});
    expect(stagesOf(course)).toEqual([
      'contact',
      'arrival',
      'signature',
      'explanation',
      'repair',
      'repair',
      'followUp',
      'followUp',
      'closing',
      'closed',
    ]);
  });

  test('REP-9, REP-10: taken back, charged for misuse: goods back, payment, call', () => {
    let course = worked('takeBack', { cause: 'misuse' });
    course = take(course, 'agreeReturn', span(course.facts.now), later(course));
    course = take(course, 'returnGoods', brought(later(course, day)), later(course, day));
    course = take(course, 'settle', payment(later(course), 16_000), later(course));
    course = take(called(course), 'close', {});
    expect(stagesOf(course)).toEqual([
      'contact',
      'arrival',
      'diagnosis',
      'signature',
      'explanation',
      'repair',
      'goodsBack',
      'goodsBack',
      'payment',
      'followUp',
      'closing',
      'closed',
    ]);
  });

  test('REP-5: what is charged at home is paid before the call', () => {
    expect(worked('home', { cause: 'misuse' }).facts.stage).toBe('payment');
  });

  test('REP-9: goods that a customer brings along need no date', () => {
    const course = submitted('bringIn');
    const now = later(course);
    const typed = { at: now, condition: '完好', promisedAt: now + day, thanked: true };
    expect(take(course, 'receiveGoods', typed, now).facts.stage).toBe('diagnosis');
  });

  test.each([
    ['nothing was found', { cause: 'none' }],
    ['it cannot be repaired', { repairable: false }],
  ] as const)('when %s at home, the explanation leads to the end', (_situation, part) => {
    const course = signed('home', part);
    expect(take(course, 'explain', told(course), later(course)).facts.stage).toBe('closing');
  });

  test('when nothing was found at the service centre, the goods go back and are asked about', () => {
    const course = signed('takeBack', { cause: 'none' });
    const back = take(course, 'explain', told(course), later(course));
    const home = take(back, 'returnGoods', brought(later(back)), later(back));
    expect([back.facts.stage, home.facts.stage]).toEqual(['goodsBack', 'followUp']);
  });

  test('what cannot be repaired but was charged is paid, then there is nothing to ask about', () => {
    const course = signed('home', { cause: 'misuse', repairable: false });
    const owing = take(course, 'explain', told(course), later(course));
    const paid = take(owing, 'settle', payment(later(owing), 16_000), later(owing));
    expect([owing.facts.stage, paid.facts.stage]).toEqual(['payment', 'closing']);
  });

  test('who declines at home is done, and pays nothing', () => {
    const course = signed('home', { cause: 'misuse' });
    expect(take(course, 'decline', told(course), later(course)).facts.stage).toBe('declined');
  });

  test('who declines while the store has the goods gets them back first', () => {
    const course = signed('takeBack', { cause: 'misuse' });
    const declined = take(course, 'decline', told(course), later(course));
    const home = take(declined, 'returnGoods', brought(later(declined)), later(declined));
    expect([declined.facts.stage, home.facts.stage]).toEqual(['goodsBack', 'declined']);
  });

  test('goods that went home early are repaired there', () => {
    const course = explained('takeBack');
    const home = take(course, 'returnGoods', brought(later(course)), later(course));
    expect([home.facts.stage, mainOf(home)]).toEqual(['repair', ['agreeRepair']]);
  });

  test('goods seen at home can be taken to the service centre after all', () => {
    let course = explained();
    const now = later(course);
    const typed = { ...span(now), kind: 'takeBack', at: now, channel: 'phone' } as const;
    course = take(course, 'agreeVisit', typed, now);
    const at = later(course, day);
    const taken = { at, condition: '完好', promisedAt: null, thanked: false };
    course = take(course, 'receiveGoods', taken, at);
    course = take(course, 'completeWork', work(at + hour), at + hour);
    expect(course.facts.stage).toBe('goodsBack');
  });

  test('REP-3: a diagnosis that the store manager does not sign is made again', () => {
    const course = diagnosed();
    const back = take(course, 'sendBack', { reason: '没有写型号', approval: inPerson });
    expect([back.facts.stage, mainOf(back)]).toEqual(['diagnosis', ['diagnose']]);
  });
});

describe('REP-2: what is written down of the contacts', () => {
  test('every attempt stays, in order, with who made it', () => {
    let course = submitted();
    for (const reached of [false, false, true]) {
      course = take(course, 'recordContact', contact(later(course), reached), later(course));
    }
    const { contacts } = recordOf(course.facts);
    expect(contacts.map(({ reached, by }) => [reached, by.name])).toEqual([
      [false, '刘敏'],
      [false, '刘敏'],
      [true, '刘敏'],
    ]);
  });

  test('the talk in which the date was agreed is one of them', () => {
    const [only] = recordOf(agreed().facts).contacts;
    expect(only).toMatchObject({ reached: true, channel: 'phone', outcome: '约定上门检查' });
  });

  test('nobody is sent out for goods that the customer brings', () => {
    expect(agreed('bringIn').facts.visits).toMatchObject([{ kind: 'bringIn', technicianId: null }]);
  });
});

describe('REP-5: what was chosen from the fee schedule', () => {
  test('is kept with title and price of then', () => {
    expect(recordOf(diagnosed().facts).diagnosis?.charges).toEqual([
      {
        code: 'labour',
        title: '维修人工',
        kind: 'labour',
        unit: '小时',
        priceFen: 8000,
        quantity: 2,
      },
    ]);
  });

  test('is due from the customer as soon as it is diagnosed', () => {
    const { amounts } = diagnosed('home', { cause: 'misuse' }).facts;
    expect(amounts).toEqual({ ...noAmounts, feeFen: 16_000, dueFen: 16_000 });
  });

  test('is not due in warranty', () => {
    expect(diagnosed().facts.amounts).toEqual(noAmounts);
  });
});

describe('REP-3: the signature', () => {
  test('is kept with its moment, typed at the counter', () => {
    const course = signed();
    expect(recordOf(course.facts).signed).toEqual({ at: course.facts.now, way: 'counter' });
  });

  test('of the store manager alone lets the repair go on', () => {
    const rows = offered(diagnosed()).filter(({ action }) => action === 'sign');
    expect(rows.map(({ who }) => who)).toEqual([['storeManager']]);
  });
});

describe('what is offered', () => {
  test.each([
    ['contact', submitted(), ['agreeVisit']],
    ['arrival at home', agreed(), ['diagnose']],
    ['arrival of goods that are fetched', agreed('takeBack'), ['receiveGoods']],
    ['arrival of goods that are brought', agreed('bringIn'), ['receiveGoods']],
    ['diagnosis', received('takeBack'), ['diagnose']],
    ['signature', diagnosed(), ['sign']],
    ['explanation', signed(), ['explain']],
    ['repair at home', explained(), ['agreeRepair']],
    ['repair at the service centre', explained('takeBack'), ['completeWork']],
    ['goods back', worked('takeBack'), ['agreeReturn']],
    ['payment', worked('home', { cause: 'misuse' }), ['settle']],
    ['follow-up', worked(), ['recordSatisfaction']],
  ])('in %s there is one main way on', (_stage, course, expected) => {
    expect(mainOf(course)).toEqual(expected);
  });

  test('REP-8: an apology for a product fault only, and once', () => {
    const offers = (course: Course) => actionsOf(course).includes('apologise');
    expect([
      offers(signed()),
      offers(signed('home', { cause: 'misuse' })),
      offers(apologised(signed())),
    ]).toEqual([true, false, false]);
  });

  test('nothing to repair leaves nothing to decline', () => {
    expect(actionsOf(signed('home', { cause: 'none' }))).not.toContain('decline');
  });

  test('CASE-3: nobody withdraws once the work is done', () => {
    expect(actionsOf(worked('takeBack'))).not.toContain('withdraw');
  });

  test('CASE-3: after the signature a withdrawal needs the word of the store manager', () => {
    const [row] = offered(signed()).filter(({ action }) => action === 'withdraw');
    expect(row?.recordedBy).toEqual(['serviceAgent', 'receptionist', 'storeManager']);
  });

  test('a print of the notice is asked for before the signature', () => {
    const { needs } = offered(diagnosed()).find(({ action }) => action === 'sign') ?? {};
    const messages = (course: Course) => needs?.(course.facts).map(({ message }) => message);
    expect([messages(diagnosed()), messages(printed(diagnosed()))]).toEqual([
      ['请先打印现在的家具维修通知单。'],
      [],
    ]);
  });
});
