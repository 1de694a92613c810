import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { CustomerEntry } from '../../../../../shared/ipc/schemas/order-entry.ts';
import type { CustomerView } from '../../../../../shared/ipc/schemas/orders.ts';
import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import { customersInput } from '../../../../support/list-input.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
let count = 0;
let phone = '';

beforeAll(async () => {
  backend = await testBackend();
});

/** Each test has a phone of its own. */
beforeEach(() => {
  count += 1;
  phone = `138${String(count).padStart(8, '0')}`;
});

afterAll(() => backend.close());

const entryOf = (changes: Partial<CustomerEntry> = {}): CustomerEntry => ({
  name: '王建国',
  phone,
  address: '香港中路 1 号',
  ...changes,
});
const create = (changes: Partial<CustomerEntry> = {}) =>
  backend.get('customers.create', entryOf(changes));
const correct = ({ id, revision }: CustomerView, changes: Partial<CustomerEntry>) =>
  backend.ask('customers.correct', {
    customerId: id,
    revision,
    entry: entryOf(changes),
    reason: '写错了',
  });
const found = async (text: string) =>
  (await backend.get('search.find', { text })).map(({ id }) => id);
const listed = async (search: string) =>
  (await backend.get('customers.list', customersInput({ search }))).rows.map(({ id }) => id);
const get = (customerId: string) => backend.get('customers.get', { customerId });

describe('a customer typed by hand', () => {
  test('has a normalised phone, however it was typed', async () => {
    const typed = `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)} ${phone.slice(7)}`;
    const { id } = await create({ phone: typed });
    expect(await backend.get('customers.reveal', { customerId: id, reason: '联系客户' })).toEqual({
      phone,
    });
  });

  test.each(['12345', '1381234567', '没有'])('is refused with “%s” for a phone', async (typed) => {
    const answer = await backend.ask('customers.create', entryOf({ phone: typed }));
    expect(answer).toMatchObject({ code: 'invalidInput', details: [{ path: 'phone' }] });
  });

  test('is found by phone, name and initials at once', async () => {
    const { id } = await create({ name: '欧阳娜拉' });
    for (const text of [phone, '娜拉', 'oynl']) {
      expect([text, await found(text), await listed(text)]).toEqual([text, [id], [id]]);
    }
  });

  test('is not there twice: who is there already is named', async () => {
    const { id } = await create();
    expect(await backend.ask('customers.create', entryOf())).toMatchObject({
      code: 'conflict',
      details: [{ path: `customers/${id}` }],
    });
  });

  test('may share a phone under another name', async () => {
    const wife = await create({ name: '李芳' });
    const husband = await create({ name: '王伟' });
    expect(husband.samePhone).toEqual([
      { id: wife.id, name: '李芳', orders: 0, likelySame: false },
    ]);
  });

  test('sent twice with one request id is there once', async () => {
    const requestId = '6f8a7c1e-0b6f-4b5e-9f53-7a4f0e1f2d3c';
    const first = await backend.get('customers.create', entryOf(), { requestId });
    const second = await backend.get('customers.create', entryOf(), { requestId });
    expect(second).toEqual(first);
  });
});

