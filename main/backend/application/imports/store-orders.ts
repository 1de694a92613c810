import type { ImportResult } from '../../../../shared/ipc/schemas/imports.ts';
import { insertImport } from '../../database/repositories/imports.ts';
import type { Imports } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { applyChange, forgetWaiting, keepWaiting } from '../orders/apply-change.ts';
import { pieces } from './breathe.ts';
import type { ImportPlan } from './import-plan.ts';
import type { Pace } from './pace.ts';
import type { ChangingOrder } from './plan-import.ts';
import { storeNewOrders } from './store-new-orders.ts';

interface StoringOptions {
  source: Extract<Imports['source'], 'file' | 'folder'>;
  fileSha256: string;
  pace: Pace;
}

/** Writes what was planned. Throws what `pace` throws; the unit around it then leaves nothing. */
export async function storeOrders(
  context: RequestContext,
  plan: ImportPlan,
  { source, fileSha256, pace }: StoringOptions,
): Promise<ImportResult> {
  const { fresh, changing, waiting } = plan;
  const touched = [...fresh, ...changing, ...waiting];
  for (const stored of plan.outdated) await forgetWaiting(context, stored);
  if (touched.length === 0) return resultOf(plan, { newLines: 0, newCustomers: 0 });
  const importId = context.newId();
  await insertImport(context.executor, {
    id: importId,
    imported_at: context.now,
    imported_by: actorOf(context).id,
    file_sha256: fileSha256,
    orders: touched.length,
    lines: touched.reduce((sum, { order }) => sum + order.lines.length, 0),
    source,
  });
  let done = 0;
  const advance = async (orders: number) => {
    done += orders;
    await pace.step(done, touched.length);
  };
  const stored = await storeNewOrders(context, fresh, importId, advance);
  for (const piece of pieces(changing, ordersPerBreath)) {
    for (const each of piece) await change(context, each, { by: source, importId });
    await advance(piece.length);
  }
  for (const piece of pieces(waiting, ordersPerBreath)) {
    for (const { stored: before, order, ...given } of piece) {
      await keepWaiting(context, before, order, { ...given, importId });
    }
    await advance(piece.length);
  }
  const result = resultOf(plan, stored);
  await recordEvent(context, {
    kind: 'orders.imported',
    data: {
      importId,
      fileSha256,
      importedOrders: result.newOrders,
      importedLines: result.newLines,
      changedOrders: result.changedOrders,
      waitingOrders: waiting.length,
      newCustomers: result.newCustomers,
    },
  });
  context.changed('orders');
  context.changed('customers');
  return result;
}

async function change(
  context: RequestContext,
  { stored, content, contentHash, order }: ChangingOrder,
  origin: { by: StoringOptions['source']; importId: string },
): Promise<void> {
  await applyChange(context, stored, content, { ...origin, contentHash, theirs: order });
}

/** Few: a change is looked at line by line, and a person may cancel in between. */
const ordersPerBreath = 10;

function resultOf(
  { fresh, changing, waiting, waitingBefore, unchanged, heldBack }: ImportPlan,
  stored: Pick<ImportResult, 'newLines' | 'newCustomers'>,
): ImportResult {
  return {
    newOrders: fresh.length,
    changedOrders: changing.length,
    waitingOrders: waiting.length + waitingBefore,
    unchangedOrders: unchanged,
    heldBackOrders: heldBack,
    ...stored,
  };
}
