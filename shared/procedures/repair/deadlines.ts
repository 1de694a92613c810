import type { ServiceTarget } from '../../domain/service-settings.ts';
import type { DeadlineDescription, DeadlineStep } from '../deadline-description.ts';
import { repairInputs } from './actions.ts';
import { allPartsArrived, backSince, isRepairable, recordOf } from './state.ts';

const msPerHour = 3_600_000;
const wall = () => 'wall' as const;
const hoursOf = (target: ServiceTarget) => target.hours * msPerHour;

/** The moment that an explanation, agreeing or not, was given. */
function toldAt({ action, input }: DeadlineStep): number {
  return (action === 'decline' ? repairInputs.decline : repairInputs.explain).parse(input).at;
}

/** To the end of an appointment. */
function agreedEnd({ action, input }: DeadlineStep): number {
  switch (action) {
    case 'agreeVisit':
      return repairInputs.agreeVisit.parse(input).to;
    case 'reschedule':
      return repairInputs.reschedule.parse(input).to;
    case 'agreeRepair':
      return repairInputs.agreeRepair.parse(input).to;
    case 'agreeReturn':
      return repairInputs.agreeReturn.parse(input).to;
    default:
      throw new Error(`No appointment is made by ${action}.`);
  }
}

/** When the appointment was kept, as typed by the step that shows it. */
function keptAt({ action, input, now }: DeadlineStep): number {
  switch (action) {
    case 'receiveGoods':
      return repairInputs.receiveGoods.parse(input).at;
    case 'diagnose':
      return repairInputs.diagnose.parse(input).at;
    case 'completeWork':
      return repairInputs.completeWork.parse(input).doneAt;
    case 'returnGoods':
      return repairInputs.returnGoods.parse(input).at;
    default:
      return now;
  }
}

