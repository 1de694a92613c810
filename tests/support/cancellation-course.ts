import type { z } from 'zod';

import type { GoodsLine } from '../../shared/domain/goods-line.ts';
import type { OrderFacts } from '../../shared/domain/order-facts.ts';
import { isoInZone } from '../../shared/domain/time-zone.ts';
import type {
  cancellationInputs,
  CancellationAction,
} from '../../shared/procedures/cancellation/actions.ts';
import { cancellation } from '../../shared/procedures/cancellation/index.ts';
import { emptyCancellationRequest } from '../../shared/procedures/cancellation/request.ts';
import type { CancellationRequest } from '../../shared/procedures/cancellation/request.ts';
import type { Missing } from '../../shared/procedures/evaluation.ts';
import type { Course } from './procedure-course.ts';
import {
  beginCourse,
  day,
  hour,
  inPerson,
  problemsOfStep,
  requestedAt,
  takeStep,
  withPrint,
} from './procedure-course.ts';

/** What is typed for an action, before it is parsed. */
export type Typed<A extends CancellationAction> = z.input<(typeof cancellationInputs)[A]>;

const sofa: GoodsLine = {
  id: 'sofa',
  code: 'SF-1',
  name: '布艺沙发',
  size: '',
  color: '',
  kind: 'regular',
  quantity: 1,
  unitPriceFen: 400_000,
  amountFen: 400_000,
  deliveredAt: null,
};

export interface BeginCancellation {
  /** Of ¥4,000.00; all of it where nothing else is said. */
  paidFen?: number;
  /** How long ago it was ordered; three days, where nothing else is said: a fee of ¥400.00 is taken. */
  orderedBefore?: number;
  request?: Partial<CancellationRequest>;
}

/** A draft that lacks nothing: the one sofa of an order. */
export function beginCancellation(begin: BeginCancellation = {}): Course {
  const { paidFen = sofa.amountFen, orderedBefore = 3 * day } = begin;
  const order: OrderFacts = {
    orderedAt: isoInZone(requestedAt - orderedBefore, 'Asia/Shanghai'),
    paidFen,
    lines: [{ id: sofa.id, kind: sofa.kind, quantity: 1, amountFen: sofa.amountFen }],
  };
  const request: CancellationRequest = {
    ...emptyCancellationRequest(),
    lines: [{ id: sofa.id, quantity: 1 }],
    reason: 'changedMind',
    reasonText: '暂时不装修了。',
    proposalAnswer: 'insists',
    documents: ['salesOrder', 'receipt'],
    ...begin.request,
  };
  return beginCourse(cancellation, { request, order, goods: [sofa] });
}

/** Takes a step an hour after the one before. Throws Refused. */
export function take<A extends CancellationAction>(
  course: Course,
  action: A,
  typed: Typed<A>,
): Course {
  return takeStep(course, action, typed, next(course));
}

/** What a step an hour later is refused for; none when it is taken. */
export function problemsOf<A extends CancellationAction>(
  course: Course,
  action: A,
  typed: Typed<A>,
): readonly Missing[] {
  return problemsOfStep(course, action, typed, next(course));
}

export function next(course: Course): number {
  return course.facts.now + hour;
}

/** Approved, filed and told: the money is next. */
export function awaitingMoney(begin?: BeginCancellation): Course {
  let course = withPrint(take(beginCancellation(begin), 'submit', {}), 'application');
  course = take(course, 'recordSignature', { signedAt: next(course) });
  course = take(course, 'approve', { approval: inPerson });
  course = take(course, 'acknowledge', { note: '刘敏电话确认' });
  course = take(course, 'file', { note: '' });
  return take(course, 'tellCustomer', { channel: 'phone', note: '' });
}

/** 退款签收单 comes out of the printer, half an hour after the last step. */
export function receiptPrinted(course: Course): Course {
  const now = course.facts.now + hour / 2;
  return withPrint({ ...course, facts: { ...course.facts, now } }, 'refundReceipt');
}

/** A payment as typed: cash to the customer who signs, all that is left where nothing else is said. */
export function payment(course: Course, part: Partial<Typed<'settle'>> = {}): Typed<'settle'> {
  return {
    amountFen: course.facts.money.restFen,
    method: 'cash',
    reference: '',
    settledAt: next(course),
    payee: '张女士',
    relation: 'self',
    payeeSigned: true,
    ...part,
  };
}

export function agreedOn(amountFen: number): Typed<'agreeAmount'> {
  return { amountFen, reason: '老顾客，少收退单费', approval: inPerson };
}
