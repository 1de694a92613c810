import type { OrderContent, OrderContentLine } from '../../../../shared/domain/order-content.ts';
import { lineKey } from '../../../../shared/orders/line-key.ts';
import { orderContentSchema } from '../../../../shared/orders/order-content-schema.ts';
import type { CaseOfOrder, HeldRange } from '../../database/repositories/cases-of-orders.ts';
import { casesOfOrders, heldRangesOf } from '../../database/repositories/cases-of-orders.ts';
import { linesOfOrders } from '../../database/repositories/order-lines.ts';
import { orderSourcesOf } from '../../database/repositories/order-sources.ts';
import type { OrderWithOrigin } from '../../database/repositories/orders.ts';
import { ordersWithIds, ordersWithNumbers } from '../../database/repositories/orders.ts';
import { waitingChangesOf } from '../../database/repositories/waiting-changes.ts';
import type { Executor, OrderLines, WaitingChanges } from '../../database/schema.ts';
import { groupBy } from '../group-by.ts';
import { givenBackFen } from './case-money.ts';

/** An order with all that decides whether and how it may change. */
export interface StoredOrder {
  row: OrderWithOrigin;
  /** As it stands. */
  content: OrderContent;
  /** What the last file said; null when no file has ever spoken of it. */
  base: OrderContent | null;
  /** Numbers of the cases that were submitted and have not ended (CASE-1). */
  runningCases: string[];
  /** Also drafts, and cases that have ended. */
  everHadCases: boolean;
  /** Pieces that running or approved cases hold, by lineKey (CASE-2). */
  held: ReadonlyMap<string, HeldPieces>;
  /** What those cases give back together, in money and toward new goods, in fen (CAN-8, RET-12). */
  refundsFen: number;
  waiting: WaitingChanges | null;
}

export interface HeldPieces {
  lineId: string;
  /** How many. */
  pieces: number;
  /** The line has to keep at least so many pieces: pieces are held by their position. */
  end: number;
  caseNumbers: string[];
}

/** Orders by their numbers; those that are not there are left out. */
export async function storedOrders(
  executor: Executor,
  orderNumbers: readonly string[],
): Promise<Map<string, StoredOrder>> {
  const stored = await complete(executor, await ordersWithNumbers(executor, orderNumbers));
  return new Map(stored.map((each) => [each.row.order_number, each]));
}

export async function storedOrder(
  executor: Executor,
  orderId: string,
): Promise<StoredOrder | undefined> {
  const [stored] = await complete(executor, await ordersWithIds(executor, [orderId]));
  return stored;
}

/** Orders by their ids, in no particular order; those that are not there are left out. */
export async function storedOrdersWithIds(
  executor: Executor,
  orderIds: readonly string[],
): Promise<StoredOrder[]> {
  return complete(executor, await ordersWithIds(executor, orderIds));
}

async function complete(
  executor: Executor,
  rows: readonly OrderWithOrigin[],
): Promise<StoredOrder[]> {
  const ids = rows.map(({ id }) => id);
  const lines = groupBy(await linesOfOrders(executor, ids), ({ order_id }) => order_id);
  const sources = await orderSourcesOf(executor, ids);
  const waiting = await waitingChangesOf(executor, ids);
  const cases = await casesOfOrders(executor, ids);
  const casesByOrder = groupBy(cases, ({ order_id }) => order_id);
  const ranges = await heldRangesOf(
    executor,
    cases.map(({ id }) => id),
  );
  const rangesByCase = groupBy(ranges, ({ caseId }) => caseId);
  return rows.map((row) => {
    const own = lines.get(row.id) ?? [];
    const ownCases = casesByOrder.get(row.id) ?? [];
    const content = contentOf(row, own);
    const source = sources.get(row.id);
    const holding = ownCases.filter(({ id }) => rangesByCase.has(id));
    return {
      row,
      content,
      base: baseOf(row, content, source),
      runningCases: ownCases
        .filter((each) => each.open === 1 && each.submitted_at !== null)
        .map(({ number }) => number ?? ''),
      everHadCases: ownCases.length > 0,
      held: heldPieces(own, holding, rangesByCase),
      refundsFen: holding.reduce((sum, each) => sum + givenBackFen(each), 0),
      waiting: waiting.get(row.id) ?? null,
    };
  });
}

/** An order that was typed says nothing about what a file would say of it. */
function baseOf(
  row: OrderWithOrigin,
  content: OrderContent,
  source: string | undefined,
): OrderContent | null {
  if (source !== undefined) return orderContentSchema.parse(JSON.parse(source));
  return row.origin === 'hand' ? null : content;
}

export function contentOf(row: OrderWithOrigin, lines: readonly OrderLines[]): OrderContent {
  return {
    orderNumber: row.order_number,
    orderedAt: row.ordered_at,
    customerName: row.customer_name,
    phone: row.customer_phone,
    address: row.address,
    consultant: row.consultant,
    documents: row.documents,
    totalFen: row.total_fen,
    paidFen: row.paid_fen,
    lines: lines.map(contentLineOf),
  };
}

export function contentLineOf(line: OrderLines): OrderContentLine {
  return {
    code: line.code,
    name: line.name,
    size: line.size,
    color: line.color,
    kind: line.kind,
    occurrence: line.occurrence,
    quantity: line.quantity,
    unitPriceFen: line.unit_price_fen,
    amountFen: line.amount_fen,
    deliveredAt: line.delivered_at,
  };
}

function heldPieces(
  lines: readonly OrderLines[],
  cases: readonly CaseOfOrder[],
  rangesByCase: ReadonlyMap<string, readonly HeldRange[]>,
): Map<string, HeldPieces> {
  const keys = new Map(lines.map((line) => [line.id, lineKey(line)]));
  const held = new Map<string, HeldPieces>();
  for (const { id, number } of cases) {
    for (const { lineId, from, to } of rangesByCase.get(id) ?? []) {
      const key = keys.get(lineId) ?? lineId;
      const before = held.get(key) ?? { lineId, pieces: 0, end: 0, caseNumbers: [] };
      held.set(key, {
        lineId,
        pieces: before.pieces + to - from,
        end: Math.max(before.end, to),
        caseNumbers: [...new Set([...before.caseNumbers, number ?? ''])],
      });
    }
  }
  return held;
}
