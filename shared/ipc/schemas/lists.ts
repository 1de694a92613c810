import { z } from 'zod';

import { caseFilter } from './cases.ts';
import { page, utcMs } from './common.ts';

/** Moments between which a list looks, both included; null is open. */
const between = z.object({ from: utcMs.nullable(), to: utcMs.nullable() });
const direction = z.enum(['ascending', 'descending']);

export const orderFilters = [
  'all',
  'unpaid',
  'notDelivered',
  'openCase',
  /** Unpaid custom or clearance goods (RET-6, RET-10). */
  'warning',
  /** A file says something else (CASE-1). */
  'waitingChange',
] as const;
export const orderQuery = z.object({
  search: page.shape.search,
  filter: z.enum(orderFilters),
  orderedAt: between,
  sort: z.object({ by: z.enum(['orderedAt', 'total', 'unpaid']), direction }),
});
export type OrderQuery = z.infer<typeof orderQuery>;

export const customerFilters = ['all', 'unpaid', 'openCase', 'likelySame'] as const;
export const customerQuery = z.object({
  search: page.shape.search,
  filter: z.enum(customerFilters),
  /** `name` in the order of pinyin. */
  sort: z.object({ by: z.enum(['lastOrderedAt', 'name', 'orders']), direction }),
});
export type CustomerQuery = z.infer<typeof customerQuery>;

export const caseQuery = z.object({
  search: page.shape.search,
  filter: caseFilter,
  requestedAt: between,
  sort: z.object({ by: z.enum(['openedAt', 'dueAt', 'refund']), direction }),
});
export type CaseQuery = z.infer<typeof caseQuery>;

/** A list as it is seen, to be written to a sheet. */
export const listQuery = z.discriminatedUnion('list', [
  z.object({ list: z.literal('orders'), query: orderQuery }),
  z.object({ list: z.literal('customers'), query: customerQuery }),
  z.object({ list: z.literal('cases'), query: caseQuery }),
]);
export type ListQuery = z.infer<typeof listQuery>;
