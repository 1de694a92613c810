import { z } from 'zod';

import type { HistoryEntry } from '../../../../shared/ipc/schemas/cases.ts';
import { procedureOf } from '../../../../shared/procedures/registry.ts';
import { findCustomers } from '../../database/repositories/customers.ts';
import { orderNumbersOf } from '../../database/repositories/order-rows.ts';
import { findCaseNames } from '../../database/repositories/related-cases.ts';
import type { Events, Executor } from '../../database/schema.ts';
import { staffNames } from '../cases/staff-names.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { tellEvent } from './tell-history.ts';
import type { Telling } from './teller.ts';

/** Which things a sentence names, because the page it stands on is not about them alone. */
export interface Naming {
  cases: boolean;
  orders: boolean;
  /** Whose event it is where neither case nor order says it. */
  customers?: boolean;
}

/** Events in plain words, with the names of what they are about; a query for each kind of name. */
export async function toldEvents(
  executor: Executor,
  events: readonly Events[],
  naming: Naming,
): Promise<HistoryEntry[]> {
  const cases = await casesIn(executor, events);
  const orders = await orderNumbersOf(executor, distinct(events.map(({ order_id }) => order_id)));
  const people = await customersIn(executor, events, naming);
  const telling = await tellingOf(executor, cases, people);
  return events.map((event) => {
    const { text, ...entry } = tellEvent(event, telling);
    return { ...entry, text: `${aboutOf(event)}${text}` };
  });

  function aboutOf({ case_id, order_id, customer_id }: Events): string {
    const row = case_id === null ? undefined : cases.get(case_id);
    if (row && naming.cases) {
      return `${row.number ?? `${procedureOf(row.procedure).title}草稿`}：`;
    }
    const number = order_id === null ? undefined : orders.get(order_id);
    if (number !== undefined && naming.orders && case_id === null) return `订单 ${number}：`;
    const ofCustomer = naming.customers === true && case_id === null && order_id === null;
    return ofCustomer && customer_id !== null ? `客户 ${people.get(customer_id) ?? ''}：` : '';
  }
}

type CasesIn = Awaited<ReturnType<typeof casesIn>>;

async function casesIn(executor: Executor, events: readonly Events[]) {
  const ids = distinct(events.map(({ case_id }) => case_id));
  const rows = await findCaseNames(executor, ids);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Names as they are now, by id. */
async function customersIn(
  executor: Executor,
  events: readonly Events[],
  { customers }: Naming,
): Promise<ReadonlyMap<string, string>> {
  const own = customers === true ? distinct(events.map(({ customer_id }) => customer_id)) : [];
  const found = await findCustomers(executor, [...own, ...otherCustomersIn(events)]);
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The case of a step decides its words. */
async function tellingOf(
  executor: Executor,
  cases: CasesIn,
  people: ReadonlyMap<string, string>,
): Promise<Telling> {
  const { timeZone } = await readRuleSettings(executor);
  return {
    nameOf: await staffNames(executor),
    timeZone,
    procedureOfCase: (caseId) => procedureOf(cases.get(caseId)?.procedure ?? ''),
    customerName: (customerId) => people.get(customerId) ?? '',
  };
}

const aboutAnother = z.object({ otherId: z.string() });

function otherCustomersIn(events: readonly Events[]): string[] {
  return distinct(
    events
      .filter(({ kind }) => kind === 'customer.keptApart')
      .map(({ data }) => aboutAnother.parse(JSON.parse(data)).otherId),
  );
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
