import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { PacketRow } from '../../../../../shared/ipc/schemas/finance.ts';
import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import { make, preview } from '../../../../support/packets-of-backend.ts';
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
let folder: string;
beforeAll(async () => {
  backend = await testBackend();
  folder = mkdtempSync(join(tmpdir(), 'guitai-packets-'));
});
afterAll(async () => {
  await backend.close();
  rmSync(folder, { recursive: true });
});

/** What finance gets that no packet had, and then has it. */
async function handedOver(): Promise<PacketRow[]> {
  const { rows } = await preview(backend);
  await make(backend, folder);
  return rows;
}

function brief({ kindTitle, form, refundFen, dueFen, payment }: PacketRow) {
  return [kindTitle, form, refundFen, dueFen, payment?.kind ?? null, payment?.amountFen ?? null];
}

describe('what goes to finance', () => {
  test('of a cancellation is its application and the receipt of the refund', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    await bringTo(backend, draft, 'closed');
    expect((await handedOver()).map(brief)).toEqual([
      ['取消订单', 'application', 421_200, 0, 'refund', 421_200],
      ['取消订单', 'refundReceipt', 0, 0, 'refund', 421_200],
    ]);
  });

  test('of a return is its application and the receipt of the refund', async () => {
    const draft = await draftReturn(backend, await placeDeliveredOrder(backend));
    await bringReturnTo(backend, draft, 'closed');
    expect((await handedOver()).map(brief)).toEqual([
      ['退货', 'application', 468_000, 0, 'refund', 468_000],
      ['退货', 'refundReceipt', 0, 0, 'refund', 468_000],
    ]);
  });

  test('of an exchange for dearer goods is its application, with the difference due', async () => {
    const order = await placeDeliveredOrder(backend);
    const draft = await draftReturn(backend, order, exchangeFor(500_000));
    await bringReturnTo(backend, draft, 'closed');
    expect((await handedOver()).map(brief)).toEqual([
      ['换货', 'application', 0, 32_000, 'collection', 32_000],
    ]);
  });

  test('of a repair is the notice that the store manager signed (REP-3)', async () => {
    const draft = await draftRepair(backend, await placeOrder(backend));
    await bringRepairTo(backend, draft, 'explanation');
    const rows = await handedOver();
    expect(rows.map(({ kindTitle, form, approver }) => [kindTitle, form, approver])).toEqual([
      ['产品维修', 'notice', '周敏'],
    ]);
  });

  test('of a case that waits at finance is nothing yet', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    await bringTo(backend, draft, 'filing');
    expect((await preview(backend)).rows).toEqual([]);
  });

  test('of a case that was handed over before its refund is a correction, and its receipt new', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const filed = await bringTo(backend, draft, 'settlement');
    await make(backend, folder);
    await bringTo(backend, filed, 'closed');
    expect((await handedOver()).map(({ entry, form }) => [entry, form])).toEqual([
      ['new', 'refundReceipt'],
      ['correction', 'application'],
    ]);
  });
});
