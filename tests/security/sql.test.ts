import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { contract } from '../../shared/ipc/contract.ts';
import type { Channel } from '../../shared/ipc/contract.ts';
import { draftCase } from '../support/cancellation-case.ts';
import { casesInput, customersInput, ordersInput } from '../support/list-input.ts';
import { lineEntry, orderEntry, paymentEntry } from '../support/order-entry.ts';
import { placeOrder } from '../support/placed-order.ts';
import type { TestBackend } from '../support/test-backend.ts';
import { testBackend } from '../support/test-backend.ts';

// SQL typed where a name belongs is a name. Every statement is prepared with parameters; nothing
// typed ever becomes part of one.
const injections = [
  "'; drop table orders; --",
  "' or '1'='1",
  '"; delete from events; --',
  "王'); update staff set active = 0; --",
  '%',
  '_%\\',
  'x" or "a"="a',
  '* OR rowid:1 NEAR(a b) "',
];

let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
  await placeOrder(backend, { customerName: '王小明' });
  await placeOrder(backend, { customerName: '李芳' });
});

afterAll(() => backend.close());

interface Shape {
  tables: unknown;
  activeStaff: unknown;
}

async function shape(): Promise<Shape> {
  return backend.database().read(async (executor) => ({
    tables: await sql`select type, name, sql from sqlite_schema order by name`
      .execute(executor)
      .then(({ rows }) => rows),
    activeStaff: await executor.selectFrom('staff').selectAll().orderBy('id').execute(),
  }));
}

describe.each(injections)('the text %s', (typed) => {
  let before: Shape;

  beforeEach(async () => {
    before = await shape();
  });

  test('as a customer is kept as it was typed', async () => {
    const customer = await backend.get('customers.create', {
      name: typed,
      phone: `199${String(Math.trunc(Math.random() * 1e8)).padStart(8, '0')}`,
      address: typed,
    });
    expect(customer.name).toBe(typed.trim());
    expect(await shape()).toEqual(before);
  });

  test('in every text of an order is kept as it was typed', async () => {
    const line = lineEntry({ code: typed, name: typed, size: typed, color: typed });
    const order = await backend.get('orders.create', {
      entry: orderEntry({
        orderNumber: '',
        address: typed,
        consultant: typed,
        documents: typed,
        lines: [line],
      }),
      payments: [paymentEntry({ note: typed, amountFen: 1 })],
    });
    const { goods, address, consultant, payments } = order;
    expect([goods[0]?.name, goods[0]?.code, address, consultant, payments[0]?.note]).toEqual(
      Array(5).fill(typed.trim()),
    );
    expect(await shape()).toEqual(before);
  });

  test('as a reason and in a request changes nothing else', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const input = {
      caseId: draft.id,
      revision: draft.revision,
      requestedAt: draft.requestedAt - 60_000,
      reason: typed,
    };
    expect((await backend.get('cases.backdate', input)).backdatingReason).toBe(typed.trim());
    expect(await shape()).toEqual(before);
  });

  test('in the search box finds what contains it, and never everything', async () => {
    const hits = await backend.get('search.find', { text: typed });
    expect(hits.filter(({ title }) => title.includes('李芳'))).toEqual([]);
    expect(await shape()).toEqual(before);
  });

  test('in the search of each list finds no row that does not contain it', async () => {
    const customers = await backend.get('customers.list', customersInput({ search: typed }));
    const orders = await backend.get('orders.list', ordersInput({ search: typed }));
    const cases = await backend.get('cases.list', casesInput({ search: typed }));
    const rows = [...customers.rows, ...orders.rows, ...cases.rows].map((row) =>
      JSON.stringify(row),
    );
    expect(rows.filter((row) => row.includes('李芳'))).toEqual([]);
    expect(await shape()).toEqual(before);
  });

  test('as the name of a person or a word for goods changes nothing else', async () => {
    const by = backend.people.storeManager;
    const word = typed.slice(0, 50);
    const person = await backend.get(
      'staff.save',
      { id: null, name: typed.slice(0, 40), roles: ['technician'], active: true },
      { by },
    );
    // A word with spaces or commas is refused; what matters is that nothing of it runs.
    await backend.ask('kindWords.add', { word, kind: 'custom' }, { by });
    await backend.ask('kindWords.remove', { word }, { by });
    expect(person.name).toBe(typed.slice(0, 40).trim());
    expect((await shape()).tables).toEqual(before.tables);
  });

  test('as an id or a cursor of any channel is refused or finds nothing', async () => {
    const channels = (Object.keys(contract) as Channel[]).filter(
      (channel) => contract[channel].by === 'backend' && contract[channel].effect !== 'vault',
    );
    for (const channel of channels) {
      const ids = { caseId: typed, orderId: typed, customerId: typed, staffId: typed };
      const input = { ...ids, proposalId: typed, attachmentId: typed, id: typed, after: typed };
      const answer = await backend.askAnything(channel, input);
      if (!answer.ok) expect(answer.code, channel).not.toBe('unexpected');
    }
    expect(await shape()).toEqual(before);
  });
});
