import { shownMoment } from '../../../../shared/orders/shown-moment.ts';
import type { FieldProblem } from './refuse-fields.ts';

/** What a typed moment may not be before or after (TIME-7). Times are UTC ms. */
interface MomentBounds {
  orderedAt: number;
  now: number;
  timeZone: string;
}

const minute = (ms: number) => Math.floor(ms / 60_000);

/** An order is placed by now. */
export function orderedAtProblems(
  path: string,
  { orderedAt, now, timeZone }: MomentBounds,
): FieldProblem[] {
  if (orderedAt <= now) return [];
  const message = `下单时间 ${shownMoment(orderedAt, timeZone)} 晚于现在 ${shownMoment(now, timeZone)}。`;
  return [{ path, message, rule: 'TIME-7' }];
}

/** Goods are handed over after they were ordered; only a plan may lie in the future. */
export function deliveryProblems(
  path: string,
  deliveredAt: number | null,
  { orderedAt, timeZone }: MomentBounds,
): FieldProblem[] {
  if (deliveredAt === null || minute(deliveredAt) >= minute(orderedAt)) return [];
  const message = `送货或提货时间 ${shownMoment(deliveredAt, timeZone)} 早于下单时间 ${shownMoment(orderedAt, timeZone)}。`;
  return [{ path, message, rule: 'TIME-7' }];
}

/** People type minutes (docs/decisions/moments-and-minutes.md): within the minute of the order it was after it. */
export function deliveryMoment(deliveredAt: number | null, orderedAt: number): number | null {
  if (deliveredAt === null || minute(deliveredAt) !== minute(orderedAt)) return deliveredAt;
  return Math.max(deliveredAt, orderedAt);
}

/** Money was paid by now, and not before the order. To the minute, since people type minutes. */
export function paidAtProblems(
  path: string,
  paidAt: number,
  { orderedAt, now, timeZone }: MomentBounds,
): FieldProblem[] {
  const paid = shownMoment(paidAt, timeZone);
  if (minute(paidAt) > minute(now)) {
    const message = `付款时间 ${paid} 晚于现在 ${shownMoment(now, timeZone)}。`;
    return [{ path, message, rule: 'TIME-7' }];
  }
  if (minute(paidAt) < minute(orderedAt)) {
    const message = `付款时间 ${paid} 早于下单时间 ${shownMoment(orderedAt, timeZone)}。`;
    return [{ path, message, rule: 'TIME-7' }];
  }
  return [];
}
