import type { InputOf } from '../../../../shared/ipc/contract.ts';
import type { OrderLineView, OrderView } from '../../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../../shared/text/text.ts';
import { isMinuteBefore } from '../../../format/minute-before.ts';
import { showMoment } from '../../../format/moment.ts';

/** A delivery as it is typed. */
export interface DeliveryDraft {
  lineIds: readonly string[];
  /** `undone`: the lines were not handed over after all. */
  kind: 'delivered' | 'undone';
  /** UTC ms; null while what was typed is no time. May lie in the future: planned (TIME-7). */
  at: number | null;
  reason: string;
}

export type DeliveryWrong = Partial<Record<'lines' | 'at' | 'reason', string>>;

type Recorded = Pick<InputOf<'orders.recordDelivery'>, 'lineIds' | 'deliveredAt' | 'reason'>;

/** What has not been delivered yet, delivered just now. */
export function startDelivery(goods: readonly OrderLineView[], now: number): DeliveryDraft {
  const waiting = goods.filter(({ deliveredAt }) => deliveredAt === null);
  return { lineIds: waiting.map(({ id }) => id), kind: 'delivered', at: now, reason: '' };
}

/** Whether a time that stands there already would change, which asks for a reason. */
export function changesTime({ lineIds }: DeliveryDraft, goods: readonly OrderLineView[]): boolean {
  return goods.some(({ id, deliveredAt }) => deliveredAt !== null && lineIds.includes(id));
}

/** The delivery to record, or what is wrong with it. */
export function readDelivery(
  draft: DeliveryDraft,
  { goods, orderedAt }: Pick<OrderView, 'goods' | 'orderedAt'>,
  zone: string,
): { delivery: Recorded } | { wrong: DeliveryWrong } {
  const words = text.orderPage;
  const changes = changesTime(draft, goods);
  const wrong: DeliveryWrong = {};
  if (draft.lineIds.length === 0) wrong.lines = words.noLineChosen;
  else if (draft.kind === 'undone' && !changes) wrong.lines = words.nothingToUndo;
  if (draft.kind === 'delivered') {
    if (draft.at === null) wrong.at = words.timeMissing;
    // TIME-7: never before the event it follows.
    else if (isMinuteBefore(draft.at, orderedAt)) {
      wrong.at = words.deliveredBeforeOrder(showMoment(orderedAt, zone));
    }
  }
  if (changes && draft.reason.trim() === '') wrong.reason = words.reasonMissing;
  if (Object.keys(wrong).length > 0) return { wrong };
  return {
    delivery: {
      lineIds: [...draft.lineIds],
      deliveredAt: draft.kind === 'undone' ? null : draft.at,
      reason: changes ? draft.reason.trim() : null,
    },
  };
}
