import type { FailureDetail } from '../../../shared/ipc/envelope.ts';

/** What is wrong where: `orderNumber`, `customer.phone`, `lines.<key>.price`. */
export type Wrong = Readonly<Record<string, string>>;

interface Sent {
  lineKeys: readonly string[];
  paymentKeys: readonly string[];
}

/** Names of the contract that the form calls otherwise. */
const fields: Readonly<Record<string, string>> = {
  unitPriceFen: 'price',
  amountFen: 'amount',
  deliveredAt: 'delivered',
  paidAt: 'paid',
};

/** Finds the fields that the backend names: `entry.lines.0.unitPriceFen` is a cell of the first row. */
export function wrongOf(details: readonly FailureDetail[], sent: Sent): Wrong {
  const places = details.map(({ path, message }) => [placeOf(path, sent), message] as const);
  // The first message of a place counts.
  return Object.fromEntries(places.reverse());
}

function placeOf(path: string, { lineKeys, paymentKeys }: Sent): string {
  const steps = path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '');
  const [list, index, ...rest] = steps[0] === 'entry' ? steps.slice(1) : steps;
  if (list === 'lines' || list === 'payments') {
    const key = (list === 'lines' ? lineKeys : paymentKeys)[Number(index)];
    const [field = ''] = rest;
    return key === undefined ? list : `${list}.${key}.${fields[field] ?? field}`;
  }
  // entry.customer.entry.phone
  const named = [list, index, ...rest].filter((step) => step !== undefined && step !== 'entry');
  return list === 'customer' && index === 'customerId' ? 'customer' : named.join('.');
}

/** The map without what was said of one place: somebody is mending it. */
export function withoutPlace(wrong: Wrong, place: string): Wrong {
  if (wrong[place] === undefined) return wrong;
  return Object.fromEntries(Object.entries(wrong).filter(([each]) => each !== place));
}
