import type { z } from 'zod';

import type { GoodsKind } from '../../shared/domain/goods-kind.ts';
import type { GoodsLine } from '../../shared/domain/goods-line.ts';
import type { OrderFacts } from '../../shared/domain/order-facts.ts';
import { isoInZone } from '../../shared/domain/time-zone.ts';
import type { Missing } from '../../shared/procedures/evaluation.ts';
import type { ReturnAction, returnInputs } from '../../shared/procedures/return/actions.ts';
import type { ReturnDecision } from '../../shared/procedures/return/decision.ts';
import { returning } from '../../shared/procedures/return/index.ts';
import type { NewGoods, ReturnRequest } from '../../shared/procedures/return/request.ts';
import { emptyReturnRequest } from '../../shared/procedures/return/request.ts';
import { decisionOf } from '../../shared/procedures/return/state.ts';
import type { BeginCourse, Course } from './procedure-course.ts';
import {
  beginCourse,
  problemsOfStep,
  requestedAt,
  takeStep,
  withPrint,
} from './procedure-course.ts';

/** What is typed for an action, before it is parsed. */
export type Typed<A extends ReturnAction> = z.input<(typeof returnInputs)[A]>;

const day = 86_400_000;
const orderedAt = requestedAt - 6 * day;
const deliveredAt = requestedAt - 3 * day;

interface Sold {
  id: string;
  name: string;
  kind: GoodsKind;
  quantity: number;
  amountFen: number;
  delivered: boolean;
}

/** One line of each kind, paid in full: ordered six days ago, delivered three days ago. */
const sold: readonly Sold[] = [
  {
    id: 'sofa',
    name: '布艺沙发',
    kind: 'regular',
    quantity: 1,
    amountFen: 400_000,
    delivered: true,
  },
  { id: 'chairs', name: '餐椅', kind: 'regular', quantity: 4, amountFen: 200_000, delivered: true },
  {
    id: 'lamp',
    name: '落地灯',
    kind: 'selfPickup',
    quantity: 2,
    amountFen: 60_000,
    delivered: true,
  },
  {
    id: 'wardrobe',
    name: '定制衣柜',
    kind: 'custom',
    quantity: 1,
    amountFen: 900_000,
    delivered: true,
  },
  {
    id: 'rug',
    name: '样品地毯',
    kind: 'clearance',
    quantity: 1,
    amountFen: 30_000,
    delivered: true,
  },
  {
    id: 'stool',
    name: '换鞋凳',
    kind: 'promotion',
    quantity: 2,
    amountFen: 20_000,
    delivered: true,
  },
  { id: 'bed', name: '双人床', kind: 'regular', quantity: 1, amountFen: 500_000, delivered: false },
  {
    id: 'shelf',
    name: '定制书架',
    kind: 'special',
    quantity: 1,
    amountFen: 300_000,
    delivered: false,
  },
];

export const soldGoods: readonly GoodsLine[] = sold.map(({ delivered, ...line }) => ({
  ...line,
  code: line.id.toUpperCase(),
  size: '',
  color: '',
  unitPriceFen: line.amountFen / line.quantity,
  deliveredAt: delivered ? deliveredAt : null,
}));

export const soldOrder: OrderFacts = {
  orderedAt: isoInZone(orderedAt, 'Asia/Shanghai'),
  paidFen: sold.reduce((sum, { amountFen }) => sum + amountFen, 0),
  lines: sold.map(({ id, kind, quantity, amountFen, delivered }) => ({
    id,
    kind,
    quantity,
    amountFen,
    ...(delivered ? { deliveredAt: isoInZone(deliveredAt, 'Asia/Shanghai') } : {}),
  })),
};

/** An application that lacks nothing: four chairs that the customer does not like (RET-9). */
export function returnRequest(part: Partial<ReturnRequest> = {}): ReturnRequest {
  return {
    ...emptyReturnRequest(),
    lines: [{ id: 'chairs', quantity: 4 }],
    reason: 'other',
    reasonText: '颜色与餐桌不配。',
    goodsIntact: true,
    packagingUnopened: true,
    documents: ['salesOrder', 'receipt', 'pickupSlip', 'goodsReceivedNote'],
    ...part,
  };
}

/** RET-2: a claim of quality, and the customer wants the inspection. */
export const claimsQuality = {
  reason: 'quality',
  reasonText: '椅腿开裂。',
  proposalAnswer: 'inspect',
} as const satisfies Partial<ReturnRequest>;

/** RET-12: new chairs at a price, in fen, for one piece. */
export function newChairs(unitPriceFen: number, quantity = 4): NewGoods {
  return {
    name: '实木餐椅',
    code: 'CH-9',
    size: '',
    colour: '胡桃木',
    kind: 'regular',
    quantity,
    unitPriceFen,
  };
}

export function exchangeFor(unitPriceFen: number): Partial<ReturnRequest> {
  return { kind: 'exchange', newGoods: [newChairs(unitPriceFen)] };
}

export type BeginReturn = Partial<Omit<BeginCourse, 'request'>> & {
  request?: Partial<ReturnRequest>;
};

export function beginReturn({ request, ...begin }: BeginReturn = {}): Course {
  return beginCourse(returning, {
    order: soldOrder,
    goods: soldGoods,
    ...begin,
    request: returnRequest(request),
  });
}

/** Takes a step at `now` as the engine does. Throws Refused. */
export function take<A extends ReturnAction>(
  course: Course,
  action: A,
  typed: Typed<A>,
  now?: number,
): Course {
  return takeStep(course, action, typed, now);
}

/** What a step is refused for; none when it is taken. */
export function problemsOf<A extends ReturnAction>(
  course: Course,
  action: A,
  typed: Typed<A>,
  now?: number,
): readonly Missing[] {
  return problemsOfStep(course, action, typed, now);
}

/** The application comes out of the printer. */
export function printed(course: Course): Course {
  return withPrint(course, 'application');
}

export function decided({ facts }: Course): ReturnDecision {
  return decisionOf(facts);
}
