import type { ExchangeGoods, ExchangeLine } from '../exchange-goods.ts';
import { returnDecisionSchema } from './decision.ts';
import { returnRequestSchema } from './request.ts';
import type { NewGoods } from './request.ts';

/** Procedure.exchangeOf (RET-12); null for a return. Throws on new goods that lack kind or price. */
export function exchangeOf(request: unknown, decision: unknown): ExchangeGoods | null {
  const { kind, newGoods } = returnRequestSchema.parse(request);
  const { exchange } = returnDecisionSchema.parse(decision);
  if (kind === 'return' || exchange === null) return null;
  return {
    lines: newGoods.map(exchangeLine),
    totalFen: exchange.newGoodsFen,
    creditFen: exchange.creditFen,
  };
}

function exchangeLine({ kind, unitPriceFen, ...rest }: NewGoods): ExchangeLine {
  if (kind === null || unitPriceFen === null) {
    throw new Error('New goods without kind or price were submitted.');
  }
  return { ...rest, kind, unitPriceFen };
}
