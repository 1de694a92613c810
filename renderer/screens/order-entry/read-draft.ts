import { parseYuan } from '../../../shared/domain/money.ts';
import { normalisePhone } from '../../../shared/domain/phone.ts';
import type {
  OrderEntry,
  OrderLineEntry,
  PaymentEntry,
} from '../../../shared/ipc/schemas/order-entry.ts';
import { text } from '../../../shared/text/text.ts';
import { isMinuteBefore } from '../../format/minute-before.ts';
import { readPieces } from '../../format/typed-pieces.ts';
import { isBlankLine, isBlankPayment } from './order-draft.ts';
import type { CustomerDraft, LineDraft, OrderDraft, PaymentRow } from './order-draft.ts';
import type { Wrong } from './wrong-places.ts';

const words = text.orderEntry;

export interface ReadOrder {
  entry: OrderEntry;
  payments: PaymentEntry[];
  /** Keys of the rows that are sent, in their order: the answer names places by it. */
  lineKeys: string[];
  paymentKeys: string[];
}

export interface ReadingFacts {
  /** UTC ms. */
  now: number;
  /** A correction needs a reason, and no payments. */
  correcting: boolean;
}

/** The order as it is sent, or all places where something is missing or cannot be read. */
export function readOrderDraft(
  draft: OrderDraft,
  facts: ReadingFacts,
): ReadOrder | { wrong: Wrong } {
  const notes = new Map<string, string>();
  const note = (place: string, message: string) => void notes.set(place, message);
  const customer = readCustomer(draft.customer, draft.address, note);
  const orderedAt = readOrderedAt(draft.orderedAt, facts.now, note);
  const lineRows = draft.lines.filter((line) => !isBlankLine(line));
  if (lineRows.length === 0) note('lines', words.linesMissing);
  const lines = lineRows.map((line) => readLine(line, draft.orderedAt, note));
  const paymentRows = facts.correcting ? [] : draft.payments.filter((row) => !isBlankPayment(row));
  const payments = paymentRows.map((row) => readPayment(row, { now: facts.now, orderedAt }, note));
  if (!facts.correcting) checkPaid(lines, payments, paymentRows, note);
  if (facts.correcting && draft.reason.trim() === '') note('reason', words.reasonMissing);
  if (customer === null || orderedAt === null || notes.size > 0) {
    return { wrong: Object.fromEntries(notes) };
  }
  return {
    entry: {
      orderNumber: draft.orderNumber.trim(),
      customer,
      orderedAt,
      address: draft.address.trim(),
      consultant: draft.consultant.trim(),
      documents: draft.documents.trim(),
      lines: lines.filter((line) => line !== null),
    },
    payments: payments.filter((payment) => payment !== null),
    lineKeys: lineRows.map(({ key }) => key),
    paymentKeys: paymentRows.map(({ key }) => key),
  };
}

type Note = (place: string, message: string) => void;

function readCustomer(
  customer: CustomerDraft,
  address: string,
  note: Note,
): OrderEntry['customer'] | null {
  if (customer.kind === 'known') return { kind: 'known', customerId: customer.customerId };
  if (customer.kind === 'none') {
    note('customer', words.customerMissing);
    return null;
  }
  const name = customer.name.trim();
  if (name === '') note('customer.name', words.nameMissing);
  if (normalisePhone(customer.phone) === null) note('customer.phone', words.phoneWrong);
  return {
    kind: 'new',
    entry: { name, phone: customer.phone.trim(), address: address.trim() },
  };
}

function readOrderedAt(at: number | null, now: number, note: Note): number | null {
  if (at === null) note('orderedAt', words.orderedMissing);
  // TIME-7: what has happened cannot lie in the future.
  else if (isMinuteBefore(now, at)) note('orderedAt', words.orderedLater);
  return at;
}

function readLine(line: LineDraft, orderedAt: number | null, note: Note): OrderLineEntry | null {
  const at = (field: string) => `lines.${line.key}.${field}`;
  const quantity = readPieces(line.quantity);
  const unitPriceFen = parseYuan(line.price);
  const { kind, delivered } = line;
  if (line.name.trim() === '') note(at('name'), words.lineNameMissing);
  if (kind === null) note(at('kind'), words.kindMissing);
  if (quantity === null) note(at('quantity'), words.quantityWrong);
  else if (quantity < line.takenPieces) note(at('quantity'), words.quantityTaken(line.takenPieces));
  if (unitPriceFen === null) note(at('price'), words.priceWrong);
  if (delivered.at === null && delivered.typed.trim() !== '') {
    note(at('delivered'), words.deliveredUnreadable);
  } else if (
    delivered.at !== null &&
    orderedAt !== null &&
    isMinuteBefore(delivered.at, orderedAt)
  ) {
    // TIME-7: never before the event it follows; it may lie in the future, planned.
    note(at('delivered'), words.deliveredBefore);
  }
  if (kind === null || quantity === null || unitPriceFen === null) return null;
  return {
    lineId: line.lineId,
    code: line.code.trim(),
    name: line.name.trim(),
    size: line.size.trim(),
    color: line.color.trim(),
    kind,
    quantity,
    unitPriceFen,
    deliveredAt: delivered.at,
  };
}

function readPayment(
  row: PaymentRow,
  facts: { now: number; orderedAt: number | null },
  note: Note,
): PaymentEntry | null {
  const at = (field: string) => `payments.${row.key}.${field}`;
  const amountFen = parseYuan(row.amount);
  const { method } = row;
  const paidAt = row.paid.at;
  if (amountFen === null || amountFen === 0) note(at('amount'), words.amountWrong);
  if (method === null) note(at('method'), words.methodMissing);
  if (paidAt === null) note(at('paid'), words.paidAtWrong);
  else if (isMinuteBefore(facts.now, paidAt)) note(at('paid'), words.paidLater);
  else if (facts.orderedAt !== null && isMinuteBefore(paidAt, facts.orderedAt)) {
    note(at('paid'), words.paidBefore);
  }
  if (amountFen === null || method === null || paidAt === null) return null;
  return { amountFen, method, paidAt, note: row.note.trim() };
}

/** Never more than the order costs; named at the last part, where it went over. */
function checkPaid(
  lines: readonly (OrderLineEntry | null)[],
  payments: readonly (PaymentEntry | null)[],
  rows: readonly PaymentRow[],
  note: Note,
): void {
  const last = rows.at(-1);
  if (last === undefined || lines.includes(null)) return;
  const totalFen = lines.reduce(
    (sum, line) => sum + (line === null ? 0 : line.quantity * line.unitPriceFen),
    0,
  );
  const paidFen = payments.reduce((sum, payment) => sum + (payment?.amountFen ?? 0), 0);
  if (paidFen > totalFen) note(`payments.${last.key}.amount`, words.paidTooMuch);
}
