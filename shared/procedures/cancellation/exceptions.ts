import { decisionSchema } from '../decision.ts';
import type { ExceptionLine, ExceptionSource } from '../exception-line.ts';
import { goodsWords } from '../goods-words.ts';
import { refusalRule } from './decide-line.ts';
import { cancellationRequestSchema } from './request.ts';

/** Procedure.exceptionsOf: the lines that only CAN-15 lets be cancelled. */
export function exceptionsOf(source: ExceptionSource): ExceptionLine[] {
  const asked = cancellationRequestSchema.parse(source.request).lines;
  const granted = decisionSchema
    .parse(source.decision)
    .lines.filter(({ rule }) => rule === 'CAN-15');
  return granted.map(({ id, amountFen, refundFen }) => {
    const goods = source.goods.find((line) => line.id === id);
    const pieces = asked.find((line) => line.id === id)?.quantity;
    const against = goods === undefined ? null : refusalRule(goods.kind);
    if (goods === undefined || pieces === undefined || against === null) {
      throw new Error('Something was granted that was not asked for, or that no rule refuses.');
    }
    return { goods: goodsWords(goods, 1), pieces, against, amountFen, refundFen };
  });
}
