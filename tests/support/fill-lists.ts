import { randomUUID } from 'node:crypto';

import { pairOf } from '../../main/backend/application/customers/likely-same.ts';
import { nameKey } from '../../main/backend/application/search/name-key.ts';
import {
  nameWords,
  numberWords,
  phoneWords,
} from '../../main/backend/application/search/search-words.ts';
import { insertDeadline } from '../../main/backend/database/repositories/deadlines.ts';
import { insertCase } from '../../main/backend/database/repositories/cases.ts';
import { insertRows } from '../../main/backend/database/repositories/insert-rows.ts';
import { addTokens } from '../../main/backend/database/repositories/search-tokens.ts';
import type { Executor } from '../../main/backend/database/schema.ts';
import { likelySame } from '../../shared/customers/likely-same.ts';
import { clearanceOnCredit, customUnpaid } from '../../shared/procedures/credit-flags.ts';
import type { StoreContents } from './arbitrary-lists.ts';
import { deadlineRow } from './deadline-row.ts';
import { readingClock } from './order-file.ts';
import type { TestStore } from './test-store.ts';

const { now } = readingClock;

export interface PlainCustomer {
  id: string;
  name: string;
  phone: string;
  orders: number;
  lastOrderedAt: number | null;
  unpaid: boolean;
  openCase: boolean;
  likelySame: boolean;
}
export interface PlainOrder {
  id: string;
  orderNumber: string;
  customer: { id: string; name: string; phone: string };
  orderedAt: number;
  totalFen: number;
  paidFen: number;
  notDelivered: boolean;
  warning: boolean;
  openCase: boolean;
  waitingChange: boolean;
}
export interface PlainCase {
  id: string;
  number: string;
  order: PlainOrder;
  open: boolean;
  exception: boolean;
  openedAt: number;
  requestedAt: number;
  dueAt: number | null;
  refundFen: number;
}

/** What lists should say, worked out without any SQL. */
export interface PlainStore {
  customers: PlainCustomer[];
  orders: PlainOrder[];
  cases: PlainCase[];
}

/** Orders of generated stores are numbered so. */
export const listOrderNumber = (at: number): string => `XS2026${String(at).padStart(4, '0')}`;
const caseNumber = (at: number): string => `QX-2026-${String(at).padStart(4, '0')}`;

/** The contents in plain words. */
export function plainStore({ customers, orders, cases, apart }: StoreContents): PlainStore {
  const at = <T>(items: readonly T[], place: number): T => {
    const item = items[place % items.length];
    if (item === undefined) throw new Error('Nothing to choose from.');
    return item;
  };
  const openOrders = new Set(
    cases.filter(({ open }) => open).map(({ order }) => at(orders, order).id),
  );
  const plainOrders = orders.map((order, place): PlainOrder => {
    const lines = order.lines
      .map((line, index) => ({ id: String(index), ...line }))
      .filter(({ removed }) => !removed);
    const paid = { paidFen: order.paidFen, lines };
    return {
      id: order.id,
      orderNumber: listOrderNumber(place),
      customer: at(customers, order.customer),
      orderedAt: order.orderedAt,
      totalFen: order.totalFen,
      paidFen: order.paidFen,
      notDelivered: lines.some(({ deliveredAt }) => deliveredAt === null || deliveredAt > now),
      warning: customUnpaid(paid).length + clearanceOnCredit(paid).length > 0,
      openCase: openOrders.has(order.id),
      waitingChange: order.waiting,
    };
  });
  const plainCases = cases.map((each, place): PlainCase => {
    const due = each.deadlines.filter(({ fulfilled }) => !fulfilled).map(({ dueAt }) => dueAt);
    return {
      id: each.id,
      number: caseNumber(place),
      order: at(plainOrders, each.order),
      open: each.open,
      exception: each.exception,
      openedAt: each.openedAt,
      requestedAt: each.requestedAt,
      dueAt: each.open && due.length > 0 ? Math.min(...due) : null,
      refundFen: each.refundFen,
    };
  });
  const keptApart = apart.map(([one, other]) => [at(customers, one).id, at(customers, other).id]);
  const plainCustomers = customers.map((customer): PlainCustomer => {
    const own = plainOrders.filter((order) => order.customer.id === customer.id);
    return {
      ...customer,
      orders: own.length,
      lastOrderedAt: own.length === 0 ? null : Math.max(...own.map(({ orderedAt }) => orderedAt)),
      unpaid: own.some(({ paidFen, totalFen }) => paidFen < totalFen),
      openCase: own.some(({ openCase }) => openCase),
      likelySame: customers.some(
        (other) =>
          other.id !== customer.id &&
          other.phone === customer.phone &&
          likelySame(other.name, customer.name) &&
          !keptApart.some((pair) => pair.includes(other.id) && pair.includes(customer.id)),
      ),
    };
  });
  return { customers: plainCustomers, orders: plainOrders, cases: plainCases };
}

