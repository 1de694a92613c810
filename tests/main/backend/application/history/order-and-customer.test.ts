import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { recordEvent } from '../../../../../main/backend/application/history/record-event.ts';
import { bringTo, draftCase, printForm } from '../../../../support/cancellation-case.ts';
import { importFile } from '../../../../support/import-orders.ts';
import { ordersInput } from '../../../../support/list-input.ts';
import { atOrder, paymentEntry, typedOrder } from '../../../../support/order-entry.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

const orderFile = readFileSync(new URL('../../../../fixtures/counter-orders.csv', import.meta.url));

let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

const ofOrder = async (orderId: string) =>
  (await backend.get('orders.history', { orderId })).map(({ text }) => text);
/** Without the looks at the customer, which come with every reading (views.test.ts). */
const ofCustomer = async (customerId: string) =>
  (await backend.get('customers.history', { customerId }))
    .map(({ text }) => text)
    .filter((text) => text !== '看了客户的资料。');

describe('the history of an order', () => {
  test('of a file begins with the file, and who brought it', async () => {
    const manager = backend.people.storeManager;
    await importFile(backend, orderFile, { by: manager });
    const { rows } = await backend.get('orders.list', ordersInput());
    const history = await backend.get('orders.history', { orderId: rows[0]?.id ?? '' });
    expect(history).toEqual([
      { at: backend.clock.now, by: manager.name, text: '订单随文件导入。', rule: null },
    ]);
  });

  test('typed by hand begins with that, told once, and goes on with its payments', async () => {
    const order = await typedOrder(backend);
    backend.clock.now += 60_000;
    await backend.get('orders.recordPayment', { ...atOrder(order), payment: paymentEntry() });
    expect(await ofOrder(order.id)).toEqual([
      '手工录入了订单。',
      expect.stringMatching(/^登记收款 ¥1,000\.00，/),
    ]);
  });

  test('names its cases, and tells their steps and prints', async () => {
    const order = await placeOrder(backend);
    const draft = await draftCase(backend, order);
    const { number, id } = await bringTo(backend, draft, 'customerSignature');
    await printForm(backend, id);
    const texts = await ofOrder(order.orderId);
    expect(texts.slice(1).every((text) => text.startsWith(`${number}：`))).toBe(true);
    expect(texts.join()).toMatch(/新开了取消订单业务单。.*编号 QX.*第 1 次打印/);
  });

  test('of an order that is not there says so', async () => {
    const orderId = '00000000-0000-4000-8000-000000000000';
    expect(await backend.ask('orders.history', { orderId })).toMatchObject({ code: 'notFound' });
  });
});

describe('the history of a customer', () => {
  test('joins customer, orders and cases by time, nothing twice', async () => {
    const order = await placeOrder(backend);
    const { customerId, orderNumber } = order;
    await backend.get('customers.reveal', { customerId, reason: '联系客户' });
    backend.clock.now += 60_000;
    await draftCase(backend, order);
    backend.clock.now += 60_000;
    await backend.get('orders.recordDelivery', {
      orderId: order.orderId,
      revision: 0,
      lineIds: order.lineIds,
      deliveredAt: backend.clock.now,
      reason: null,
    });
    expect(await ofCustomer(customerId)).toEqual([
      `订单 ${orderNumber}：订单随文件导入。`,
      '查看了完整的电话号码。原因：联系客户。',
      '取消订单草稿：新开了取消订单业务单。',
      expect.stringMatching(
        new RegExp(
          `^订单 ${orderNumber}：登记了三人位布艺沙发 2280×920×850mm 米灰的送货或提货时间：`,
        ),
      ),
    ]);
  });

  test('has what happened to an order while it was another customer’s', async () => {
    const { customerId, orderId, orderNumber } = await placeOrder(backend);
    const other = await placeOrder(backend);
    await backend.database().unit((executor) => {
      const context = { executor, now: backend.clock.now + 1, actor: null, newSalt: () => '' };
      const about = { orderId, customerId: other.customerId };
      return recordEvent(context, { kind: 'order.changeDropped', ...about, data: {} });
    });
    expect(await ofCustomer(customerId)).toContainEqual(
      expect.stringContaining(`订单 ${orderNumber}：没有采用文件里的改动`),
    );
  });

  test('shows nothing of another customer', async () => {
    const one = await placeOrder(backend);
    const other = await placeOrder(backend);
    await backend.get('customers.reveal', { customerId: other.customerId, reason: '联系客户' });
    expect(await ofCustomer(one.customerId)).toHaveLength(1);
  });

  test('tells less, and does not fail, once personal parts are blanked', async () => {
    const { id: customerId, revision } = await backend.get('customers.create', {
      name: '钱多',
      phone: '19900001234',
      address: '',
    });
    const entry = { name: '钱朵', phone: '19900001234', address: '' };
    await backend.get('customers.correct', { customerId, revision, entry, reason: '写错' });
    await backend
      .database()
      .unit((executor) =>
        executor
          .updateTable('events')
          .set({ personal: null })
          .where('customer_id', '=', customerId)
          .execute(),
      );
    expect(await ofCustomer(customerId)).toEqual(['手工新建了客户。', '更正了客户资料：姓名。']);
  });

  test('shows the newest 500 and says that there are older ones', async () => {
    const { customerId } = await placeOrder(backend);
    await backend.database().unit(async (executor) => {
      for (let count = 0; count < 501; count += 1) {
        const context = { executor, now: backend.clock.now + count, actor: null };
        const event = { kind: 'customers.revealed', customerId, data: { what: 'phone' } };
        await recordEvent({ ...context, newSalt: () => '' }, event);
      }
    });
    const history = await backend.get('customers.history', { customerId });
    expect(history).toHaveLength(501);
    expect(history[0]?.text).toMatch(/最新的 500 条/);
    expect(history.at(-1)?.at).toBe(backend.clock.now + 500);
  });
});
