import { goodsKinds } from '../../shared/domain/goods-kind.ts';
import { isTimeZone } from '../../shared/domain/time-zone.ts';

/**
 * Whether decisions.md allows something as input of decideReturn: the sentences of that page as
 * plain comparisons, to hold the schemas of the program against.
 */
export function isReturnInput(input: unknown): boolean {
  const { now, settings, order, request } = fields(input);
  const moment = timeOf(now);
  if (moment === null) return false;
  return isSettings(fields(settings)) && isOrder(order, moment) && isRequest(request, order);
}

type Fields = Readonly<Record<string, unknown>>;

/** Nothing of what is no object. */
function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value));
}

function list(value: unknown): unknown[] | null {
  return Array.isArray(value) ? value.map((each: unknown) => each) : null;
}

function isWhole(value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function isOneOf(value: unknown, names: readonly string[]): boolean {
  return names.some((name) => name === value);
}

function isFlag(value: unknown): boolean {
  return value === true || value === false;
}

/** UTC ms, by putting the parts of the text together again; null for anything else. */
function timeOf(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const ms = Date.parse(value);
  const offset = /(?:Z|([+-])(\d\d):(\d\d))$/.exec(value);
  if (Number.isNaN(ms) || !offset || !value.includes('T')) return null;
  const minutes = Number(offset[2] ?? 0) * 60 + Number(offset[3] ?? 0);
  const shifted = new Date(ms + (offset[1] === '-' ? -1 : 1) * minutes * 60_000);
  return shifted.toISOString().startsWith(value.slice(0, 16)) ? ms : null;
}

function isSettings(settings: Fields): boolean {
  const { timeZone, freeHours, feeBasisPoints, returnDays, extendOverHolidays } = settings;
  return (
    typeof timeZone === 'string' &&
    isTimeZone(timeZone) &&
    isWhole(freeHours, 48) &&
    isWhole(feeBasisPoints, 1000, 10_000) &&
    isWhole(returnDays, 7) &&
    isFlag(extendOverHolidays) &&
    isHolidays(settings['holidays'])
  );
}

function isHolidays(holidays: unknown): boolean {
  if (holidays === undefined) return true;
  const rest = list(fields(holidays)['rest']);
  const work = list(fields(holidays)['work']);
  if (!rest || !work) return false;
  return [...rest, ...work].every(isDate) && !work.some((date) => rest.includes(date));
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && timeOf(`${value}T00:00:00Z`) !== null && value.length === 10;
}

function isOrder(order: unknown, now: number): boolean {
  const { orderedAt, paidFen, lines } = fields(order);
  const ordered = timeOf(orderedAt);
  const rows = list(lines)?.map(fields);
  if (ordered === null || ordered > now || !rows) return false;
  if (!rows.every((row) => isOrderLine(row, ordered))) return false;
  if (new Set(rows.map((row) => row['id'])).size < rows.length) return false;
  const total = rows.reduce((sum, row) => sum + BigInt(Number(row['amountFen'])), 0n);
  return total <= 2n ** 53n - 1n && isWhole(paidFen, 0, Number(total));
}

function isOrderLine(line: Fields, ordered: number): boolean {
  const { id, kind, quantity, amountFen, deliveredAt, takenBack } = line;
  if (typeof id !== 'string' || id === '' || !isOneOf(kind, goodsKinds)) return false;
  if (!isWhole(quantity, 1) || !isWhole(amountFen, 0)) return false;
  if (takenBack !== undefined && !isWhole(takenBack, 0, quantity)) return false;
  if (deliveredAt === undefined) return true;
  const delivered = timeOf(deliveredAt);
  return delivered !== null && delivered >= ordered;
}

const documents = ['salesOrder', 'receipt', 'invoice', 'pickupSlip', 'goodsReceivedNote'];

function isRequest(request: unknown, order: unknown): boolean {
  const { kind, reason, fault, lines, packagingUnopened, goodsIntact, exception, ...rest } =
    fields(request);
  return (
    isOneOf(kind, ['return', 'exchange']) &&
    isOneOf(reason, ['quality', 'other']) &&
    (fault === undefined || isOneOf(fault, ['product', 'misuse', 'none'])) &&
    isFlag(packagingUnopened) &&
    isFlag(goodsIntact) &&
    (exception === undefined || isFlag(exception)) &&
    (list(rest['documents'])?.every((name) => isOneOf(name, documents)) ?? false) &&
    isAsked(list(lines) ?? [], list(fields(order)['lines']) ?? [])
  );
}

function isAsked(asked: readonly unknown[], lines: readonly unknown[]): boolean {
  const ids = asked.map((each) => fields(each)['id']);
  if (asked.length === 0 || new Set(ids).size < ids.length) return false;
  return asked.map(fields).every(({ id, quantity }) => {
    const line = lines.map(fields).find((each) => each['id'] === id);
    if (!line) return false;
    return isWhole(quantity, 1, Number(line['quantity']) - Number(line['takenBack'] ?? 0));
  });
}
