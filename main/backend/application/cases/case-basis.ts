import { z } from 'zod';

import { goodsLineSchema } from '../../../../shared/domain/goods-line.ts';
import { storedOrderFactsSchema } from '../../../../shared/domain/order-facts-schema.ts';
import type { OrderFacts } from '../../../../shared/domain/order-facts.ts';
import { storedRuleSettingsSchema } from '../../../../shared/domain/rule-settings-schema.ts';
import type { RuleSettings } from '../../../../shared/domain/rule-settings.ts';
import { isoInZone } from '../../../../shared/domain/time-zone.ts';
import { utcMs } from '../../../../shared/ipc/schemas/common.ts';
import type { OrderOfCase } from '../../database/repositories/order-of-case.ts';
import { findOrderOfCase } from '../../database/repositories/order-of-case.ts';
import type { Cases, Executor } from '../../database/schema.ts';
import { readRuleSettings } from '../store/store-values.ts';

const caseBasisSchema = z.object({
  orderNumber: z.string(),
  orderedAt: utcMs,
  customer: z.object({ name: z.string(), phone: z.string(), address: z.string() }),
  order: storedOrderFactsSchema,
  goods: z.array(goodsLineSchema),
  settings: storedRuleSettingsSchema,
});

/** What a case is decided on: order, customer and settings; frozen when submitted (CASE-1). */
export type CaseBasis = z.infer<typeof caseBasisSchema>;

/** The frozen basis of a submitted case; for a draft what is known now. */
export async function basisOf(
  executor: Executor,
  row: Pick<Cases, 'frozen' | 'order_id'>,
): Promise<CaseBasis> {
  if (row.frozen !== null) return parseBasis(row.frozen);
  const order = await findOrderOfCase(executor, row.order_id);
  if (!order) throw new Error('A case without its order.');
  return basisNow(order, await readRuleSettings(executor));
}

export function parseBasis(frozen: string): CaseBasis {
  return caseBasisSchema.parse(JSON.parse(frozen));
}

function basisNow({ order, customer, goods }: OrderOfCase, settings: RuleSettings): CaseBasis {
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
    settings,
  };
}
