import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import { bringRepairTo, draftRepair } from '../../../../support/repair-case.ts';
import {
  bringReturnTo,
  draftReturn,
  exchangeFor,
  placeDeliveredOrder,
} from '../../../../support/return-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await testBackend();
});

afterEach(() => backend.close());

/** What finance has of a case, and who put it there. */
async function filed(caseId: string): Promise<(string | null)[][]> {
  const rows = await backend
    .database()
    .read((executor) =>
      executor
        .selectFrom('filings')
        .innerJoin('staff', 'staff.id', 'filings.filed_by')
        .select(['form', 'staff.name', 'packet_id'])
        .where('case_id', '=', caseId)
        .orderBy('form')
        .execute(),
    );
  return rows.map(({ form, name, packet_id }) => [form, name, packet_id]);
}

describe('the forms that go to finance', () => {
  test('are none before the step that files them', async () => {
    const order = await placeDeliveredOrder(backend);
    const { id } = await bringReturnTo(backend, await draftReturn(backend, order), 'filing');
    expect(await filed(id)).toEqual([]);
  });

  test('are the application of a return (RET-16), and its receipt once all is paid', async () => {
    const order = await placeDeliveredOrder(backend);
    const paying = await bringReturnTo(backend, await draftReturn(backend, order), 'settlement');
    expect(await filed(paying.id)).toEqual([['application', '赵会计', null]]);
    await bringReturnTo(backend, paying, 'closed');
    expect(await filed(paying.id)).toEqual([
      ['application', '赵会计', null],
      ['refundReceipt', '赵会计', null],
    ]);
  });

  test('leave out a receipt that nobody printed', async () => {
    const order = await placeDeliveredOrder(backend);
    const draft = await draftReturn(backend, order, exchangeFor(500_000));
    const { id } = await bringReturnTo(backend, draft, 'closed');
    expect(await filed(id)).toEqual([['application', '赵会计', null]]);
  });

  test('are the application of a cancellation (CAN-13)', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const { id } = await bringTo(backend, draft, 'customerNotice');
    expect(await filed(id)).toEqual([['application', '赵会计', null]]);
  });

  test('are the notice of a repair that the store manager signed (REP-3)', async () => {
    const draft = await draftRepair(backend, await placeOrder(backend));
    const { id } = await bringRepairTo(backend, draft, 'explanation');
    expect(await filed(id)).toEqual([['notice', '陈静', null]]);
  });
});
