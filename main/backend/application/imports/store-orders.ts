import type { ImportResult } from '../../../../shared/ipc/schemas/imports.ts';
import { insertImport } from '../../database/repositories/imports.ts';
import type { Imports } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { applyChange, forgetWaiting, keepWaiting } from '../orders/apply-change.ts';
import type { StoredOrder } from '../orders/stored-orders.ts';
import { pieces } from './breathe.ts';
import type { FileContent, HashedOrder } from './file-content.ts';
import type { Pace } from './pace.ts';
import type { ChangingOrder, PlannedOrder, WaitingOrder } from './plan-import.ts';
import { ordersPerTurn, planOrders } from './plan-import.ts';
import { storeNewOrders } from './store-new-orders.ts';

export interface StoringOptions {
  source: Extract<Imports['source'], 'file' | 'folder'>;
  fileSha256: string;
  pace: Pace;
}

/** What an import has to do, as it is just now. */
export interface ImportPlan {
  fresh: HashedOrder[];
  changing: ChangingOrder[];
  /** Those that wait with this very content already are only counted. */
  waiting: WaitingOrder[];
  waitingBefore: number;
  unchanged: number;
  /** Unchanged orders of which something waits that the file no longer says. */
  outdated: StoredOrder[];
  heldBack: number;
}

/** Compares all orders with what is stored, inside the unit: it may have changed since the preview. */
export async function planAll(
  { executor }: RequestContext,
  { orders, reading }: Pick<FileContent, 'orders' | 'reading'>,
  pace: Pace,
): Promise<ImportPlan> {
  const planned: PlannedOrder[] = [];
  for (const piece of pieces(orders, ordersPerTurn)) {
    planned.push(...(await planOrders(executor, piece)));
    await pace.step(0, orders.length);
  }
  const waiting = planned.filter((each) => each.state === 'waiting');
  const unchanged = planned.filter((each) => each.state === 'unchanged');
  return {
    fresh: planned.filter(({ state }) => state === 'new'),
    changing: planned.filter((each) => each.state === 'changed'),
    waiting: waiting.filter((each) => !isKeptAlready(each)),
    waitingBefore: waiting.filter(isKeptAlready).length,
    unchanged: unchanged.length,
    outdated: unchanged.flatMap(({ outdated }) => outdated ?? []),
    heldBack: reading.heldBack.length,
  };
}

function isKeptAlready({ stored, contentHash, reason }: WaitingOrder): boolean {
  const { waiting } = stored;
  return waiting?.content_hash === contentHash && waiting.reason === reason;
}

/** True when storing would write nothing at all. */
export function isEmpty({ fresh, changing, waiting, outdated }: ImportPlan): boolean {
  return fresh.length + changing.length + waiting.length + outdated.length === 0;
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
    for (const { stored: before, content, contentHash, order } of piece) {
      await applyChange(context, before, content, {
        by: source,
        importId,
        contentHash,
        theirs: order,
      });
    }
    await advance(piece.length);
  }
  for (const piece of pieces(waiting, ordersPerBreath)) {
    for (const { stored: before, order, contentHash, reason } of piece) {
      await keepWaiting(context, before, order, { contentHash, reason, importId });
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
