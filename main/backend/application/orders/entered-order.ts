import { normalisePhone } from '../../../../shared/domain/phone.ts';
import type { OrderContent, OrderContentLine } from '../../../../shared/domain/order-content.ts';
import type { OrderEntry, OrderLineEntry } from '../../../../shared/ipc/schemas/order-entry.ts';
import { goodsKey } from '../../../../shared/orders/line-key.ts';
import { findCustomer } from '../../database/repositories/customers.ts';
import type { OrderLines } from '../../database/schema.ts';
import type { RequestContext } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { deliveryMoment, deliveryProblems, orderedAtProblems } from './moment-problems.ts';
import type { FieldProblem } from './refuse-fields.ts';
import { refuseFields } from './refuse-fields.ts';

interface EnteredParts {
  orderNumber: string;
  paidFen: number;
  /** What the order has now; empty for a new one. */
  storedLines: readonly OrderLines[];
}

/**
 * What a person typed, as an order. Amounts follow from prices and pieces. Refuses with every field
 * that is wrong (TIME-7, phone, amounts that cannot be reckoned with).
 */
export async function enteredOrder(
  entry: OrderEntry,
  { orderNumber, paidFen, storedLines }: EnteredParts,
  context: RequestContext,
): Promise<OrderContent> {
  const { timeZone } = await readRuleSettings(context.executor);
  const customer = await enteredCustomer(entry, context);
  const lines = numberedLines(entry, storedLines);
  const totalFen = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const { orderedAt, address, consultant, documents } = entry;
  const bounds = { orderedAt, now: context.now, timeZone };
  refuseFields([
    ...customer.problems,
    ...orderedAtProblems('entry.orderedAt', bounds),
    ...lines.flatMap(({ deliveredAt }, index) =>
      deliveryProblems(`entry.lines.${index}.deliveredAt`, deliveredAt, bounds),
    ),
    ...totalProblems(totalFen),
  ]);
  return {
    orderNumber,
    orderedAt,
    ...customer.person,
    address,
    consultant,
    documents,
    totalFen,
    paidFen,
    lines,
  };
}

interface EnteredCustomer {
  person: Pick<OrderContent, 'customerName' | 'phone'>;
  problems: FieldProblem[];
}

async function enteredCustomer(
  { customer }: OrderEntry,
  { executor }: RequestContext,
): Promise<EnteredCustomer> {
  if (customer.kind === 'known') {
    const known = await findCustomer(executor, customer.customerId);
    if (known) return { person: { customerName: known.name, phone: known.phone }, problems: [] };
    const message = '没有找到这位客户，请重新选择。';
    const problem = { path: 'entry.customer.customerId', message, rule: null };
    return { person: { customerName: '', phone: '' }, problems: [problem] };
  }
  const { name, phone: typed } = customer.entry;
  const phone = normalisePhone(typed);
  if (phone !== null) return { person: { customerName: name, phone }, problems: [] };
  const message = '电话号码不对，请填写 11 位手机号，或带区号的座机号。';
  const problem = { path: 'entry.customer.entry.phone', message, rule: null };
  return { person: { customerName: name, phone: '' }, problems: [problem] };
}

/**
 * A line that was there as these very goods stays the same line; others take the lowest numbers that
 * equal lines leave free (glossary.md, "Identity").
 */
function numberedLines(
  { lines, orderedAt }: OrderEntry,
  storedLines: readonly OrderLines[],
): OrderContentLine[] {
  const stored = new Map(storedLines.map((row) => [row.id, row]));
  const used = new Set<string>();
  const place = (goods: string, occurrence: number) => `${goods} ${occurrence}`;
  const kept = lines.map((line) => {
    const row = line.lineId === null ? undefined : stored.get(line.lineId);
    const goods = goodsKey(line);
    if (row === undefined || goodsKey(row) !== goods) return null;
    const taken = used.has(place(goods, row.occurrence));
    used.add(place(goods, row.occurrence));
    return taken ? null : row.occurrence;
  });
  return lines.map((line, index) => {
    const goods = goodsKey(line);
    let occurrence = kept[index] ?? 1;
    while (kept[index] === null && used.has(place(goods, occurrence))) occurrence += 1;
    used.add(place(goods, occurrence));
    return enteredLine(line, occurrence, orderedAt);
  });
}

function enteredLine(
  line: OrderLineEntry,
  occurrence: number,
  orderedAt: number,
): OrderContentLine {
  const { code, name, size, color, kind, quantity, unitPriceFen } = line;
  return {
    code,
    name,
    size,
    color,
    kind,
    occurrence,
    quantity,
    unitPriceFen,
    amountFen: unitPriceFen * quantity,
    deliveredAt: deliveryMoment(line.deliveredAt, orderedAt),
  };
}

function totalProblems(totalFen: number): FieldProblem[] {
  if (Number.isSafeInteger(totalFen)) return [];
  return [{ path: 'entry.lines', message: '订单总额太大，无法计算。', rule: null }];
}
