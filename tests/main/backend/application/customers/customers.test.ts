import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { customersHandlers } from '../../../../../main/backend/application/customers/index.ts';
import { nameKey } from '../../../../../main/backend/application/search/name-key.ts';
import type { CustomerRow } from '../../../../../shared/ipc/schemas/orders.ts';
import { importOrders } from '../../../../support/import-orders.ts';
import { customersInput } from '../../../../support/list-input.ts';
import { insertTestCase } from '../../../../support/test-case.ts';
import { openTestStore, type TestStore } from '../../../../support/test-store.ts';

const fixture = readFileSync(new URL('../../../../fixtures/orders.csv', import.meta.url));

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await importOrders(store, fixture);
});
afterAll(() => store.close());

function list(search = '', after: string | null = null, limit = 200) {
  const input = customersInput({ search, after, limit });
  return store.read('customers.list', customersHandlers['customers.list'], input);
}

async function customerNamed(name: string): Promise<CustomerRow> {
  const { rows } = await list(name);
  const [row] = rows;
  if (!row) throw new Error(`The fixture has no customer ${name}.`);
  return row;
}

describe('the list of customers', () => {
  test('shows who ordered last first, with the phone masked', async () => {
    const { rows } = await list();
    expect(rows).toHaveLength(80);
    expect(rows[0]).toMatchObject({ name: '高玉静', phone: '199····0830', orders: 1 });
    const times = rows.map(({ lastOrderedAt }) => lastOrderedAt ?? 0);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  test('nowhere shows a phone in full', async () => {
    expect(JSON.stringify(await list())).not.toMatch(/199\d{8}/);
  });

  test('in pages is the same list, with a customer who never ordered at its end', async () => {
    const own = { id: '11111111-1111-4111-8111-111111111111', order_count: 0 };
    const unchanged = { revision: 0, name_key: nameKey('新') };
    await store.database.unit((executor) =>
      executor
        .insertInto('customers')
        .values({
          ...own,
          name: '新',
          phone: '19900000000',
          address: '',
          last_ordered_at: null,
          ...unchanged,
        })
        .execute(),
    );
    const rows: CustomerRow[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list('', after, 9);
      rows.push(...page.rows);
      after = page.next;
    } while (after !== null);
    expect(rows).toEqual((await list()).rows);
    expect(rows.at(-1)).toMatchObject({ name: '新', lastOrderedAt: null });
  });

  test('is searched by name, phone and initials', async () => {
    for (const search of ['高玉静', '19981590830', 'gyj']) {
      expect((await list(search)).rows.map(({ name }) => name)).toEqual(['高玉静']);
    }
  });
});

describe('the page of a customer', () => {
  test('shows address, orders and cases, with the phone masked', async () => {
    const { id } = await customerNamed('高玉静');
    const view = await store.read('customers.get', customersHandlers['customers.get'], {
      customerId: id,
    });
    expect(view).toMatchObject({
      phone: '199····0830',
      address: '青岛市市南区香港中路223号14号楼1单元1601室',
      orderList: [{ orderNumber: 'XS20261120001', phone: '199····0830' }],
      cases: [],
    });
  });

  test('lists the cases of the customer', async () => {
    const caseId = await insertTestCase(store, { number: 'QX-20261121-001' });
    const { customer_id: customerId } = await store.database.read((executor) =>
      executor.selectFrom('cases').select('customer_id').executeTakeFirstOrThrow(),
    );
    const handler = customersHandlers['customers.get'];
    const { cases } = await store.read('customers.get', handler, { customerId });
    expect(cases).toMatchObject([{ id: caseId, number: 'QX-20261121-001' }]);
  });
});

describe('revealing a phone (ARC-15)', () => {
  const reveal = (customerId: string) =>
    store.write('customers.reveal', customersHandlers['customers.reveal'].run, {
      customerId,
      reason: '联系客户',
    });

  test('answers it in full and records who looked, without the phone', async () => {
    const { id } = await customerNamed('高玉静');
    expect(await reveal(id)).toEqual({ phone: '19981590830' });
    const events = await store.database.read((executor) =>
      executor.selectFrom('events').selectAll().where('customer_id', '=', id).execute(),
    );
    expect(events).toMatchObject([{ kind: 'customers.revealed', staff_id: store.manager.id }]);
    expect(JSON.stringify(events)).not.toContain('19981590830');
  });

  test('of nobody is refused and leaves no event', async () => {
    const before = await store.dump();
    await expect(reveal('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(await store.dump()).toBe(before);
  });
});
