import { formatYuan } from '../../domain/money.ts';
import type { Missing } from '../evaluation.ts';
import { mostNewGoodsFen, newGoodsFen } from './payable.ts';
import type { NewGoods, ReturnRequest } from './request.ts';

/** RET-12: an exchange names the new goods with their prices. */
export function newGoodsNeeds({ kind, newGoods }: ReturnRequest): Missing[] {
  if (kind === 'return') return [];
  if (newGoods.length === 0) return [needed('newGoods', '请填写换给顾客的商品。')];
  const needs = newGoods.flatMap((each, index) => lineNeeds(each, index));
  if (newGoodsFen(newGoods) <= mostNewGoodsFen) return needs;
  const message = `换给顾客的商品合计超过 ${formatYuan(mostNewGoodsFen)}，请核对单价和件数。`;
  return [...needs, needed('newGoods', message)];
}

function lineNeeds({ name, kind, unitPriceFen }: NewGoods, index: number): Missing[] {
  const place = `第 ${index + 1} 项新商品`;
  const at = (field: string, message: string) =>
    needed(`newGoods[${index}].${field}`, `${place}${message}`);
  return [
    ...(name.trim() === '' ? [at('name', '还没有写名称。')] : []),
    ...(kind === null ? [at('kind', '还没有选类别；不清楚的先问清。')] : []),
    ...(unitPriceFen === null ? [at('unitPriceFen', '还没有写单价。')] : []),
  ];
}

function needed(path: string, message: string): Missing {
  return { path, message, rule: 'RET-12' };
}
