import type { RequestContext } from '../handler.ts';
import type { StoredOrder } from '../orders/stored-orders.ts';
import { pieces } from './breathe.ts';
import type { FileContent, HashedOrder } from './file-content.ts';
import type { Pace } from './pace.ts';
import type { ChangingOrder, PlannedOrder, WaitingOrder } from './plan-import.ts';
import { ordersPerTurn, planOrders } from './plan-import.ts';

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
