import fc from 'fast-check';

import type { RepairAction } from '../../shared/procedures/repair/actions.ts';
import { repairInputs } from '../../shared/procedures/repair/actions.ts';
import { chargeOf } from '../../shared/procedures/repair/state.ts';
import { faultCauses } from '../../shared/procedures/repair/record.ts';
import { repairPlaces } from '../../shared/procedures/repair/request.ts';
import type { Course } from './repair-course.ts';
import {
  Refused,
  beginRepair,
  day,
  hour,
  inPerson,
  minute,
  offered,
  printed,
  repairRequest,
  take,
  technician,
} from './repair-course.ts';
import {
  brought,
  contact,
  diagnosis,
  part,
  payment,
  satisfied,
  span,
  work,
} from './repair-steps.ts';

/** One thing somebody does with a case: which of the steps offered, and what is typed. */
const deed = fc.record({
  /** The main way on twice out of three times, else any step that is offered. */
  onTheWay: fc.nat(2).map((chance) => chance > 0),
  which: fc.nat(100),
  prints: fc.boolean(),
  /** How long after the one before, and how long before its typing it happened. */
  after: fc.integer({ min: 1, max: 3 * day }),
  ago: fc.constantFrom(0, minute, hour, day),
  yes: fc.boolean(),
  cause: fc.constantFrom(...faultCauses),
  place: fc.constantFrom(...repairPlaces),
  charges: fc.subarray(['trip', 'labour', 'hinge', 'rail'] as const),
  quantity: fc.integer({ min: 1, max: 5 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const begin = fc.record({
  place: fc.constantFrom(...repairPlaces),
  kind: fc.constantFrom('regular' as const, 'clearance' as const),
  purchasedOn: fc.constantFrom('2026-10-01', '2020-10-01', null),
  outOfWarranty: fc.constantFrom('partsAndLabour' as const, 'partsOnly' as const),
  /** Nobody picks up the phone after the repair. */
  unreachable: fc.boolean(),
});

/** Every state that a repair passes through while people do what they please; refused steps change nothing. */
export const arbitraryRepair: fc.Arbitrary<readonly Course[]> = fc
  .record({ begin, deeds: fc.array(deed, { maxLength: 45, size: 'max' }) })
  .map(({ begin: { place, kind, purchasedOn, outOfWarranty, unreachable }, deeds }) => {
    const proof = purchasedOn === null ? '' : '收据';
    const goods = {
      from: 'other',
      name: '餐桌',
      code: '',
      size: '',
      colour: '',
      kind,
      pieces: 1,
      purchasedOn,
      proof,
    } as const;
    const courses = [
      beginRepair({ request: { place, goods }, service: { outOfWarranty }, order: null }),
    ];
    for (const each of deeds) {
      const before = courses.at(-1);
      const after = before && tried(before, each, unreachable);
      if (after) courses.push(after);
    }
    return courses;
  });

function tried(course: Course, deedOfAll: Deed, unreachable: boolean): Course | null {
  const vain = unreachable && course.facts.stage === 'followUp';
  const each = vain ? { ...deedOfAll, onTheWay: false, yes: false } : deedOfAll;
  const rows = offered(course);
  const main = rows.filter(({ weight }) => weight === 'main');
  const calls = ['recordContact', 'giveUpCalling'];
  const side = rows.filter(({ action }) => !vain || calls.includes(action));
  const among = each.onTheWay ? main : side;
  const row = among[each.which % Math.max(1, among.length)];
  if (!row) return null;
  const now = course.facts.now + each.after;
  const action = row.action as RepairAction;
  const ready = each.prints ? printed(course) : course;
  try {
    return take(ready, action, repairInputs[action].parse(typed(action, ready, each, now)), now);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Something that could be typed for an action. */
function typed(action: RepairAction, { facts }: Course, each: Deed, now: number): unknown {
  const { yes, quantity } = each;
  const at = now - each.ago;
  const visit = { ...span(now), at, channel: 'phone', reason: '顾客出差' };
  const first = { home: 'inspect', takeBack: 'takeBack', bringIn: 'bringIn' }[each.place];
  const told = { at, channel: 'phone', words: '说明了方案' };
  const inputs: Record<RepairAction, unknown> = {
    submit: {},
    recordContact: contact(at, yes),
    agreeVisit: { ...visit, kind: first },
    reschedule: { ...visit, kind: first },
    receiveGoods: { at, condition: '完好', promisedAt: now + day, thanked: true },
    diagnose: diagnosis(at, {
      cause: each.cause,
      repairable: yes || quantity > 2,
      charges: each.charges.map((code) => ({ code, quantity })),
    }),
    sign: { approval: inPerson },
    sendBack: { reason: '没有写型号', approval: inPerson },
    explain: told,
    decline: told,
    apologise: { at, words: '电话致歉' },
    updateParts: {
      parts: [part(now + day, { quantity, arrivedAt: yes ? at : null })].slice(
        quantity > 4 ? 1 : 0,
      ),
    },
    agreeRepair: visit,
    completeWork: { ...work(at), technician },
    agreeReturn: visit,
    returnGoods: brought(at),
    settle: payment(at, yes ? chargeOf(facts) : quantity),
    recordSatisfaction: satisfied(at),
    giveUpCalling: { reason: '无人接听' },
    close: {},
    withdraw: { reason: '不修了', approval: inPerson },
    void: { reason: '开错了' },
    correct: {
      request: repairRequest({ ...(facts.request as object), wishes: '周末在家' }),
      reason: '补写',
      approval: inPerson,
    },
  };
  return inputs[action];
}
