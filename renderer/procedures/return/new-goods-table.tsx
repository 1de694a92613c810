import { goodsKindTitles } from '../../../shared/domain/goods-kind.ts';
import { formatFen } from '../../../shared/domain/money.ts';
import { newGoodsFen } from '../../../shared/procedures/return/payable.ts';
import type { NewGoods } from '../../../shared/procedures/return/request.ts';
import { text } from '../../../shared/text/text.ts';
import { GoodsName } from '../../components/goods-name.tsx';
import { amountOf } from './new-goods-draft.ts';

const words = text.returning.newGoods;
const titles = words.columns;

/** What the customer gets in exchange, to read (RET-12). */
export function NewGoodsTable({ newGoods }: { newGoods: readonly NewGoods[] }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{titles.name}</th>
          <th className="kind-cell">{titles.kind}</th>
          <th className="amount">{titles.quantity}</th>
          <th className="amount">{titles.price}</th>
          <th className="amount">{titles.amount}</th>
        </tr>
      </thead>
      <tbody>
        {newGoods.map((goods, index) => (
          <tr key={index}>
            <td>
              <GoodsName {...goods} color={goods.colour} />
            </td>
            <td className="nowrap kind-cell">
              {goods.kind !== null && goodsKindTitles[goods.kind]}
            </td>
            <td className="amount">{goods.quantity}</td>
            <td className="amount">{formatFen(goods.unitPriceFen ?? 0)}</td>
            <td className="amount">{formatFen(amountOf(goods) ?? 0)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>{words.total}</td>
          <td className="amount strong">{formatFen(newGoodsFen(newGoods))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
