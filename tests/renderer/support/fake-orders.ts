import type { Bridge } from '../../../renderer/ipc/bridge.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Answer } from '../../../shared/ipc/envelope.ts';
import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { draft, now, order, payment, uuid } from './fixtures.ts';
import { busyOrder, customers, customerView, differences } from './order-fixtures.ts';

/** A bridge that also knows orders that change and customers, without a rule of its own. */
export function withOrders(bridge: Bridge): Bridge {
  const orders = new Map([order, busyOrder].map((each) => [each.id, each]));
  function change(id: string, part: (before: OrderView) => Partial<OrderView>): OrderView {
    const before = orders.get(id) ?? order;
    const after = { ...before, ...part(before), revision: before.revision + 1 };
    orders.set(id, after);
    return after;
  }
  const answers: Record<string, (input: never) => unknown> = {
    'orders.get': ({ orderId }: InputOf<'orders.get'>) => orders.get(orderId) ?? order,
    'orders.history': () => history(40),
    'orders.create': ({ entry }: InputOf<'orders.create'>) =>
      entry.orderNumber === '重复' ? refused() : change(order.id, () => ({})),
    'orders.correct': ({ orderId, entry }: InputOf<'orders.correct'>) =>
      change(orderId, () => ({ address: entry.address })),
    'orders.recordPayment': ({ orderId, payment: given }: InputOf<'orders.recordPayment'>) =>
      change(orderId, ({ payments, paidFen }) => ({
        paidFen: paidFen + given.amountFen,
        payments: [...payments, payment(50, { ...given, source: 'hand' })],
      })),
    'orders.cancelPayment': ({ orderId, paymentId, reason }: InputOf<'orders.cancelPayment'>) =>
      change(orderId, ({ payments }) => ({
        payments: payments.map((each) =>
          each.id === paymentId ? { ...each, cancelled: { at: now, by: '王芳', reason } } : each,
        ),
      })),
    'orders.recordDelivery': (input: InputOf<'orders.recordDelivery'>) =>
      change(input.orderId, ({ goods }) => ({
        goods: goods.map((line) =>
          input.lineIds.includes(line.id) ? { ...line, deliveredAt: input.deliveredAt } : line,
        ),
      })),
    'orders.applyWaiting': ({ orderId }: InputOf<'orders.applyWaiting'>) =>
      change(orderId, () => ({ waiting: null })),
    'orders.dropWaiting': ({ orderId }: InputOf<'orders.dropWaiting'>) =>
      change(orderId, () => ({ waiting: null })),
    'customers.list': ({ search }: InputOf<'customers.list'>) => ({
      rows: customers.filter(
        ({ name }) => search === '' || name.includes(search) || '19912345678'.endsWith(search),
      ),
      next: null,
    }),
    'customers.get': () => customerView,
    'customers.history': () => history(12),
    'customers.create': () => customerView,
    'customers.correct': () => customerView,
    'customers.keepApart': () => ({}),
    'cases.get': ({ caseId }: InputOf<'cases.get'>) =>
      caseId === uuid(301)
        ? draft({
            id: caseId,
            number: 'QX-20261121-004',
            submittedAt: now,
            stage: 'approval',
            stageTitle: '总经理审批',
            changedSince: differences(4),
            waitingChange: busyOrder.waiting,
          })
        : undefined,
  };
  return {
    ...bridge,
    request(channel, input, requestId) {
      const value = answers[channel]?.(input as never);
      if (value === undefined) return bridge.request(channel, input, requestId);
      return Promise.resolve(isFailure(value) ? value : { ok: true, value });
    },
  };
}

function refused(): Answer<unknown> {
  return {
    ok: false,
    code: 'conflict',
    message: '这个订单号已经有了，没有保存，填写的内容都在。请换一个，或打开那张订单。',
    details: [{ path: 'entry.orderNumber', message: '这个订单号已经有了。' }],
  };
}

function isFailure(value: unknown): value is Extract<Answer<unknown>, { ok: false }> {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}

function history(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    at: now - (count - index) * 600_000,
    by: index % 3 === 0 ? '欧阳建国' : '陈静',
    text:
      index % 4 === 0
        ? '更正了订单：三人位布艺沙发 2280×920×850mm 米灰 · 数量，原来 1，现在 2。原因：顾客来电，销售时写错。'
        : `第 ${index + 1} 件事。`,
    rule: index % 5 === 0 ? 'CASE-1' : null,
  }));
}
