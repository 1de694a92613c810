import { goodsKindTitles } from '../../../shared/domain/goods-kind.ts';
import { formatFen } from '../../../shared/domain/money.ts';
import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { ReturnRequest } from '../../../shared/procedures/return/request.ts';
import { text } from '../../../shared/text/text.ts';
import { GoodsName } from '../../components/goods-name.tsx';
import { LineTag } from '../order-lines/line-tag.tsx';
import type { DecidedRow } from './decided-rows.ts';
import { lineWords } from './line-words.ts';

interface Props {
  view: CaseView;
  request: ReturnRequest;
  rows: readonly DecidedRow[];
}

const words = text.returning;
const titles = text.orderLines.columns;

/** What is returned, to read. */
export function DecidedTable({ view, request, rows }: Props) {
  return (
    <table className="plain-table goods">
      <thead>
        <tr>
          <th>{titles.name}</th>
          <th className="kind-cell">{titles.kind}</th>
          <th className="amount">{words.piecesColumn}</th>
          <th>{words.summary.stateColumn}</th>
          <th className="amount">{titles.amount}</th>
          <th>{titles.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ goods, pieces, condition, decision }) => (
          <tr key={`${goods.id} ${condition}`}>
            <td>
              <GoodsName {...goods} />
            </td>
            <td className="nowrap kind-cell">{goodsKindTitles[goods.kind]}</td>
            <td className="amount">
              {pieces} {text.orderLines.ofBought(goods.quantity)}
            </td>
            <td className="nowrap">{condition}</td>
            <td className="amount">{decision !== null && formatFen(decision.amountFen)}</td>
            <td className="nowrap">
              <LineTag
                verdict={decision && { chosen: true, free: pieces, decision }}
                {...lineWords(view, request)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
