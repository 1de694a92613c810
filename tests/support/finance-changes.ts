import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

import { bringTo, draftCase } from './cancellation-case.ts';
import type { Change, Nothing, WriteChannel } from './change-in-history.ts';
import { atOnce, leaving } from './change-in-history.ts';
import { placeOrder } from './placed-order.ts';
import type { TestBackend } from './test-backend.ts';

type FinanceChannel = Extract<WriteChannel, `packets.${string}` | 'reports.exceptionsSheet'>;

const period = { from: '2000-01-01', until: '2100-12-31' };

/** What every write about papers for finance leaves in the history. */
export function financeChanges(
  backend: () => TestBackend,
): Readonly<Record<FinanceChannel, Change | Nothing>> {
  const bookkeeper = () => ({ by: backend().people.finance });
  const filedCase = async () => {
    const draft = await draftCase(backend(), await placeOrder(backend()));
    await bringTo(backend(), draft, 'closed');
  };
  const newFolder = () => mkdtemp(join(tmpdir(), 'guitai-packet-'));
  const handOver = async () => {
    await filedCase();
    const input = { period, making: randomUUID(), folder: await newFolder() };
    return backend().get('packets.make', input, bookkeeper());
  };
  return {
    'packets.make': leaving(['packet.handedOver'], async () => {
      await filedCase();
      const input = { period, making: randomUUID(), folder: await newFolder() };
      return () => backend().get('packets.make', input, bookkeeper());
    }),
    'packets.remake': leaving(['packet.writtenAgain'], async () => {
      const { packet } = await handOver();
      const input = { packetId: packet.id, making: randomUUID(), folder: await newFolder() };
      return () => backend().get('packets.remake', input, bookkeeper());
    }),
    'packets.check': leaving(['packet.checked'], async () => {
      const { savedAs } = await handOver();
      return () => backend().get('packets.check', { folder: savedAs }, bookkeeper());
    }),
    'reports.exceptionsSheet': atOnce(['exceptions.exported'], () =>
      backend().get('reports.exceptionsSheet', { month: '2026-11' }, bookkeeper()),
    ),
  };
}
