import type { Course, Typed } from './repair-course.ts';
import {
  beginRepair,
  day,
  hour,
  inPerson,
  minute,
  printed,
  take,
  technician,
} from './repair-course.ts';

type Place = 'home' | 'takeBack' | 'bringIn';
type Diagnosis = Partial<Typed<'diagnose'>>;

/** Typical steps of a repair, each a quarter of an hour after the one before where nothing else is said. */
const pace = 15 * minute;

export function later(course: Course, ms = pace): number {
  return course.facts.now + ms;
}

export function contact(at: number, reached = true): Typed<'recordContact'> {
  return { at, channel: 'phone', reached, outcome: reached ? '约了上门' : '没有人接' };
}

/** An appointment of two hours, from tomorrow on. */
export function span(now: number, part: { technicianId?: string | null } = {}) {
  return {
    technicianId: technician.id,
    from: now + day,
    to: now + day + 2 * hour,
    note: '',
    ...part,
  };
}

export function submitted(place: Place = 'home', begin: Parameters<typeof beginRepair>[0] = {}) {
  const request = { place, ...begin.request };
  return take(beginRepair({ ...begin, request }), 'submit', {});
}

const firstVisits = { home: 'inspect', takeBack: 'takeBack', bringIn: 'bringIn' } as const;

export function agreed(place: Place = 'home', begin?: Parameters<typeof beginRepair>[0]): Course {
  const course = submitted(place, begin);
  const now = later(course);
  const typed = { ...span(now), kind: firstVisits[place], at: now, channel: 'phone' } as const;
  return take(course, 'agreeVisit', typed, now);
}

/** On the next day the goods come to the service centre. */
export function received(
  place: Exclude<Place, 'home'>,
  begin?: Parameters<typeof beginRepair>[0],
): Course {
  const course = agreed(place, begin);
  const now = later(course, day);
  const typed = { at: now, condition: '左扶手有污渍', promisedAt: now + 3 * day, thanked: true };
  return take(course, 'receiveGoods', typed, now);
}

export function diagnosis(now: number, part: Diagnosis = {}): Typed<'diagnose'> {
  return {
    at: now,
    technician,
    finding: '左扶手弹簧断裂',
    cause: 'product',
    solution: '更换弹簧',
    repairable: true,
    charges: [{ code: 'labour', quantity: 2 }],
    ...part,
  };
}

export function diagnosed(
  place: Place = 'home',
  part: Diagnosis = {},
  begin?: Parameters<typeof beginRepair>[0],
): Course {
  const course = place === 'home' ? agreed('home', begin) : received(place, begin);
  const now = later(course, place === 'home' ? day : hour);
  return take(course, 'diagnose', diagnosis(now, part), now);
}

export function signed(...given: Parameters<typeof diagnosed>): Course {
  const course = printed(diagnosed(...given));
  return take(course, 'sign', { approval: inPerson }, later(course));
}

export function told(course: Course): Typed<'explain'> {
  return { at: later(course), channel: 'phone', words: '说明了方案和费用' };
}

export function explained(...given: Parameters<typeof diagnosed>): Course {
  const course = signed(...given);
  return take(course, 'explain', told(course), later(course));
}

export function apologised(course: Course): Course {
  return take(course, 'apologise', { at: later(course), words: '电话致歉' }, later(course));
}

export function work(doneAt: number): Typed<'completeWork'> {
  return {
    doneAt,
    technician,
    fault: '弹簧断裂',
    done: '更换弹簧',
    minutes: 40,
    partsUsed: '弹簧 1 件',
  };
}

export function worked(...given: Parameters<typeof diagnosed>): Course {
  const course = explained(...given);
  return take(course, 'completeWork', work(later(course, hour)), later(course, hour));
}

export function brought(at: number): Typed<'returnGoods'> {
  return { at, receiver: '张女士', condition: '完好' };
}

export function payment(at: number, amountFen: number): Typed<'settle'> {
  return {
    amountFen,
    method: 'weChat',
    reference: '4200001',
    settledAt: at,
    payee: '张女士',
    payeeSigned: true,
  };
}

export function satisfied(at: number): Typed<'recordSatisfaction'> {
  const ratings = { repair: 5, manner: 5, punctuality: 4, overall: 5 };
  return { at, channel: 'phone', ratings, solved: true, words: '', measures: '' };
}

export function part(neededBy: number, given: Partial<Typed<'updateParts'>['parts'][number]> = {}) {
  return {
    id: '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2b01',
    name: '弹簧',
    quantity: 2,
    neededBy,
    orderedAt: null,
    arrivedAt: null,
    note: '',
    ...given,
  };
}
