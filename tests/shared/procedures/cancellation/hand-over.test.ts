import { describe, expect, test } from 'vitest';

import { cancellation } from '../../../../shared/procedures/cancellation/index.ts';
import { emptyCancellationRequest } from '../../../../shared/procedures/cancellation/request.ts';
import type { HandOverSource } from '../../../../shared/procedures/hand-over.ts';
import { returning } from '../../../../shared/procedures/return/index.ts';
import { emptyReturnRequest } from '../../../../shared/procedures/return/request.ts';
import { requestedAt, soldGoods } from '../../../support/repair-course.ts';

/** Sofa and chairs are asked for; the sofa was delivered then. */
function cancelling(deliveredAt: number | null): HandOverSource {
  return {
    procedure: 'cancellation',
    request: {
      ...emptyCancellationRequest(),
      lines: [
        { id: 'sofa', quantity: 1 },
        { id: 'chairs', quantity: 2 },
      ],
      reason: 'changedMind',
      reasonText: '颜色与墙面不配。',
      documents: ['salesOrder', 'receipt'],
    },
    record: null,
    decision: null,
    goods: soldGoods.map((line) => (line.id === 'sofa' ? { ...line, deliveredAt } : line)),
  };
}

describe('CAN-7: a cancellation goes over into a return', () => {
  const way = cancellation.handsOverTo.find(({ to }) => to === 'return');

  test.each([
    ['nothing is delivered', null, false],
    ['something is planned for a millisecond later', requestedAt + 1, false],
    ['something was delivered this very moment', requestedAt, true],
  ])('where %s: %s', (_text, deliveredAt, offered) => {
    expect(way?.when?.(cancelling(deliveredAt), requestedAt)).toBe(offered);
  });

  test('while it is typed, and after it ended without effect', () => {
    expect(way?.from).toEqual(['draft', 'withdrawn', 'rejected']);
  });

  test('with the delivered lines, the reason and the documents seen', () => {
    expect(returning.requestFrom?.(cancelling(requestedAt), requestedAt)).toEqual({
      ...emptyReturnRequest(),
      lines: [{ id: 'sofa', quantity: 1 }],
      reason: 'other',
      reasonText: '颜色与墙面不配。',
      documents: ['salesOrder', 'receipt'],
    });
  });
});

describe('RET-8: a cancellation that goes on from a return', () => {
  test('has just the lines that were not delivered, and the words', () => {
    const from: HandOverSource = {
      ...cancelling(requestedAt),
      procedure: 'return',
      request: {
        ...emptyReturnRequest(),
        lines: [
          { id: 'sofa', quantity: 1 },
          { id: 'chairs', quantity: 2 },
        ],
        reason: 'other',
        reasonText: '搬家用不上了。',
        documents: ['salesOrder', 'invoice', 'pickupSlip'],
      },
    };
    expect(cancellation.requestFrom?.(from, requestedAt)).toEqual({
      ...emptyCancellationRequest(),
      lines: [{ id: 'chairs', quantity: 2 }],
      reasonText: '搬家用不上了。',
      documents: ['salesOrder', 'invoice'],
    });
  });
});
