import { z } from 'zod';

import { goodsLineSchema } from '../../../../shared/domain/goods-line.ts';
import { storedOrderFactsSchema } from '../../../../shared/domain/order-facts-schema.ts';
import type { OrderFacts } from '../../../../shared/domain/order-facts.ts';
import { storedRuleSettingsSchema } from '../../../../shared/domain/rule-settings-schema.ts';
import type { StoreSettings } from '../../../../shared/domain/rule-settings.ts';
import { serviceSettingsSchema } from '../../../../shared/domain/service-settings-schema.ts';
import { defaultServiceSettings } from '../../../../shared/domain/service-settings.ts';
import { isoInZone } from '../../../../shared/domain/time-zone.ts';
import { utcMs } from '../../../../shared/ipc/schemas/common.ts';
import { findCustomer } from '../../database/repositories/customers.ts';
import type { OrderOfCase } from '../../database/repositories/order-of-case.ts';
import { findOrderOfCase } from '../../database/repositories/order-of-case.ts';
import type { Cases, Executor } from '../../database/schema.ts';
import { readRuleSettings } from '../store/store-values.ts';

const caseBasisSchema = z.object({
  /** Null, like `orderedAt` and `order`, for goods that no order knows; then there are no `goods`. */
  orderNumber: z.string().nullable(),
  orderedAt: utcMs.nullable(),
  customer: z.object({ name: z.string(), phone: z.string(), address: z.string() }),
  order: storedOrderFactsSchema.nullable(),
  goods: z.array(goodsLineSchema),
  settings: storedRuleSettingsSchema,
  /** A case submitted before there were any has those the program came with. */
  service: serviceSettingsSchema.default(defaultServiceSettings),
});

/** What a case is decided on: order, customer and settings; frozen when submitted (CASE-1). */
export type CaseBasis = z.infer<typeof caseBasisSchema>;

/** The frozen basis of a submitted case; for a draft what is known now. */
export async function basisOf(
  executor: Executor,
  row: Pick<Cases, 'frozen' | 'order_id' | 'customer_id'>,
): Promise<CaseBasis> {
  if (row.frozen !== null) return parseBasis(row.frozen);
  const settings = await readRuleSettings(executor);
  if (row.order_id === null) return withoutOrder(executor, row.customer_id, settings);
  const order = await findOrderOfCase(executor, row.order_id);
  if (!order) throw new Error('A case without its order.');
  return withOrder(order, settings);
}

export function parseBasis(frozen: string): CaseBasis {
  return caseBasisSchema.parse(JSON.parse(frozen));
}

async function withoutOrder(
  executor: Executor,
  customerId: string,
  settings: StoreSettings,
): Promise<CaseBasis> {
  const customer = await findCustomer(executor, customerId);
  if (!customer) throw new Error('A case without its customer.');
  const { name, phone, address } = customer;
  return {
    orderNumber: null,
    orderedAt: null,
    customer: { name, phone, address },
    order: null,
    goods: [],
    ...settingsOf(settings),
  };
}

/** The values of the store that a case keeps, each part by its own schema. */
function settingsOf(settings: StoreSettings): Pick<CaseBasis, 'settings' | 'service'> {
  return {
    settings: storedRuleSettingsSchema.parse(settings),
    service: serviceSettingsSchema.parse(settings),
  };
}

function withOrder({ order, customer, goods }: OrderOfCase, settings: StoreSettings): CaseBasis {
  const iso = (ms: number) => isoInZone(ms, settings.timeZone);
  const facts: OrderFacts = {
    orderedAt: iso(order.ordered_at),
    paidFen: order.paid_fen,
    lines: goods.map(({ id, kind, quantity, amountFen, deliveredAt }) => ({
      id,
      kind,
      quantity,
      amountFen,
      ...(deliveredAt === null ? {} : { deliveredAt: iso(deliveredAt) }),
    })),
  };
  return {
    orderNumber: order.order_number,
    orderedAt: order.ordered_at,
    customer: { name: customer.name, phone: customer.phone, address: order.address },
    order: facts,
    goods,
    ...settingsOf(settings),
  };
}
