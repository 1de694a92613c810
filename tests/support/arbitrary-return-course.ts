import fc from 'fast-check';

import type { ReturnAction } from '../../shared/procedures/return/actions.ts';
import { returnInputs } from '../../shared/procedures/return/actions.ts';
import type { InspectedLine } from '../../shared/procedures/return/record.ts';
import { returnFaults } from '../../shared/procedures/return/record.ts';
import type { ReturnRequest } from '../../shared/procedures/return/request.ts';
import { linesToInspect, requestOf } from '../../shared/procedures/return/state.ts';
import type { Course } from './procedure-course.ts';
import { Refused, day, hour, inPerson, minute, offered, withPrint } from './procedure-course.ts';
import {
  beginReturn,
  claimsQuality,
  decided,
  newChairs,
  returnRequest,
  take,
} from './return-course.ts';
import { inspection, payment, span } from './return-steps.ts';

/** One thing somebody does with a case: which of the steps offered, and what is typed. */
const deed = fc.record({
  /** The main way on four times out of five, else any step that is offered. */
  onTheWay: fc.nat(4).map((chance) => chance > 0),
  which: fc.nat(100),
  prints: fc.nat(9).map((chance) => chance > 0),
  /** How long after the one before, and how long before its typing it happened. */
  after: fc.integer({ min: 1, max: day }),
  ago: fc.constantFrom(0, 0, 0, minute, hour),
  fault: fc.constantFrom(...returnFaults),
  place: fc.constantFrom('store' as const, 'home' as const),
  good: fc.nat(4),
  damaged: fc.nat(4),
  price: fc.integer({ min: 0, max: 200_000 }),
  /** A part of the money, in hundredths. */
  share: fc.integer({ min: 1, max: 99 }),
  corrected: fc.constantFrom('words' as const, 'lines' as const, 'price' as const),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const someLines = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('chairs', 'lamp', 'bed', 'wardrobe', 'stool', 'sofa'),
      quantity: fc.constantFrom(1, 1, 2),
    }),
    { minLength: 1, maxLength: 3, selector: ({ id }) => id },
  )
  .map((lines) =>
    lines.map((line) =>
      ['chairs', 'lamp', 'stool'].includes(line.id) ? line : { ...line, quantity: 1 },
    ),
  );

const begin = fc.record({
  lines: someLines,
  isExchange: fc.boolean(),
  isQuality: fc.boolean(),
  exception: fc.boolean(),
  price: fc.integer({ min: 0, max: 200_000 }),
});

function requestFrom({
  lines,
  isExchange,
  isQuality,
  exception,
  price,
}: typeof begin extends fc.Arbitrary<infer B> ? B : never): Partial<ReturnRequest> {
  return {
    lines,
    ...(isQuality ? claimsQuality : {}),
    ...(isExchange ? { kind: 'exchange', newGoods: [newChairs(price)] } : {}),
    exception,
    exceptionReason: '老顾客',
  };
}

/** Every state that a return passes through while people do what they please; refused steps change nothing. */
export const arbitraryReturnCourse: fc.Arbitrary<readonly Course[]> = fc
  .record({ begin, deeds: fc.array(deed, { maxLength: 30, size: 'max' }) })
  .map(({ begin: given, deeds }) => {
    const courses = [beginReturn({ request: requestFrom(given) })];
    for (const each of deeds) {
      const before = courses.at(-1);
      const after = before && tried(before, each);
      if (after) courses.push(after);
    }
    return courses;
  });

function tried(course: Course, each: Deed): Course | null {
  const rows = offered(course);
  const main = rows.filter(({ weight }) => weight === 'main');
  const among = each.onTheWay ? main : rows;
  const row = among[each.which % Math.max(1, among.length)];
  if (!row) return null;
  const now = course.facts.now + each.after;
  const action = row.action as ReturnAction;
  const ready = each.prints ? withPrint(withPrint(course, 'application'), 'refundReceipt') : course;
  try {
    return take(ready, action, returnInputs[action].parse(typed(action, ready, each, now)), now);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Something that could be typed for an action. */
function typed(action: ReturnAction, course: Course, each: Deed, now: number): unknown {
  const at = now - each.ago;
  const told = { at, channel: 'phone', words: '' };
  const { restFen } = course.facts.money;
  const pay = (amountFen: number) => ({ ...payment(course, amountFen), settledAt: at });
  const part = Math.floor((restFen * each.share) / 100);
  const inputs: Record<ReturnAction, () => unknown> = {
    submit: () => ({}),
    recordSignature: () => ({ signedAt: at }),
    agreeInspection: () => ({ ...span(now), kind: 'inspect' }),
    inspect: () => ({ ...inspection(course), at, place: each.place, lines: found(course, each) }),
    tellVerdict: () => told,
    tellRefusal: () => told,
    apologise: () => ({ at, words: '当面致歉' }),
    approve: () => ({ approval: inPerson }),
    reject: () => ({ reason: '不同意', approval: inPerson }),
    file: () => ({ note: '' }),
    agreeTakeBack: () => ({ ...span(now), kind: 'takeBack' }),
    receiveGoods: () => ({ at, condition: '完好' }),
    agreeAmount: () => ({ amountFen: part, reason: '有划痕', approval: inPerson }),
    payPart: () => pay(part),
    settle: () => pay(restFen),
    withdraw: () => ({ reason: '不退了', approval: inPerson }),
    void: () => ({ reason: '开错了' }),
    correct: () => ({ request: corrected(course, each), reason: '写错了', approval: inPerson }),
  };
  return inputs[action]();
}

function found(course: Course, { good, damaged, fault }: Deed): InspectedLine[] {
  const isQuality = requestOf(course.facts).reason === 'quality';
  return linesToInspect(decided(course)).map(({ id, pieces }, index) => {
    // The first line as it comes, the others mostly whole.
    const whole = index === 0 ? Math.min(good, pieces) : pieces;
    const broken = index === 0 ? Math.min(damaged, pieces - whole) : 0;
    const packagingUnopened = damaged < 3;
    return { id, good: whole, damaged: broken, packagingUnopened, fault: isQuality ? fault : null };
  });
}

function corrected({ facts }: Course, each: Deed): ReturnRequest {
  const request = requestOf(facts);
  switch (each.corrected) {
    case 'words':
      return { ...request, reasonText: '太高。' };
    case 'lines':
      return { ...request, lines: returnRequest().lines };
    case 'price':
      return { ...request, newGoods: [newChairs(each.price)] };
  }
}
