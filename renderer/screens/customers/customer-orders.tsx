import { useNavigate } from 'react-router';

import { formatFen } from '../../../shared/domain/money.ts';
import type { OrderRow } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { Moment } from '../../components/moment.tsx';
import { ReturnOrder } from './return-order.tsx';

const titles = text.orders.columns;

export function CustomerOrders({ orders }: { orders: readonly OrderRow[] }) {
  const navigate = useNavigate();
  if (orders.length === 0) return <p className="muted">{text.customers.noOrders}</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{titles.number}</th>
          <th>{titles.orderedAt}</th>
          <th>{titles.lines}</th>
          <th className="amount">{titles.total}</th>
          <th className="amount">{titles.paid}</th>
          <th aria-label={text.returning.open.button} />
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr
            key={order.id}
            tabIndex={0}
            onClick={() => void navigate(`/orders/${order.id}`)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void navigate(`/orders/${order.id}`);
            }}
          >
            <td className="nowrap">{order.orderNumber}</td>
            <td>
              <Moment at={order.orderedAt} />
            </td>
            <td>{text.orders.lineCount(order.lines)}</td>
            <td className="amount">{formatFen(order.totalFen)}</td>
            <td className="amount">{formatFen(order.paidFen)}</td>
            <td className="amount">
              <ReturnOrder order={order} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
