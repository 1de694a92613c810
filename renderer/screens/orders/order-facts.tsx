import { Link } from 'react-router';

import { formatYuan } from '../../../shared/domain/money.ts';
import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { Moment } from '../../components/moment.tsx';
import { Panel } from '../../components/panel.tsx';

/** Who bought, where it goes, what was paid. */
export function OrderFacts({ order }: { order: OrderView }) {
  const unpaidFen = order.totalFen - order.paidFen;
  return (
    <>
      <Panel title={text.orders.paid}>
        <dl className="facts amounts">
          <dt>{text.orders.total}</dt>
          <dd className="amount">{formatYuan(order.totalFen)}</dd>
          <dt>{text.orders.paid}</dt>
          <dd className="amount strong">{formatYuan(order.paidFen)}</dd>
          <dt>{text.orders.unpaid}</dt>
          <dd className={unpaidFen > 0 ? 'amount amber strong' : 'amount'}>
            {formatYuan(unpaidFen)}
          </dd>
        </dl>
      </Panel>
      <Panel title={text.orders.customer}>
        <dl className="facts">
          <dt>{text.orders.customer}</dt>
          <dd>
            <Link to={`/customers/${order.customerId}`}>{order.customerName}</Link>
          </dd>
          <dt>{text.orders.address}</dt>
          <dd>{order.address}</dd>
          <dt>{text.orders.consultant}</dt>
          <dd>{order.consultant}</dd>
          <dt>{text.orders.documents}</dt>
          <dd>{order.documents === '' ? text.common.none : order.documents}</dd>
          <dt>{text.orders.imported}</dt>
          <dd>
            <Moment at={order.importedAt} />
          </dd>
        </dl>
      </Panel>
    </>
  );
}
