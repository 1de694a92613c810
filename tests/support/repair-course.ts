import type { z } from 'zod';

import type { GoodsLine } from '../../shared/domain/goods-line.ts';
import type { OrderFacts } from '../../shared/domain/order-facts.ts';
import type { ServiceSettings } from '../../shared/domain/service-settings.ts';
import type { Missing } from '../../shared/procedures/evaluation.ts';
import type { repairInputs, RepairAction } from '../../shared/procedures/repair/actions.ts';
import { repair } from '../../shared/procedures/repair/index.ts';
import type { RepairRequest } from '../../shared/procedures/repair/request.ts';
import { emptyRepairRequest } from '../../shared/procedures/repair/request.ts';
import type { Course } from './procedure-course.ts';
import { beginCourse, problemsOfStep, takeStep, withPrint } from './procedure-course.ts';

export type { Course } from './procedure-course.ts';
export {
  Refused,
  day,
  evaluated,
  hour,
  inPerson,
  manager,
  minute,
  offered,
  onPaper,
  requestedAt,
  technician,
} from './procedure-course.ts';

/** What is typed for an action, before it is parsed. */
export type Typed<A extends RepairAction> = z.input<(typeof repairInputs)[A]>;

export const soldOrder: OrderFacts = {
  orderedAt: '2025-11-21T12:00:00+08:00',
  paidFen: 600_000,
  lines: [
    { id: 'sofa', kind: 'regular', quantity: 1, amountFen: 400_000 },
    { id: 'chairs', kind: 'regular', quantity: 4, amountFen: 200_000 },
  ],
};

export const soldGoods: readonly GoodsLine[] = soldOrder.lines.map(
  ({ id, kind, quantity, amountFen }) => ({
    id,
    code: id.toUpperCase(),
    name: id === 'sofa' ? '布艺沙发' : '餐椅',
    size: '',
    color: '',
    kind,
    quantity,
    unitPriceFen: amountFen / quantity,
    amountFen,
    deliveredAt: null,
  }),
);

/** A notice that lacks nothing. */
export function repairRequest(part: Partial<RepairRequest> = {}): RepairRequest {
  return {
    ...emptyRepairRequest(),
    goods: { from: 'order', lineId: 'sofa', pieces: 1 },
    problem: '左扶手弹簧塌陷，坐下有响声。',
    ...part,
  };
}

interface Begin {
  request?: Partial<RepairRequest>;
  service?: Partial<ServiceSettings>;
  order?: OrderFacts | null;
  now?: number;
}

export function beginRepair({ request, order = soldOrder, ...begin }: Begin = {}): Course {
  const goods = order === null ? [] : soldGoods;
  return beginCourse(repair, { ...begin, request: repairRequest(request), order, goods });
}

/** Takes a step at `now` as the engine does. Throws Refused. */
export function take<A extends RepairAction>(
  course: Course,
  action: A,
  typed: Typed<A>,
  now?: number,
): Course {
  return takeStep(course, action, typed, now);
}

/** What a step is refused for; none when it is taken. */
export function problemsOf<A extends RepairAction>(
  course: Course,
  action: A,
  typed: Typed<A>,
  now?: number,
): readonly Missing[] {
  return problemsOfStep(course, action, typed, now);
}

/** The notice comes out of the printer. */
export function printed(course: Course): Course {
  return withPrint(course, 'notice');
}
