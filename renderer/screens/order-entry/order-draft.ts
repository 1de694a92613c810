import { formatFen } from '../../../shared/domain/money.ts';
import type { GoodsKind } from '../../../shared/domain/goods-kind.ts';
import type { OrderLineView, OrderView } from '../../../shared/ipc/schemas/orders.ts';
import type { SettlementMethod } from '../../../shared/procedures/settlement.ts';
import { noMoment, typedMoment } from '../../components/moment-input.tsx';
import type { TypedMoment } from '../../components/moment-input.tsx';

/** An order as it is typed: words, until they are read (read-draft.ts). */
export interface OrderDraft {
  orderNumber: string;
  customer: CustomerDraft;
  /** UTC ms; null while what was typed is no time. */
  orderedAt: number | null;
  /** Where the goods go; a new customer's address too. */
  address: string;
  consultant: string;
  documents: string;
  lines: readonly LineDraft[];
  payments: readonly PaymentRow[];
  /** Why an order that is there already is corrected. */
  reason: string;
}

export type CustomerDraft =
  | { kind: 'none'; typed: string }
  /** The phone is masked (ARC-15). */
  | { kind: 'known'; customerId: string; name: string; phone: string }
  | { kind: 'new'; name: string; phone: string };

export interface LineDraft {
  /** Stays with the row while others come and go. */
  key: string;
  /** Null for a line that is not in the order yet. */
  lineId: string | null;
  code: string;
  name: string;
  size: string;
  color: string;
  kind: GoodsKind | null;
  quantity: string;
  /** In yuan. */
  price: string;
  delivered: TypedMoment;
  /** Pieces that cases have taken: the line stays, with at least as many (CASE-2). */
  takenPieces: number;
}

export interface PaymentRow {
  key: string;
  /** In yuan. */
  amount: string;
  method: SettlementMethod | null;
  paid: TypedMoment;
  note: string;
}

export function blankLine(key: string): LineDraft {
  return {
    key,
    lineId: null,
    code: '',
    name: '',
    size: '',
    color: '',
    // Asked, never taken for regular (glossary, "Identity").
    kind: null,
    quantity: '1',
    price: '',
    delivered: noMoment,
    takenPieces: 0,
  };
}

export function blankPayment(key: string, now: number, zone: string): PaymentRow {
  return { key, amount: '', method: null, paid: typedMoment(now, zone), note: '' };
}

interface Start {
  customer: CustomerDraft;
  /** Who is at the counter. */
  consultant: string;
  /** UTC ms. */
  now: number;
  zone: string;
}

/** An empty form: one line of goods, one part of what was paid, made just now. */
export function startOrder({ customer, consultant, now, zone }: Start): OrderDraft {
  return {
    orderNumber: '',
    customer,
    orderedAt: now,
    address: '',
    consultant,
    documents: '',
    lines: [blankLine('first')],
    payments: [blankPayment('first', now, zone)],
    reason: '',
  };
}

/** A row nobody has typed into: left out when the order is saved. */
export function isBlankLine(line: LineDraft): boolean {
  const { lineId, code, name, size, color, price, delivered } = line;
  return (
    lineId === null && [code, name, size, color, price, delivered.typed].join('').trim() === ''
  );
}

export function isBlankPayment({ amount, note }: PaymentRow): boolean {
  return `${amount}${note}`.trim() === '';
}

/** What stands in an order, as the form shows it. */
export function draftOfOrder(order: OrderView, zone: string): OrderDraft {
  return {
    orderNumber: order.orderNumber,
    customer: {
      kind: 'known',
      customerId: order.customerId,
      name: order.customerName,
      phone: order.phone,
    },
    orderedAt: order.orderedAt,
    address: order.address,
    consultant: order.consultant,
    documents: order.documents,
    lines: order.goods.map((line) => lineDraft(line, zone)),
    payments: [],
    reason: '',
  };
}

function lineDraft(line: OrderLineView, zone: string): LineDraft {
  const { id, code, name, size, color, kind, quantity, unitPriceFen, takenPieces } = line;
  return {
    key: id,
    lineId: id,
    code,
    name,
    size,
    color,
    kind,
    quantity: String(quantity),
    price: formatFen(unitPriceFen),
    delivered: typedMoment(line.deliveredAt, zone),
    takenPieces,
  };
}