describe('a correction of a customer', () => {
  test('is found by what it says now, and no longer by what it said', async () => {
    const before = await create({ name: '司徒雷霆' });
    const other = `139${phone.slice(3)}`;
    await correct(before, { name: '司空雷霆', phone: other });
    expect(await found('司空雷')).toEqual([before.id]);
    expect(await found(other)).toEqual([before.id]);
    expect([await found('司徒雷'), await found('stlt'), await found(phone)]).toEqual([[], [], []]);
  });

  test('moves the customer in the list by name', async () => {
    const before = await create({ name: '阿大' });
    const byName = customersInput({ sort: { by: 'name', direction: 'ascending' } });
    const first = (await backend.get('customers.list', byName)).rows[0]?.id;
    await correct(before, { name: '祖大' });
    const last = (await backend.get('customers.list', byName)).rows.at(-1)?.id;
    expect([first, last]).toEqual([before.id, before.id]);
  });

  test('keeps both states and the reason in the personal part of its event', async () => {
    const before = await create();
    await correct(before, { name: '王建囯', address: '' });
    const event = await backend
      .database()
      .read((executor) =>
        executor
          .selectFrom('events')
          .select(['data', 'personal'])
          .where('customer_id', '=', before.id)
          .where('kind', '=', 'customer.corrected')
          .executeTakeFirstOrThrow(),
      );
    expect(JSON.parse(event.data)).toEqual({ fields: ['name', 'address'] });
    expect(JSON.parse(event.personal ?? '')).toEqual({
      before: entryOf(),
      after: entryOf({ name: '王建囯', address: '' }),
      reason: '写错了',
    });
  });

  test('seen at an older state is refused', async () => {
    const before = await create();
    await correct(before, { address: '' });
    expect(await correct(before, { address: '别处' })).toMatchObject({ code: 'conflict' });
  });

  test('to phone and name of another customer is refused, and names the form', async () => {
    const other = await create({ name: '李芳' });
    const answer = await correct(await create(), { name: '李芳' });
    expect(answer).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('CHG-1') as string,
      details: [{ path: `customers/${other.id}` }],
    });
  });

  test('that changes nothing leaves no trace', async () => {
    const before = await create();
    expect(await correct(before, {})).toMatchObject({ ok: true, value: { revision: 0 } });
  });

  test('leaves a submitted case as it was (CASE-1)', async () => {
    const order = await placeOrder(backend, { phone });
    const { id: caseId } = await bringTo(
      backend,
      await draftCase(backend, order),
      'customerSignature',
    );
    await correct(await get(order.customerId), { name: '别人' });
    const view = await backend.get('cases.get', { caseId });
    expect(view.customerName).toBe('王伟');
  });

  test('is not taken back by the next file: what the last one said is kept', async () => {
    const order = await placeOrder(backend, { phone });
    await correct(await get(order.customerId), { name: '别人' });
    const source = await backend
      .database()
      .read((executor) =>
        executor
          .selectFrom('order_sources')
          .select('content')
          .where('order_id', '=', order.orderId)
          .executeTakeFirstOrThrow(),
      );
    expect(JSON.parse(source.content)).toMatchObject({ customerName: '王伟', phone });
  });
});

describe('two spellings on one phone', () => {
  let first: CustomerView;
  let second: CustomerView;
  const likely = async (filter: 'all' | 'likelySame') => {
    const input = customersInput({ search: phone, filter });
    return (await backend.get('customers.list', input)).rows.map(({ likelySame }) => likelySame);
  };

  beforeEach(async () => {
    first = await create();
    second = await create({ name: '王建囯' });
    await create({ name: '李芳' });
  });

  test('are proposed as one customer, in the list, its filter and on the page', async () => {
    const { samePhone } = await get(first.id);
    expect((await likely('all')).sort()).toEqual([false, true, true]);
    expect(await likely('likelySame')).toEqual([true, true]);
    expect(samePhone).toContainEqual({
      id: second.id,
      name: '王建囯',
      orders: 0,
      likelySame: true,
    });
  });

  test('are left in peace once somebody said that they are two', async () => {
    await backend.get('customers.keepApart', { customerId: second.id, otherId: first.id });
    const pages = [await get(first.id), await get(second.id)];
    expect(await likely('all')).toEqual([false, false, false]);
    expect(await likely('likelySame')).toEqual([]);
    expect(pages.flatMap(({ samePhone }) => samePhone).some((each) => each.likelySame)).toBe(false);
  });

  test('that were kept apart before stay so, told once in the history of each', async () => {
    const pair = { customerId: second.id, otherId: first.id };
    await backend.get('customers.keepApart', pair);
    await backend.get('customers.keepApart', { customerId: first.id, otherId: second.id });
    for (const customerId of [first.id, second.id]) {
      const history = await backend.get('customers.history', { customerId });
      expect(history.filter(({ text }) => text.includes('不是同一个人'))).toHaveLength(1);
    }
  });

  test('of two phones are nothing to keep apart', async () => {
    const stranger = await create({ phone: `137${phone.slice(3)}` });
    const pair = { customerId: first.id, otherId: stranger.id };
    expect(await backend.ask('customers.keepApart', pair)).toMatchObject({ code: 'invalidInput' });
  });
});
