import type { GoodsKind } from '../domain/goods-kind.ts';

/** An order as a file says it, checked in itself. Times are UTC ms, amounts integer fen. */
export interface ImportedOrder {
  /** Where it begins in the file. */
  row: number;
  orderNumber: string;
  orderedAt: number;
  customerName: string;
  /** Normalised. */
  phone: string;
  address: string;
  consultant: string;
  documents: string;
  totalFen: number;
  paidFen: number;
  lines: ImportedLine[];
}

export interface ImportedLine {
  code: string;
  name: string;
  size: string;
  color: string;
  kind: GoodsKind;
  /** 1 for the first line with this code, size, colour and kind in its order. */
  occurrence: number;
  quantity: number;
  unitPriceFen: number;
  amountFen: number;
  /** May lie in the future: a planned delivery (TIME-7). */
  deliveredAt: number | null;
}

/** What makes a line the same line in every file (glossary.md, "Identity"); to be hashed. */
export function lineIdentity(orderNumber: string, line: ImportedLine): string {
  const { code, size, color, kind, occurrence } = line;
  return JSON.stringify([orderNumber, code, size, color, kind, occurrence]);
}

/**
 * All that a file says of an order, as one text to be hashed: the same again changes nothing. The
 * order of the lines does not matter, nor where the order stands in the file.
 */
export function orderContent(order: ImportedOrder): string {
  const lines = order.lines.map((line) =>
    JSON.stringify([
      line.code,
      line.name,
      line.size,
      line.color,
      line.kind,
      line.quantity,
      line.unitPriceFen,
      line.amountFen,
      line.deliveredAt,
    ]),
  );
  return JSON.stringify([
    order.orderNumber,
    order.orderedAt,
    order.customerName,
    order.phone,
    order.address,
    order.consultant,
    order.documents,
    order.totalFen,
    order.paidFen,
    lines.sort(),
  ]);
}
