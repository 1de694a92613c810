import type { OrderDifference } from '../../../shared/domain/order-difference.ts';
import type { CustomerRow, CustomerView, OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { goodsLine, now, order, payment, uuid } from './fixtures.ts';

const hourMs = 3_600_000;

/** Many lines, many payments, long words, everything that can be wrong at once. */
export const busyOrder: OrderView = {
  ...order,
  id: uuid(101),
  orderNumber: 'XS20261119005-补单-0001',
  customerId: uuid(201),
  customerName: '欧阳娜娜·买买提江',
  address: '青岛市市南区香港中路 12 号 3 单元 1601，从小区北门进，电梯坏了请走东侧楼梯，到前打电话',
  goods: Array.from({ length: 12 }, (_, index) =>
    goodsLine(`line-${index}`, {
      code: `SF-22${String(index).padStart(2, '0')}`,
      name: index % 3 === 0 ? '意式极简真皮电动功能沙发（左贵妃位，含两个腰枕）' : '实木餐椅',
      kind: (['custom', 'clearance', 'regular', 'special'] as const)[index % 4] ?? 'regular',
      quantity: index + 1,
      amountFen: 468_000 * (index + 1),
      deliveredAt: index % 5 === 0 ? now - hourMs : index % 5 === 1 ? now + 48 * hourMs : null,
      takenPieces: index === 2 ? 2 : 0,
    }),
  ),
  lines: 12,
  totalFen: 468_000 * 78,
  paidFen: 9_000_000,
  warnings: ['customUnpaid', 'clearanceOnCredit'],
  openCases: 1,
  waitingChange: true,
  revision: 4,
  source: 'folder',
  payments: Array.from({ length: 8 }, (_, index) =>
    payment(index, {
      amountFen: 1_286_000 + index,
      ...(index === 0
        ? {}
        : {
            source: 'hand' as const,
            method: (['cash', 'weChat', 'bankCard'] as const)[index % 3] ?? null,
            paidAt: now - index * hourMs,
            note: index % 2 === 0 ? '顾客说尾款等厨柜到货再付，先付这些，收据号 0012345' : '',
          }),
      cancelled:
        index === 3 ? { at: now - hourMs, by: '王芳', reason: '记重了，和上一笔是同一笔' } : null,
    }),
  ),
  waiting: {
    reason: 'runningCase',
    since: now - 30 * 60_000,
    contentHash: 'a'.repeat(64),
    differences: differences(24),
  },
  cases: [
    {
      id: uuid(300),
      number: 'QX-20261121-003',
      procedureTitle: '取消订单',
      stageTitle: '总经理审批',
    },
  ],
};

/** So many things that two states of an order do not agree on. */
export function differences(count: number): OrderDifference[] {
  return Array.from({ length: count }, (_, index) => ({
    field:
      index % 2 === 0
        ? `三人位布艺沙发 2280×920×850mm 米灰 ${index} · 数量`
        : `第 ${index} 行 · 送货时间`,
    before: index % 2 === 0 ? String(index) : '',
    after: index % 2 === 0 ? String(index + 1) : '2026-11-25 10:30',
  }));
}

/** As a row of the list of customers. */
export const customers: readonly CustomerRow[] = [
  {
    id: order.customerId,
    name: '王伟',
    phone: '199····5678',
    orders: 1,
    lastOrderedAt: order.orderedAt,
    likelySame: true,
  },
  {
    id: uuid(202),
    name: '王 伟',
    phone: '199····5678',
    orders: 2,
    lastOrderedAt: order.orderedAt,
    likelySame: true,
  },
  {
    id: uuid(203),
    name: '李秀英',
    phone: '199····5678',
    orders: 0,
    lastOrderedAt: null,
    likelySame: false,
  },
];

export const customerView: CustomerView = {
  id: order.customerId,
  name: '王伟',
  phone: '199····5678',
  orders: 1,
  lastOrderedAt: order.orderedAt,
  likelySame: true,
  address: order.address,
  revision: 3,
  orderList: [order, busyOrder],
  cases: busyOrder.cases,
  samePhone: [
    { id: uuid(202), name: '王 伟', orders: 2, likelySame: true },
    { id: uuid(203), name: '李秀英', orders: 0, likelySame: false },
  ],
};