/** Puts the contents into the tables, as units of the program leave them. */
export async function fillLists(
  { database, manager }: TestStore,
  contents: StoreContents,
): Promise<void> {
  const plain = plainStore(contents);
  await database.unit(async (executor) => {
    const importId = randomUUID();
    await insertRows(executor, 'imports', [
      {
        id: importId,
        imported_at: now,
        imported_by: manager.id,
        file_sha256: '0'.repeat(64),
        orders: 1,
        lines: 1,
        source: 'file',
      },
    ]);
    await fillCustomers(executor, plain.customers);
    await fillOrders(executor, contents, plain.orders, importId);
    await fillCases(executor, contents, plain.cases, manager.id);
    await insertRows(
      executor,
      'customers_apart',
      pairsIn(contents).map((pair) => ({ ...pair, decided_at: now, decided_by: manager.id })),
    );
  });
}

function pairsIn({ customers, apart }: StoreContents) {
  const idAt = (place: number) => customers[place % customers.length]?.id ?? '';
  const pairs = apart
    .map(([one, other]) => pairOf(idAt(one), idAt(other)))
    .filter(({ first_id, second_id }) => first_id !== second_id);
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}

async function fillCustomers(
  executor: Executor,
  customers: readonly PlainCustomer[],
): Promise<void> {
  for (const { id, name, phone, orders, lastOrderedAt } of customers) {
    await insertRows(executor, 'customers', [
      {
        id,
        name,
        phone,
        address: '',
        order_count: orders,
        last_ordered_at: lastOrderedAt,
        revision: 0,
        name_key: nameKey(name),
      },
    ]);
    await addTokens(executor, 'customer', id, [...nameWords(name), ...phoneWords(phone)]);
  }
}

async function fillOrders(
  executor: Executor,
  contents: StoreContents,
  orders: readonly PlainOrder[],
  importId: string,
): Promise<void> {
  for (const [place, order] of orders.entries()) {
    const lines = contents.orders[place]?.lines ?? [];
    await insertRows(executor, 'orders', [
      {
        id: order.id,
        order_number: order.orderNumber,
        customer_id: order.customer.id,
        ordered_at: order.orderedAt,
        consultant: '',
        address: '',
        documents: '',
        total_fen: order.totalFen,
        paid_fen: order.paidFen,
        line_count: lines.length,
        import_id: importId,
        content_hash: '',
        revision: 0,
      },
    ]);
    await insertRows(
      executor,
      'order_lines',
      lines.map(({ kind, amountFen, deliveredAt, removed }, index) => ({
        id: `${order.id} ${index}`,
        order_id: order.id,
        position: index + 1,
        code: '',
        name: '沙发',
        size: '',
        color: '',
        kind,
        occurrence: index + 1,
        quantity: 1,
        unit_price_fen: amountFen,
        amount_fen: amountFen,
        delivered_at: deliveredAt,
        removed: removed ? (1 as const) : (0 as const),
      })),
    );
    await addTokens(executor, 'order', order.id, numberWords(order.orderNumber));
    if (order.waitingChange) {
      await executor
        .insertInto('waiting_changes')
        .values({
          order_id: order.id,
          content: '{}',
          content_hash: '',
          reason: 'runningCase',
          import_id: importId,
          since: now,
        })
        .execute();
    }
  }
}

async function fillCases(
  executor: Executor,
  contents: StoreContents,
  cases: readonly PlainCase[],
  managerId: string,
): Promise<void> {
  for (const [place, each] of cases.entries()) {
    await insertCase(executor, {
      id: each.id,
      procedure: 'cancellation',
      number: each.number,
      order_id: each.order.id,
      customer_id: each.order.customer.id,
      stage: each.open ? 'approval' : 'closed',
      open: each.open ? 1 : 0,
      revision: 1,
      exception: each.exception ? 1 : 0,
      opened_at: each.openedAt,
      opened_by: managerId,
      requested_at: each.requestedAt,
      backdating_reason: null,
      submitted_at: null,
      signed_at: null,
      approved_at: null,
      ended_at: null,
      request: '{}',
      record: '{}',
      frozen: null,
      rule_version: null,
      decision: null,
      approval: null,
      data_version: 1,
      fee_fen: 0,
      refund_fen: each.refundFen,
      due_fen: 0,
      credit_fen: 0,
      agreed: null,
      exchange_order_id: null,
      predecessor_id: null,
    });
    await addTokens(executor, 'case', each.id, numberWords(each.number));
    for (const [index, deadline] of (contents.cases[place]?.deadlines ?? []).entries()) {
      const given = {
        id: `${each.id} ${index}`,
        case_id: each.id,
        deadline: String(index),
        started_at: now,
        due_at: deadline.dueAt,
      };
      await insertDeadline(executor, deadlineRow(given, deadlineState(deadline, each)));
    }
  }
}

/** A case that has ended waits for nothing more. */
function deadlineState({ fulfilled }: { fulfilled: boolean }, { open }: PlainCase) {
  if (fulfilled) return { open: 0, fulfilled_at: now, recorded_at: now } as const;
  return open ? {} : ({ open: 0, closed_at: now } as const);
}
