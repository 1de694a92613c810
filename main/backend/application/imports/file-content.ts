import type { ImportedOrder } from '../../../../shared/import/imported-order.ts';
import type { OrderFileReading } from '../../../../shared/import/reading.ts';
import type { ImportPreview, ImportProblem } from '../../../../shared/ipc/schemas/imports.ts';
import { contentHashOf } from '../orders/order-hashes.ts';
import { breathe } from './breathe.ts';
import type { ReadingBasis } from './reading-basis.ts';

export type ReadOrders = Extract<OrderFileReading, { kind: 'read' }>;

/** An order of the file; the hash stands for all that the file says of it. */
export interface HashedOrder {
  order: ImportedOrder;
  contentHash: string;
}

/** What a file says, ready to be stored. */
export interface FileContent {
  basis: ReadingBasis;
  reading: ReadOrders;
  orders: readonly HashedOrder[];
  openProblems: readonly ImportProblem[];
  mendedProblems: readonly ImportProblem[];
  preview: ImportPreview;
}

const ordersPerBreath = 500;

/** Hashed once, for the preview and for storing. */
export async function hashedOrders(orders: readonly ImportedOrder[]): Promise<HashedOrder[]> {
  const hashed: HashedOrder[] = [];
  for (const order of orders) {
    hashed.push({ order, contentHash: contentHashOf(order) });
    if (hashed.length % ordersPerBreath === 0) await breathe();
  }
  return hashed;
}
