import { goodsKindTitles } from '../../../shared/domain/goods-kind.ts';
import { formatFen } from '../../../shared/domain/money.ts';
import type { OrderLineView, OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { clearanceOnCredit } from '../../../shared/procedures/credit-flags.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { GoodsName } from '../../components/goods-name.tsx';
import { Tag } from '../../components/tag.tsx';
import { showMoment } from '../../format/moment.ts';

const titles = text.orders.goodsColumns;

export function OrderGoods({ order: { goods, paidFen } }: { order: OrderView }) {
  const onCredit = clearanceOnCredit({ paidFen, lines: goods });
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{titles.name}</th>
          <th>{titles.kind}</th>
          <th className="amount">{titles.quantity}</th>
          <th className="amount wide-only">{titles.unitPrice}</th>
          <th className="amount">{titles.amount}</th>
          <th>{titles.state}</th>
        </tr>
      </thead>
      <tbody>
        {goods.map((line) => (
          <tr key={line.id}>
            <td>
              <GoodsName {...line} />
            </td>
            <td className="nowrap">{goodsKindTitles[line.kind]}</td>
            <td className="amount">{line.quantity}</td>
            <td className="amount wide-only">{formatFen(line.unitPriceFen)}</td>
            <td className="amount">{formatFen(line.amountFen)}</td>
            <td>
              <LineState line={line} onCredit={onCredit.includes(line.id)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface StateProps {
  line: OrderLineView;
  /** Clearance goods that are not paid in full (RET-10). */
  onCredit: boolean;
}

function LineState({ line: { deliveredAt, takenPieces }, onCredit }: StateProps) {
  const { now, settings } = useStore();
  const time = deliveredAt === null ? '' : showMoment(deliveredAt, settings.timeZone);
  return (
    <span className="stacked">
      {deliveredAt === null && <span className="muted nowrap">{text.orders.notDelivered}</span>}
      {deliveredAt !== null && (
        <span className="nowrap">
          {deliveredAt <= now() ? text.orders.delivered(time) : text.orders.plannedDelivery(time)}
        </span>
      )}
      {onCredit && <Tag tone="red">{text.orders.clearanceOnCredit}</Tag>}
      {takenPieces > 0 && <Tag tone="amber">{text.orders.taken(takenPieces)}</Tag>}
    </span>
  );
}
