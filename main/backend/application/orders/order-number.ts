import { caseDay } from '../../../../shared/domain/case-number.ts';
import { nextCaseCount } from '../../database/repositories/case-numbers.ts';
import { ordersWithNumbers } from '../../database/repositories/orders.ts';
import type { Executor } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import type { RequestContext } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';

const prefix = 'SD';

/** The next number for an order typed by hand: SD20261120-001, counted by day in the store's zone. */
export async function nextOrderNumber({ executor, now }: RequestContext): Promise<string> {
  const { timeZone } = await readRuleSettings(executor);
  const day = caseDay(now, timeZone);
  for (;;) {
    const count = await nextCaseCount(executor, prefix, day);
    const number = `${prefix}${day}-${String(count).padStart(3, '0')}`;
    // Somebody may have typed it.
    if (!(await isTaken(executor, number))) return number;
  }
}

/** `wanted`, or with -2, -3 … behind it where somebody typed an order of that number. */
export async function freeOrderNumber(executor: Executor, wanted: string): Promise<string> {
  let number = wanted;
  for (let next = 2; await isTaken(executor, number); next += 1) number = `${wanted}-${next}`;
  return number;
}

/** Throws ApplicationError `conflict` at the field when there is an order with this number. */
export async function refuseTakenNumber(executor: Executor, number: string): Promise<void> {
  if (!(await isTaken(executor, number))) return;
  const message = `订单号 ${number} 已经有一张订单。`;
  throw new ApplicationError(
    'conflict',
    `${message}没有保存，填写的内容都在。请核对订单号；要改那张订单，请打开它办理“更正”。`,
    [{ path: 'entry.orderNumber', message }],
  );
}

async function isTaken(executor: Executor, number: string): Promise<boolean> {
  return (await ordersWithNumbers(executor, [number])).length > 0;
}
