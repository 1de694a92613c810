import type { OrderContent } from '../../../../shared/domain/order-content.ts';

/** Who a customer is: a phone and a name (glossary.md, "Identity"). */
export function personKey({
  phone,
  customerName,
}: Pick<OrderContent, 'phone' | 'customerName'>): string {
  return JSON.stringify([phone, customerName]);
}
