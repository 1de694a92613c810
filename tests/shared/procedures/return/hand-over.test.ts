import { describe, expect, test } from 'vitest';

import { cancellation } from '../../../../shared/procedures/cancellation/index.ts';
import { emptyCancellationRequest } from '../../../../shared/procedures/cancellation/request.ts';
import type { HandOverSource } from '../../../../shared/procedures/hand-over.ts';
import { repair } from '../../../../shared/procedures/repair/index.ts';
import { emptyRepairRecord } from '../../../../shared/procedures/repair/record.ts';
import { emptyRepairRequest } from '../../../../shared/procedures/repair/request.ts';
import { returning } from '../../../../shared/procedures/return/index.ts';
import { emptyReturnRequest } from '../../../../shared/procedures/return/request.ts';
import type { Course } from '../../../support/procedure-course.ts';
import { day, requestedAt, technician } from '../../../support/procedure-course.ts';
import {
  beginReturn,
  claimsQuality,
  exchangeFor,
  returnRequest,
  soldGoods,
} from '../../../support/return-course.ts';
import type { Inspected } from '../../../support/return-steps.ts';
import { inspected } from '../../../support/return-steps.ts';

function sourceOf({ facts, goods }: Course): HandOverSource {
  const { request, record, decision } = facts;
  return { procedure: 'return', request, record, decision, goods };
}

/** Where a case can go over from its stage. */
function waysOn(course: Course, now = requestedAt): string[] {
  const { stage } = course.facts;
  return returning.handsOverTo
    .filter(({ from, when }) => from.includes(stage) && (when?.(sourceOf(course), now) ?? true))
    .map(({ to, rule }) => `${to} ${rule}`);
}

describe('a return goes over', () => {
  const misused = (begin: Inspected = {}) =>
    inspected({
      request: claimsQuality,
      found: [{ fault: 'misuse', good: 1, damaged: 2 }],
      ...begin,
    });

  test('RET-2: into a repair, where the customer wants one instead', () => {
    const wants = { ...claimsQuality, proposalAnswer: 'repair' } as const;
    expect([
      waysOn(beginReturn({ request: wants })),
      waysOn(beginReturn({ request: claimsQuality })),
    ]).toEqual([['repair RET-2'], []]);
  });

  test('RET-4: into a paid repair, where the goods were misused', () => {
    expect([waysOn(misused()), waysOn(inspected({ request: claimsQuality }))]).toEqual([
      ['repair RET-4'],
      [],
    ]);
  });

  test('RET-4: with the misused goods, the problem and what was found', () => {
    expect(repair.requestFrom?.(sourceOf(misused()), requestedAt)).toEqual({
      ...emptyRepairRequest(),
      goods: { from: 'order', lineId: 'chairs', pieces: 3 },
      problem: '椅腿开裂。\n检验情况：逐件看过。',
    });
  });

  test('RET-2: with the first goods and the problem, while nothing was inspected', () => {
    expect(
      repair.requestFrom?.(sourceOf(beginReturn({ request: claimsQuality })), requestedAt),
    ).toEqual({
      ...emptyRepairRequest(),
      goods: { from: 'order', lineId: 'chairs', pieces: 4 },
      problem: '椅腿开裂。',
    });
  });

  const lines = [
    { id: 'chairs', quantity: 2 },
    { id: 'bed', quantity: 1 },
  ];

  test('RET-8: into a cancellation of what was not delivered, with its words and papers', () => {
    const course = beginReturn({ request: { lines, ...claimsQuality } });
    expect(waysOn(course)).toEqual(['cancellation RET-8']);
    expect(cancellation.requestFrom?.(sourceOf(course), requestedAt)).toEqual({
      ...emptyCancellationRequest(),
      lines: [{ id: 'bed', quantity: 1 }],
      reason: 'quality',
      reasonText: '椅腿开裂。',
      documents: ['salesOrder', 'receipt'],
    });
  });

  test('RET-8: into no cancellation, where everything was delivered', () => {
    expect(waysOn(beginReturn())).toEqual([]);
  });

  test('RET-8: into no cancellation, where it is an exchange', () => {
    expect(waysOn(beginReturn({ request: { ...exchangeFor(100), lines } }))).toEqual([]);
  });

  test('TIME-7: a planned delivery has not happened', () => {
    const goods = soldGoods.map((line) => ({ ...line, deliveredAt: requestedAt + day }));
    expect([
      waysOn(beginReturn({ goods })),
      waysOn(beginReturn({ goods }), requestedAt + day),
    ]).toEqual([['cancellation RET-8'], []]);
  });
});

describe('a return goes on from another case', () => {
  const drafted = (source: Omit<HandOverSource, 'goods'>, goods = soldGoods) =>
    returning.requestFrom?.({ ...source, goods }, requestedAt);
  const repairing = {
    procedure: 'repair',
    request: {
      ...emptyRepairRequest(),
      goods: { from: 'order', lineId: 'chairs', pieces: 2 },
      problem: '椅腿开裂。',
    },
    record: emptyRepairRecord(),
    decision: null,
  } as const;

  test('a repair: with its goods, and what is wrong as a claim of quality', () => {
    expect(drafted(repairing)).toEqual({
      ...emptyReturnRequest(),
      lines: [{ id: 'chairs', quantity: 2 }],
      reason: 'quality',
      reasonText: '椅腿开裂。',
    });
  });

  test('a repair: with its diagnosis', () => {
    const by = { id: technician.id, name: technician.name };
    const record = {
      ...emptyRepairRecord(),
      diagnosis: {
        at: requestedAt,
        technician,
        finding: '木料开裂，不能修复',
        cause: 'product',
        solution: '更换',
        repairable: false,
        charges: [],
        by,
      },
    };
    expect(drafted({ ...repairing, record })).toMatchObject({
      reasonText: '椅腿开裂。\n维修诊断：木料开裂，不能修复',
    });
  });

  test('a repair of what was not delivered: without it', () => {
    const request = { ...repairing.request, goods: { from: 'order', lineId: 'bed', pieces: 1 } };
    expect(drafted({ ...repairing, request })).toMatchObject({ lines: [] });
  });

  test('CAN-7: a cancellation: with what of it was delivered, its words and papers', () => {
    const request = {
      ...emptyCancellationRequest(),
      lines: [
        { id: 'chairs', quantity: 2 },
        { id: 'bed', quantity: 1 },
      ],
      reason: 'price',
      reasonText: '别处便宜。',
      documents: ['salesOrder', 'invoice'],
    };
    const source = { procedure: 'cancellation', request, record: null, decision: null } as const;
    expect(drafted(source)).toEqual({
      ...emptyReturnRequest(),
      lines: [{ id: 'chairs', quantity: 2 }],
      reason: 'other',
      reasonText: '别处便宜。',
      documents: ['salesOrder', 'invoice'],
    });
  });

  test('another return: as it was', () => {
    const request = returnRequest();
    expect(drafted({ procedure: 'return', request, record: null, decision: null })).toEqual(
      request,
    );
  });
});