/** The clocks of a repair. What the procedures state runs in wall-clock time (TIME-5). */
export const repairDeadlines: readonly DeadlineDescription[] = [
  {
    id: 'firstContact',
    title: '联系顾客，约定检查',
    rule: 'REP-2',
    kind: 'call',
    startedBy: ['submit'],
    length: { kind: 'ms', ms: 24 * msPerHour },
    clock: wall,
    warnMs: 4 * msPerHour,
    // An attempt is not enough, nor a talk without a date.
    fulfilledBy: ['agreeVisit', 'receiveGoods'],
    fulfilledAt: ({ action, input }) =>
      action === 'agreeVisit'
        ? repairInputs.agreeVisit.parse(input).at
        : repairInputs.receiveGoods.parse(input).at,
    tells: ['serviceAgent'],
    escalatesTo: ['storeManager'],
    pausable: true,
  },
  {
    id: 'answer',
    title: '给顾客具体答复',
    rule: 'REP-7',
    kind: 'call',
    startedBy: ['submit'],
    from: ({ requestedAt }) => requestedAt,
    length: { kind: 'setting', ms: ({ repairAnswerHours }) => repairAnswerHours * msPerHour },
    clock: wall,
    warnMs: 12 * msPerHour,
    fulfilledBy: ['explain', 'decline'],
    fulfilledAt: toldAt,
    tells: ['serviceAgent'],
    escalatesTo: ['storeManager'],
    pausable: true,
  },
  {
    id: 'visit',
    title: '按约定上门或收货',
    rule: 'REP-9',
    kind: 'visit',
    startedBy: ['agreeVisit', 'reschedule', 'agreeRepair'],
    length: { kind: 'until', at: agreedEnd },
    clock: wall,
    warnMs: 2 * msPerHour,
    fulfilledBy: ['receiveGoods', 'diagnose', 'completeWork'],
    fulfilledAt: keptAt,
    tells: ['technician', 'serviceAgent'],
    escalatesTo: ['storeManager'],
    pausable: false,
  },
  {
    id: 'managerSignature',
    title: '店长签字',
    rule: 'REP-3',
    kind: 'signature',
    startedBy: ['diagnose'],
    length: { kind: 'setting', ms: ({ signatureTarget }) => hoursOf(signatureTarget) },
    clock: ({ signatureTarget }) => signatureTarget.clock,
    warnMs: msPerHour,
    fulfilledBy: ['sign', 'sendBack'],
    tells: ['storeManager'],
    escalatesTo: [],
    pausable: true,
  },
  {
    id: 'explanation',
    title: '当天向顾客说明方案',
    rule: 'REP-4',
    kind: 'call',
    startedBy: ['sign'],
    from: ({ record, now }) => recordOf({ record }).signed?.at ?? now,
    length: { kind: 'endOfDay' },
    clock: wall,
    warnMs: 4 * msPerHour,
    fulfilledBy: ['explain', 'decline'],
    fulfilledAt: toldAt,
    tells: ['serviceAgent'],
    escalatesTo: ['storeManager'],
    pausable: false,
  },
  {
    id: 'parts',
    title: '配件到货',
    rule: 'REP-6',
    kind: 'work',
    startedBy: ['updateParts'],
    length: { kind: 'until', at: earliestNeeded },
    clock: wall,
    warnMs: 24 * msPerHour,
    fulfilledBy: ['updateParts'],
    fulfilledWhen: ({ record }) => {
      const parsed = recordOf({ record });
      return parsed.parts.length > 0 && allPartsArrived(parsed);
    },
    fulfilledAt: lastArrival,
    tells: ['technician', 'serviceAgent'],
    escalatesTo: ['storeManager'],
    pausable: true,
  },
  {
    id: 'repairDone',
    title: '完成维修',
    rule: 'REP-11',
    kind: 'work',
    startedBy: ['explain'],
    startedWhen: ({ record }) => isRepairable(recordOf({ record })),
    from: toldAt,
    length: { kind: 'setting', ms: ({ repairTarget }) => hoursOf(repairTarget) },
    clock: ({ repairTarget }) => repairTarget.clock,
    warnMs: 8 * msPerHour,
    fulfilledBy: ['completeWork'],
    fulfilledAt: keptAt,
    tells: ['technician', 'serviceAgent'],
    escalatesTo: ['storeManager'],
    pausable: true,
  },
  {
    id: 'bringBack',
    title: '按约定送回商品',
    rule: 'REP-10',
    kind: 'visit',
    startedBy: ['agreeReturn'],
    length: { kind: 'until', at: agreedEnd },
    clock: wall,
    warnMs: 2 * msPerHour,
    fulfilledBy: ['returnGoods'],
    fulfilledAt: keptAt,
    tells: ['technician', 'serviceAgent'],
    escalatesTo: ['storeManager'],
    pausable: false,
  },
  {
    id: 'satisfaction',
    title: '满意度回访',
    rule: 'REP-12',
    kind: 'call',
    // Repaired at home, or back from the service centre.
    startedBy: ['completeWork', 'returnGoods'],
    startedWhen: ({ record }) => backSince(recordOf({ record })) !== null,
    from: ({ record, now }) => backSince(recordOf({ record })) ?? now,
    length: { kind: 'ms', ms: 24 * msPerHour },
    clock: wall,
    warnMs: 4 * msPerHour,
    fulfilledBy: ['recordSatisfaction', 'giveUpCalling'],
    fulfilledAt: calledAt,
    tells: ['serviceAgent'],
    escalatesTo: ['storeManager'],
    pausable: true,
  },
];

/** REP-6: of what has not arrived; null when nothing is waited for. */
function earliestNeeded({ record }: DeadlineStep): number | null {
  const waiting = recordOf({ record }).parts.filter(({ arrivedAt }) => arrivedAt === null);
  return waiting.length === 0 ? null : Math.min(...waiting.map(({ neededBy }) => neededBy));
}

function lastArrival({ record, now }: DeadlineStep): number {
  const arrivals = recordOf({ record }).parts.map(({ arrivedAt }) => arrivedAt ?? now);
  return arrivals.length === 0 ? now : Math.max(...arrivals);
}

/** REP-12 [D]: who was not reached was called all the same; the last attempt counts. */
function calledAt({ action, input, record, now }: DeadlineStep): number {
  if (action === 'recordSatisfaction') return repairInputs.recordSatisfaction.parse(input).at;
  return Math.max(...recordOf({ record }).contacts.map(({ at }) => at), 0) || now;
}
