import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { RepairRequest } from '../../../shared/procedures/repair/request.ts';

/** The goods in one line: name, what tells them apart, and how many where it is more than one. */
export function goodsWords(
  { goods: lines }: Pick<CaseView, 'goods'>,
  { goods }: Pick<RepairRequest, 'goods'>,
): string {
  const line = goods.from === 'order' ? lines.find(({ id }) => id === goods.lineId) : undefined;
  const known =
    goods.from === 'other'
      ? [goods.name, goods.code, goods.colour, goods.size]
      : line === undefined
        ? []
        : [line.name, line.code, line.color, line.size];
  const words = known.filter((part) => part !== '').join('　');
  return goods.pieces > 1 ? `${words}　×${goods.pieces}` : words;
}
