import { ordersHandlers } from '../../main/backend/application/orders/index.ts';
import type { AnswerOf } from '../../shared/ipc/contract.ts';
import type { TestStore } from './test-store.ts';

export function previewOrders(
  store: TestStore,
  bytes: Uint8Array,
): Promise<AnswerOf<'orders.previewImport'>> {
  const handler = ordersHandlers['orders.previewImport'];
  const input = { name: 'orders.csv', bytes: new Uint8Array(bytes) };
  return store.read('orders.previewImport', handler, input);
}

/** Imports a file as a person does: preview, then confirm what was shown. */
export async function importOrders(
  store: TestStore,
  bytes: Uint8Array,
): Promise<AnswerOf<'orders.confirmImport'>> {
  const { sha256 } = await previewOrders(store, bytes);
  const handler = ordersHandlers['orders.confirmImport'];
  const input = { name: 'orders.csv', bytes: new Uint8Array(bytes), sha256 };
  return store.write('orders.confirmImport', handler, input);
}
