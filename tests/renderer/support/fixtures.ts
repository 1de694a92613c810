import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { PaymentView } from '../../../shared/ipc/schemas/order-entry.ts';
import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { defaultRuleSettings } from '../../../shared/domain/rule-settings.ts';
import { defaultServiceSettings } from '../../../shared/domain/service-settings.ts';
import { moneyStateOf } from '../../../shared/procedures/money-state.ts';
import { emptyCancellationRequest } from '../../../shared/procedures/cancellation/request.ts';

/** Invented people and goods. Times are UTC ms; now is 2026-11-21 14:32 in Shanghai. */
export const now = Date.parse('2026-11-21T14:32:00+08:00');
export const orderedAt = Date.parse('2026-11-19T12:20:00+08:00');

export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export function staffMember(n: number, name: string, roles: StaffMember['roles']): StaffMember {
  return { id: uuid(n), name, roles, active: true };
}

export const staff: readonly StaffMember[] = [
  staffMember(1, '陈静', ['receptionist']),
  staffMember(2, '李明', ['storeManager']),
  staffMember(3, '周建国', ['generalManager']),
  staffMember(4, '刘敏', ['serviceAgent']),
  staffMember(5, '王芳', ['finance']),
];

export function goodsLine(
  id: string,
  part: Partial<OrderView['goods'][number]> = {},
): OrderView['goods'][number] {
  return {
    id,
    code: 'SF-2201',
    name: '三人位布艺沙发',
    size: '2280×920×850mm',
    color: '米灰',
    kind: 'regular',
    quantity: 1,
    unitPriceFen: 468_000,
    amountFen: 468_000,
    deliveredAt: null,
    takenPieces: 0,
    ...part,
  };
}

export const goods = [
  goodsLine('sofa'),
  goodsLine('chair', {
    code: 'CH-0412',
    name: '实木餐椅',
    size: '450×520×880mm',
    color: '原木',
    quantity: 4,
    unitPriceFen: 46_000,
    amountFen: 184_000,
  }),
  goodsLine('kitchen', {
    code: 'CB-5600',
    name: '全屋定制橱柜',
    size: '',
    color: '',
    kind: 'custom',
    amountFen: 1_860_000,
    unitPriceFen: 1_860_000,
  }),
  goodsLine('lamp', {
    code: 'LP-0077',
    name: '落地灯',
    size: '',
    color: '黑',
    kind: 'clearance',
    amountFen: 18_145,
    unitPriceFen: 18_145,
  }),
];

/** A part of what was paid, as a file tells it. */
export function payment(n: number, part: Partial<PaymentView> = {}): PaymentView {
  return {
    id: uuid(400 + n),
    amountFen: 100_000,
    source: 'file',
    method: null,
    paidAt: null,
    note: '',
    recordedAt: now - 7_200_000,
    recordedBy: '陈静',
    cancelled: null,
    ...part,
  };
}

const totalFen = goods.reduce((sum, line) => sum + line.amountFen, 0);

export const order: OrderView = {
  id: uuid(100),
  orderNumber: 'XS20261119004',
  orderedAt,
  customerId: uuid(200),
  customerName: '王伟',
  phone: '199····5678',
  consultant: '陈静',
  lines: goods.length,
  totalFen,
  paidFen: totalFen,
  warnings: [],
  openCases: 0,
  waitingChange: false,
  revision: 1,
  source: 'file',
  payments: [payment(1, { amountFen: totalFen })],
  waiting: null,
  address: '青岛市市南区香港中路 12 号 3 单元 1601',
  documents: '收据',
  importedAt: now - 7_200_000,
  money: {
    paidFen: totalFen,
    refundedFen: 0,
    creditedFen: 0,
    openRefundFen: 0,
    collectedFen: 0,
    leftFen: totalFen,
  },
  goods,
  cases: [],
};

/** A draft of a cancellation of `order`; the request is empty. */
export function draft(part: Partial<CaseView> = {}): CaseView {
  return {
    id: uuid(300),
    procedure: 'cancellation',
    procedureTitle: '取消订单',
    number: null,
    orderNumber: order.orderNumber,
    customerName: order.customerName,
    phone: order.phone,
    stage: 'draft',
    stageTitle: '登记',
    ended: false,
    exception: false,
    nextTitle: '提交申请',
    waitsFor: '接待人员',
    rule: 'CAN-9',
    dueAt: null,
    requestedAt: now,
    refundFen: 0,
    dueFen: 0,
    revision: 1,
    orderId: order.id,
    customerId: order.customerId,
    orderedAt,
    openedAt: now,
    openedBy: { id: uuid(1), name: '陈静' },
    backdatingReason: null,
    submittedAt: null,
    request: emptyCancellationRequest(),
    facts: {
      orderedAt: new Date(orderedAt).toISOString(),
      paidFen: order.paidFen,
      lines: goods.map(({ id, kind, quantity, amountFen }) => ({ id, kind, quantity, amountFen })),
    },
    settings: defaultRuleSettings,
    service: defaultServiceSettings,
    taken: [],
    goods,
    record: null,
    decision: null,
    stages: [],
    actions: [],
    deadlines: [],
    visits: [],
    prints: [],
    forms: [],
    money: { ...moneyStateOf({ refundFen: 0, dueFen: 0, ...part }, null, 0), agreed: null },
    settlements: [],
    exchangeOrder: null,
    changedSince: [],
    waitingChange: null,
    links: [],
    handOvers: [],
    predecessor: null,
    successors: [],
    ...part,
  };
}
