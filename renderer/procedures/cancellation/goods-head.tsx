import { text } from '../../../shared/text/text.ts';

const titles = text.cancellation.goodsColumns;

export function GoodsHead() {
  return (
    <thead>
      <tr>
        <th className="tick-cell" aria-label={titles.pieces} />
        <th>{titles.name}</th>
        <th className="kind-cell">{titles.kind}</th>
        <th className="amount">{titles.pieces}</th>
        <th className="amount">{titles.amount}</th>
        <th>{titles.verdict}</th>
      </tr>
    </thead>
  );
}
