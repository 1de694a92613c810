import { randomUUID } from 'node:crypto';

import {
  applyChange,
  forgetWaiting,
  keepWaiting,
} from '../../main/backend/application/orders/apply-change.ts';
import { planChangeFromFile } from '../../main/backend/application/orders/change-from-file.ts';
import { contentHashOf } from '../../main/backend/application/orders/order-hashes.ts';
import { storedOrders } from '../../main/backend/application/orders/stored-orders.ts';
import { insertImport } from '../../main/backend/database/repositories/imports.ts';
import type { OrderContent } from '../../shared/domain/order-content.ts';
import type { ImportedOrderState } from '../../shared/ipc/schemas/imports.ts';
import type { TestBackend } from './test-backend.ts';

/** A file says this of an order that is there, and is imported by the store manager. */
export async function fileSays(
  backend: TestBackend,
  theirs: OrderContent,
): Promise<ImportedOrderState> {
  const contentHash = contentHashOf(theirs);
  return backend.database().unit(async (executor) => {
    const stored = (await storedOrders(executor, [theirs.orderNumber])).get(theirs.orderNumber);
    if (!stored) throw new Error(`There is no order ${theirs.orderNumber}.`);
    const context = {
      executor,
      now: backend.clock.now,
      actor: backend.people.storeManager,
      newId: () => randomUUID(),
      newSalt: () => randomUUID().replaceAll('-', ''),
      changed: () => undefined,
      viewed: () => undefined,
      whenOver: () => undefined,
    };
    if (stored.row.content_hash === contentHash) {
      await forgetWaiting(context, stored);
      return 'unchanged';
    }
    const importId = randomUUID();
    await insertImport(executor, {
      id: importId,
      imported_at: context.now,
      imported_by: context.actor.id,
      file_sha256: '0'.repeat(64),
      orders: 1,
      lines: theirs.lines.length,
      source: 'file',
    });
    const plan = planChangeFromFile(stored, theirs);
    if (plan.state === 'changed') {
      const origin = { by: 'file' as const, importId, theirs, contentHash };
      await applyChange(context, stored, plan.content, origin);
    } else {
      await keepWaiting(context, stored, theirs, { contentHash, reason: plan.reason, importId });
    }
    return plan.state;
  });
}
