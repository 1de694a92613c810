import { formatYuan } from '../../../shared/domain/money.ts';
import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { goodsWords } from '../../../shared/procedures/goods-words.ts';
import type { ReturnDecision } from '../../../shared/procedures/return/decision.ts';
import type { ReturnRequest } from '../../../shared/procedures/return/request.ts';
import { text } from '../../../shared/text/text.ts';
import { decidedRows } from './decided-rows.ts';

/** What comes back and what goes out in exchange, a line each, for whoever approves (RET-15). */
export function approvedGoods(
  view: Pick<CaseView, 'goods'>,
  request: ReturnRequest,
  decision: ReturnDecision,
): string[] {
  const back = decidedRows(view, request, decision).map(
    ({ goods, pieces, condition, decision: line }) =>
      [goodsWords(goods, pieces), condition, formatYuan(line?.amountFen ?? 0)].join('　'),
  );
  if (request.kind === 'return') return back;
  const out = request.newGoods.map(({ name, size, colour, quantity, unitPriceFen }) =>
    text.returning.newGoods.inExchange(
      goodsWords({ name, size, color: colour }, quantity),
      formatYuan(quantity * (unitPriceFen ?? 0)),
    ),
  );
  return [...back, ...out];
}
