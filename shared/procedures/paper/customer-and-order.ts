import { formatPhone } from '../../domain/phone.ts';
import type { FieldsBlock } from '../../forms/blocks.ts';
import { field } from '../../forms/builders.ts';
import { printedTime } from '../../forms/printed-time.ts';

/** Whose goods a form is about, in full: paper is not masked (ARC-15 masks screens). UTC ms. */
export interface CustomerAndOrder {
  customer: { name: string; phone: string; address: string };
  order: { number: string; orderedAt: number };
}

export function customerAndOrder(
  { customer, order }: CustomerAndOrder,
  timeZone: string,
): FieldsBlock {
  return {
    kind: 'fields',
    rows: [
      [
        field('顾客', customer.name, 4),
        field('电话', formatPhone(customer.phone), 4),
        field('销售订单', order.number, 4),
      ],
      [
        field('地址', customer.address, 8),
        field('下单时间', printedTime(order.orderedAt, timeZone), 4),
      ],
    ],
  };
}
