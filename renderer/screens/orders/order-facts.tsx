import { Link } from 'react-router';

import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { Moment } from '../../components/moment.tsx';
import { Panel } from '../../components/panel.tsx';

/** Who bought, where it goes, where the order came from. */
export function OrderFacts({ order }: { order: OrderView }) {
  return (
    <Panel title={text.orders.customer}>
      <dl className="facts">
        <dt>{text.orders.customer}</dt>
        <dd>
          <Link to={`/customers/${order.customerId}`}>{order.customerName}</Link>
        </dd>
        <dt>{text.orders.address}</dt>
        <dd>{orNone(order.address)}</dd>
        <dt>{text.orders.consultant}</dt>
        <dd>{orNone(order.consultant)}</dd>
        <dt>{text.orders.documents}</dt>
        <dd>{orNone(order.documents)}</dd>
        <dt>{text.orderPage.source}</dt>
        <dd className="stacked">
          {text.orderPage.sources[order.source]}
          <Moment at={order.importedAt} />
        </dd>
      </dl>
    </Panel>
  );
}

function orNone(words: string): string {
  return words === '' ? text.common.none : words;
}
