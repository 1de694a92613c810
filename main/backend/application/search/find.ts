import { formatYuan } from '../../../../shared/domain/money.ts';
import { maskPhone } from '../../../../shared/domain/phone.ts';
import { localTimeText } from '../../../../shared/domain/time-zone.ts';
import type { AnswerOf } from '../../../../shared/ipc/contract.ts';
import { findCustomers } from '../../database/repositories/customers.ts';
import { findOrders } from '../../database/repositories/orders.ts';
import { findCaseNames } from '../../database/repositories/related-cases.ts';
import { findTargets, type TokenRange } from '../../database/repositories/search-tokens.ts';
import type { Executor } from '../../database/schema.ts';
import type { Handler } from '../handler.ts';
import { relatedCaseView } from '../orders/related-case-view.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { searchRanges } from './search-words.ts';

type Hit = AnswerOf<'search.find'>[number];

const mostOfEachKind = 8;

/**
 * The one box: customers by phone, its last digits, name or pinyin initials; orders and cases by
 * their number or its last digits. Customers come first.
 */
export const find: Handler<'search.find'> = async ({ text }, { executor }) => {
  const ranges = searchRanges(text);
  if (!ranges) return [];
  const customers = await customerHits(executor, ranges);
  const orders = await orderHits(executor, ranges);
  const cases = await caseHits(executor, ranges);
  return [...customers, ...orders, ...cases];
};

async function customerHits(executor: Executor, ranges: readonly TokenRange[]): Promise<Hit[]> {
  const ids = await findTargets(executor, 'customer', ranges, mostOfEachKind);
  const customers = await findCustomers(executor, ids);
  const hits = customers.map(({ id, name, phone, order_count }) => ({
    kind: 'customer' as const,
    id,
    title: name,
    subtitle: `${maskPhone(phone)} · ${order_count} 个订单`,
  }));
  return inOrder(ids, hits);
}

async function orderHits(executor: Executor, ranges: readonly TokenRange[]): Promise<Hit[]> {
  const ids = await findTargets(executor, 'order', ranges, mostOfEachKind);
  const orders = await findOrders(executor, ids);
  const { timeZone } = await readRuleSettings(executor);
  const hits = orders.map((order) => ({
    kind: 'order' as const,
    id: order.id,
    title: order.order_number,
    subtitle: [
      order.customer_name,
      localTimeText(order.ordered_at, timeZone).slice(0, 'yyyy-mm-dd'.length),
      formatYuan(order.total_fen),
    ].join(' · '),
  }));
  return inOrder(ids, hits);
}

async function caseHits(executor: Executor, ranges: readonly TokenRange[]): Promise<Hit[]> {
  const ids = await findTargets(executor, 'case', ranges, mostOfEachKind);
  const cases = await findCaseNames(executor, ids);
  const hits = cases.map((row) => {
    const { number, procedureTitle, stageTitle } = relatedCaseView(row);
    return {
      kind: 'case' as const,
      id: row.id,
      title: number ?? procedureTitle,
      subtitle: [procedureTitle, row.customer_name, stageTitle].join(' · '),
    };
  });
  return inOrder(ids, hits);
}

/** As the tokens were found: the closest word first. */
function inOrder(ids: readonly string[], hits: readonly Hit[]): Hit[] {
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
