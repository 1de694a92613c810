import type { z } from 'zod';

import type { ProcedureId } from '../../shared/procedures/procedure.ts';
import type { repairInputs, RepairAction } from '../../shared/procedures/repair/actions.ts';
import { repairRecordSchema } from '../../shared/procedures/repair/record.ts';

/** What a step is given and leaves written down. Times are UTC ms. */
interface Given {
  input?: unknown;
  record?: unknown;
}

/** One deadline as the store manager would explain it; times in Shanghai. */
export interface DeadlineSample {
  /** When the case was asked for, and when each step of `startedBy` is taken. */
  requestedAt: string;
  now: string;
  startedBy: Readonly<Record<string, Given>>;
  due: string;
  /** The steps that fulfil it, done at a moment. */
  fulfilledBy: Readonly<Record<string, (doneAt: number) => Given>>;
}

type Typed<A extends RepairAction> = z.input<(typeof repairInputs)[A]>;

const typed = <A extends RepairAction>(_action: A, input: Typed<A>): Given => ({ input });
const who = { id: '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2c01', name: '孙强' };
const ms = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
const day = { requestedAt: '2026-11-20 10:00', now: '2026-11-20 10:30' };
const span = { technicianId: who.id, from: ms('2026-11-21 14:00'), to: ms('2026-11-21 16:00') };
const appointment = { ...span, note: '' };
const part = {
  id: '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2c02',
  name: '弹簧',
  quantity: 1,
  neededBy: ms('2026-11-25 12:00'),
  orderedAt: null,
  arrivedAt: null,
  note: '',
};

const said = (at: number) => ({ at, channel: 'phone' as const, words: '说明了方案' });
const received = (at: number) =>
  typed('receiveGoods', { at, condition: '完好', promisedAt: null, thanked: true });
const diagnosed = (at: number) =>
  typed('diagnose', {
    at,
    technician: who,
    finding: '弹簧断裂',
    cause: 'product',
    solution: '更换弹簧',
    repairable: true,
    charges: [],
  });
const work = {
  technician: who,
  fault: '弹簧断裂',
  done: '更换弹簧',
  minutes: 40,
  partsUsed: '',
};
const worked = (doneAt: number): Given => ({
  ...typed('completeWork', { ...work, doneAt }),
  record: repairRecordSchema.parse({ work: { ...work, doneAt, by: who } }),
});
const returned = (at: number): Given => {
  const given = { at, receiver: '张女士', condition: '' };
  return {
    ...typed('returnGoods', given),
    record: repairRecordSchema.parse({
      received: { at: ms('2026-11-19 09:00'), condition: '完好', promisedAt: null, by: who },
      work: { ...work, doneAt: ms('2026-11-20 08:00'), by: who },
      goodsBack: { ...given, by: who },
    }),
  };
};
const parts = (arrivedAt: number | null): Given => {
  const list = [{ ...part, arrivedAt }];
  return {
    ...typed('updateParts', { parts: list }),
    record: repairRecordSchema.parse({ parts: list }),
  };
};
const diagnosisKept = repairRecordSchema.parse({
  diagnosis: {
    at: ms('2026-11-20 09:00'),
    technician: who,
    finding: '弹簧断裂',
    cause: 'product',
    solution: '更换弹簧',
    repairable: true,
    charges: [],
    by: who,
  },
});
const ratings = { repair: 5, manner: 5, punctuality: 5, overall: 5 };

/** Each deadline of each procedure; opening hours are 09:00-21:00 on all days. */
export const deadlineSamples: Readonly<
  Record<ProcedureId, Readonly<Record<string, DeadlineSample>>>
> = {
  cancellation: {
    serviceNotice: {
      ...day,
      startedBy: { approve: {} },
      due: '2026-11-20 11:30',
      fulfilledBy: { acknowledge: () => ({}) },
    },
  },
  repair: {
    firstContact: {
      ...day,
      startedBy: { submit: {} },
      due: '2026-11-21 10:30',
      fulfilledBy: {
        agreeVisit: (at) =>
          typed('agreeVisit', { ...appointment, kind: 'inspect', at, channel: 'phone' }),
        receiveGoods: received,
      },
    },
    answer: {
      ...day,
      startedBy: { submit: {} },
      due: '2026-11-23 10:00',
      fulfilledBy: {
        explain: (at) => typed('explain', said(at)),
        decline: (at) => typed('decline', said(at)),
      },
    },
    visit: {
      ...day,
      startedBy: {
        agreeVisit: typed('agreeVisit', {
          ...appointment,
          kind: 'inspect',
          at: ms(day.now),
          channel: 'phone',
        }),
        reschedule: typed('reschedule', { ...appointment, kind: 'inspect', reason: '顾客改期' }),
        agreeRepair: typed('agreeRepair', appointment),
      },
      due: '2026-11-21 16:00',
      fulfilledBy: { receiveGoods: received, diagnose: diagnosed, completeWork: worked },
    },
    managerSignature: {
      ...day,
      now: '2026-11-20 15:00',
      startedBy: { diagnose: diagnosed(ms('2026-11-20 14:00')) },
      due: '2026-11-21 11:00',
      fulfilledBy: { sign: () => ({}), sendBack: () => ({}) },
    },
    explanation: {
      ...day,
      startedBy: { sign: {} },
      due: '2026-11-20 23:59:59.999',
      fulfilledBy: {
        explain: (at) => typed('explain', said(at)),
        decline: (at) => typed('decline', said(at)),
      },
    },
    parts: {
      ...day,
      startedBy: { updateParts: parts(null) },
      due: '2026-11-25 12:00',
      fulfilledBy: { updateParts: parts },
    },
    repairDone: {
      ...day,
      startedBy: {
        explain: { ...typed('explain', said(ms('2026-11-20 10:00'))), record: diagnosisKept },
      },
      due: '2026-11-30 10:00',
      fulfilledBy: { completeWork: worked },
    },
    bringBack: {
      ...day,
      startedBy: { agreeReturn: typed('agreeReturn', appointment) },
      due: '2026-11-21 16:00',
      fulfilledBy: { returnGoods: returned },
    },
    satisfaction: {
      ...day,
      startedBy: {
        completeWork: worked(ms('2026-11-20 10:15')),
        returnGoods: returned(ms('2026-11-20 10:15')),
      },
      due: '2026-11-21 10:15',
      fulfilledBy: {
        recordSatisfaction: (at) =>
          typed('recordSatisfaction', {
            at,
            channel: 'phone',
            ratings,
            solved: true,
            words: '',
            measures: '',
          }),
        giveUpCalling: (at) => ({
          record: repairRecordSchema.parse({
            contacts: [{ at, channel: 'phone', reached: false, outcome: '没有人接', by: who }],
          }),
        }),
      },
    },
  },
  return: {},
};
