import { formatYuan } from '../../../shared/domain/money.ts';
import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { Decision } from '../../../shared/procedures/decision.ts';

/** What is cancelled, a line each, with what it costs. */
export function goodsWords(
  { goods }: Pick<CaseView, 'goods'>,
  { lines }: Pick<Decision, 'lines'>,
): string[] {
  return lines.map(({ id, amountFen }) => {
    const line = goods.find((each) => each.id === id);
    if (line === undefined) return '';
    const { name, code, color, size } = line;
    return [name, code, color, size, formatYuan(amountFen)]
      .filter((part) => part !== '')
      .join('　');
  });
}
