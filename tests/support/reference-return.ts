import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

import type { OrderLineFacts } from '../../shared/domain/order-facts.ts';
import type { RuleSettings } from '../../shared/domain/rule-settings.ts';
import type { Decision } from '../../shared/procedures/decision.ts';
import type { ReturnInput, ReturnOfPiecesInput } from '../../shared/procedures/return/rules.ts';
import { referenceMoney, referenceVerdict } from './reference-cancellation.ts';
import type { ReferenceVerdict } from './reference-cancellation.ts';
import { dateAfter } from './reference-clock.ts';

/**
 * decideReturn written a second time from decisions.md, by other means, to compare with: as a list of
 * rows of which the first that fits counts, with dates as texts. For valid input only.
 */
export function referenceReturn({ request, ...input }: ReturnInput): Decision {
  const { lines, fault, packagingUnopened, goodsIntact, ...asked } = request;
  const parts = lines.map(({ id, quantity }) => {
    const from = input.order.lines.find((each) => each.id === id)?.takenBack ?? 0;
    const pieces = [{ from, to: from + quantity }];
    return { id, pieces, packagingUnopened, goodsIntact, ...(fault ? { fault } : {}) };
  });
  return referenceReturnOfPieces({ ...input, request: { ...asked, parts } });
}

export function referenceReturnOfPieces(input: ReturnOfPiecesInput): Decision {
  const { feeBasisPoints } = input.settings;
  return referenceMoney(input.order, feeBasisPoints, input.request.parts, (facts, part) =>
    verdictOf(input, facts, part),
  );
}

type Part = ReturnOfPiecesInput['request']['parts'][number];

function verdictOf(
  input: ReturnOfPiecesInput,
  facts: OrderLineFacts,
  part: Part,
): ReferenceVerdict {
  const { now, settings, order, request } = input;
  const is = (...kinds: string[]) => kinds.includes(facts.kind);
  const has = (...names: string[]) => request.documents.some((name) => names.includes(name));
  const inTime = (from: string) => today(now, settings) <= lastDate(from, settings);
  const delivered = facts.deliveredAt ?? '';
  const quality = request.reason === 'quality';
  const granted = request.exception === true;

  const pickup = [
    inTime(order.orderedAt) ? '' : 'period',
    part.packagingUnopened ? '' : 'packaging',
    order.lines.reduce((left, each) => left - each.amountFen, order.paidFen) < 0 ? 'paid' : '',
    has('pickupSlip') ? '' : 'pickupSlip',
    has('receipt', 'invoice') ? '' : 'receiptOrInvoice',
  ].filter((word) => word !== '');
  const home = (deliveredAt: string) =>
    [
      inTime(deliveredAt) ? '' : 'period',
      part.goodsIntact ? '' : 'intact',
      has('pickupSlip') ? '' : 'pickupSlip',
      has('goodsReceivedNote') ? '' : 'goodsReceivedNote',
      has('receipt', 'invoice') ? '' : 'receiptOrInvoice',
    ].filter((word) => word !== '');

  const refuse = (rule: string, missing: string[] = []): ReferenceVerdict =>
    granted ? ['free', 'RET-18', missing] : ['refused', rule, missing];
  const check = (rule: string, missing: string[]): ReferenceVerdict =>
    missing.length > 0 ? refuse(rule, missing) : ['free', rule];

  const rows: [boolean, () => ReferenceVerdict][] = [
    [is('clearance'), () => refuse('RET-10')],
    [
      delivered === '' || Date.parse(delivered) > Date.parse(now),
      () => referenceVerdict(input, facts, granted),
    ],
    [quality && part.fault === undefined, () => ['inspectFirst', 'RET-2']],
    [quality && part.fault === 'product' && is('promotion'), () => refuse('RET-5')],
    [quality && part.fault === 'product', () => ['free', 'RET-5']],
    [is('promotion'), () => refuse('RET-11')],
    [is('custom', 'special'), () => refuse('RET-6')],
    [is('selfPickup'), () => check('RET-7', pickup)],
    [is('regular'), () => check('RET-9', home(delivered))],
  ];
  const row = rows.find(([fits]) => fits);
  if (!row) throw new Error('No row fits.');
  return row[1]();
}

/** Making one takes longer than deciding. */
const formats = new Map<string, Intl.DateTimeFormat>();

function today(now: string, { timeZone }: RuleSettings): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone });
  formats.set(timeZone, format);
  return format.format(Date.parse(now));
}

/** TIME-2, TIME-3: the last date of the period; one that no calendar has comes after all others. */
function lastDate(from: string, settings: RuleSettings): string {
  if (settings.returnDays > 1_000_000) return '∞';
  let date = dateAfter(today(from, settings), settings.returnDays);
  while (settings.extendOverHolidays && !isWorked(date, settings.holidays))
    date = dateAfter(date, 1);
  return date;
}

function isWorked(date: string, byHand: RuleSettings['holidays']): boolean {
  if (byHand?.work.includes(date)) return true;
  if (byHand?.rest.includes(date)) return false;
  if (Object.hasOwn(published.workdays, date)) return true;
  return !Object.hasOwn(published.holidays, date) && ![0, 6].includes(new Date(date).getUTCDay());
}
