import type { ExceptionLine, ExceptionSource } from '../exception-line.ts';
import { goodsWords } from '../goods-words.ts';
import { returnDecisionSchema } from './decision.ts';
import { refusedBy } from './refused-by.ts';
import { recordOf } from './state.ts';

/** Procedure.exceptionsOf: what RET-18 (or CAN-15 for what was not delivered) carries. */
export function exceptionsOf(source: ExceptionSource): ExceptionLine[] {
  const record = recordOf(source);
  return returnDecisionSchema.parse(source.decision).lines.flatMap((line) => {
    if (line.rule !== 'RET-18' && line.rule !== 'CAN-15') return [];
    const goods = source.goods.find(({ id }) => id === line.id);
    if (!goods) throw new Error('A decided line is not among the goods of the case.');
    const { pieces, amountFen, refundFen } = line;
    const against = refusedBy(line, goods.kind, record);
    return [{ goods: goodsWords(goods, 1), pieces, against, amountFen, refundFen }];
  });
}
