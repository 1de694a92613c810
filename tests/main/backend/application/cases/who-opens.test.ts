import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { draftCase } from '../../../../support/cancellation-case.ts';
import type { PlacedOrder } from '../../../../support/placed-order.ts';
import { bringRepairTo, draftRepair } from '../../../../support/repair-case.ts';
import {
  bringReturnTo,
  draftReturn,
  placeDeliveredOrder,
  returnInput,
  returnStep,
} from '../../../../support/return-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

/** A return is opened by the store manager (RET-13), cancellations and repairs also by the receptionist. */
let backend: TestBackend;
let order: PlacedOrder;

beforeEach(async () => {
  backend = await testBackend();
  order = await placeDeliveredOrder(backend);
});

afterEach(() => backend.close());

const refusal = {
  ok: false,
  code: 'forbidden',
  message: '退货换货由店长开单，没有新开业务单，内容没有改变。请换人后再办。',
};

function receptionist() {
  return { by: backend.people.receptionist };
}

function manager() {
  return { by: backend.people.storeManager };
}

describe('the receptionist', () => {
  test('opens a cancellation', async () => {
    expect(await draftCase(backend, order)).toMatchObject({ openedBy: { name: '陈静' } });
  });

  test('opens no return, and nothing is saved', async () => {
    const before = await backend.dump();
    const asked = { procedure: 'return', orderId: order.orderId } as const;
    expect(await backend.ask('cases.open', asked, receptionist())).toMatchObject(refusal);
    expect(await backend.dump()).toBe(before);
  });

  test('opens none with the data of a rejected one (CASE-3)', async () => {
    const asking = await bringReturnTo(backend, await draftReturn(backend, order), 'approval');
    const { reject } = returnInput(backend, asking);
    const { id: caseId } = await returnStep(backend, asking.id, 'reject', reject);
    const answers = [
      await backend.ask('cases.openFrom', { caseId }, receptionist()),
      await backend.ask('cases.openFrom', { caseId }, manager()),
    ];
    expect(answers).toMatchObject([refusal, { ok: true }]);
  });

  test('is not offered one from a repair, and gets none when it is asked for', async () => {
    const repaired = await bringRepairTo(backend, await draftRepair(backend, order), 'closed');
    const { id: caseId, revision } = repaired;
    const offered = async (options: ReturnType<typeof manager>) =>
      (await backend.get('cases.get', { caseId }, options)).handOvers.map(({ to }) => to);
    expect(await offered(receptionist())).not.toContain('return');
    expect(await offered(manager())).toContain('return');
    const asked = { caseId, revision, to: 'return' } as const;
    expect(await backend.ask('cases.handOver', asked, receptionist())).toMatchObject(refusal);
  });
});
