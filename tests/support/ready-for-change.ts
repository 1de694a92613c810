import { readFileSync } from 'node:fs';

import type { OrderView } from '../../shared/ipc/schemas/orders.ts';
import { bringTo, draftCase } from './cancellation-case.ts';
import { fileSays } from './file-says.ts';
import { orderEntry } from './order-entry.ts';
import { placeOrder } from './placed-order.ts';
import type { TestBackend } from './test-backend.ts';

const photo = readFileSync(new URL('../fixtures/attachments/photo.jpg', import.meta.url));

export const reason = '试一试';

let newcomers = 0;
/** Somebody who has not been here yet, with a first secret and no own one. */
export async function newcomer(backend: TestBackend): Promise<string> {
  newcomers += 1;
  const by = backend.people.storeManager;
  const member = { id: null, name: `新人${newcomers}`, roles: ['finance' as const], active: true };
  const { id: staffId } = await backend.get('staff.save', member, { by });
  await backend.get('staff.setSecret', { staffId, secret: 'einstweilen' }, { by });
  return staffId;
}

/** An order typed by hand for a customer who is new with it. */
export function newOrder(backend: TestBackend): Promise<OrderView> {
  return backend.get('orders.create', { entry: orderEntry({ customer: someone() }), payments: [] });
}

let phones = 0;
/** A customer with a phone of their own. */
export function someone() {
  phones += 1;
  const phone = `1390000${String(phones).padStart(4, '0')}`;
  return { kind: 'new' as const, entry: { name: '钱多', phone, address: '' } };
}

/** An order with a running case, of which a file says something else. */
export async function waitingOrder(backend: TestBackend) {
  const order = await placeOrder(backend);
  await bringTo(backend, await draftCase(backend, order), 'customerSignature');
  await fileSays(backend, { ...order.content, address: '另一处' });
  const { orderId } = order;
  const view = await backend.get('orders.get', { orderId });
  return { orderId, revision: view.revision, contentHash: view.waiting?.contentHash ?? '' };
}

/** The free hours as the store manager would have them; waits for the general manager. */
export async function proposal(backend: TestBackend, value: number): Promise<string> {
  const by = backend.people.storeManager;
  await backend.get('settings.propose', { setting: 'freeHours', value, reason }, { by });
  const { changes } = await backend.get('settings.changes', {});
  return changes[0]?.id ?? '';
}

export async function photoOf(backend: TestBackend, customerId: string) {
  const about = { kind: 'customer' as const, id: customerId };
  const bytes = new Uint8Array(photo);
  return backend.get('attachments.add', { about, title: '照片', bytes, thumbnail: null });
}
