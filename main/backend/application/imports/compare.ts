import type { ImportedOrderState, ImportPreview } from '../../../../shared/ipc/schemas/imports.ts';
import { orderDifferences } from '../../../../shared/orders/order-differences.ts';
import { customersByPhone } from '../../database/repositories/customers.ts';
import type { Executor } from '../../database/schema.ts';
import type { LongContext } from '../handler.ts';
import { withFile } from '../orders/change-from-file.ts';
import { breathe, pieces } from './breathe.ts';
import type { HashedOrder } from './file-content.ts';
import { personKey } from './person-key.ts';
import type { ChangingOrder, PlannedOrder, WaitingOrder } from './plan-import.ts';
import { ordersPerTurn, planOrders } from './plan-import.ts';

type Change = ImportPreview['changes'][number];

/** What would become of the orders of a file if it were stored now. */
export interface Comparison {
  /** One for each order, in their order. */
  states: ImportedOrderState[];
  /** The first changed and waiting orders with what is different. */
  changes: Change[];
  newCustomers: number;
}

const mostChangesShown = 100;

/** Compares piece by piece, so that others have their turns at the database in between. */
export async function compareWithStored(
  orders: readonly HashedOrder[],
  read: LongContext['read'],
  timeZone: string,
): Promise<Comparison> {
  const states: ImportedOrderState[] = [];
  const changes: Change[] = [];
  const strangers = new Set<string>();
  for (const piece of pieces(orders, ordersPerTurn)) {
    const { planned, newcomers } = await read(async ({ executor }) => {
      const plan = await planOrders(executor, piece);
      return { planned: plan, newcomers: await newcomersOf(executor, plan) };
    });
    for (const each of planned) {
      states.push(each.state);
      if (each.state !== 'changed' && each.state !== 'waiting') continue;
      if (changes.length < mostChangesShown) changes.push(changeOf(each, timeZone));
    }
    for (const key of newcomers) strangers.add(key);
    await breathe();
  }
  return { states, changes, newCustomers: strangers.size };
}

async function newcomersOf(
  executor: Executor,
  planned: readonly PlannedOrder[],
): Promise<string[]> {
  const people = planned.filter(({ state }) => state === 'new').map(({ order }) => order);
  const phones = [...new Set(people.map(({ phone }) => phone))];
  const known = await customersByPhone(executor, phones);
  const keys = new Set(known.map(({ phone, name }) => personKey({ phone, customerName: name })));
  return people.map(personKey).filter((key) => !keys.has(key));
}

function changeOf(planned: ChangingOrder | WaitingOrder, timeZone: string): Change {
  const { order, stored, state } = planned;
  // What taking the file over would make of the order, as its page and its cases show it.
  const after = state === 'changed' ? planned.content : withFile(stored, order).merged;
  return {
    orderNumber: order.orderNumber,
    state,
    reason: state === 'waiting' ? planned.reason : null,
    differences: orderDifferences(stored.content, after, timeZone),
  };
}
