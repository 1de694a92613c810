import { Link } from 'react-router';

import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { Panel } from '../../components/panel.tsx';
import { showMoment } from '../../format/moment.ts';

/** Who bought, where it goes, where the order came from. */
export function OrderFacts({ order }: { order: OrderView }) {
  const { settings } = useStore();
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
        <dd>
          {text.orderPage.sourceAt(
            text.orderPage.sources[order.source],
            showMoment(order.importedAt, settings.timeZone),
          )}
        </dd>
      </dl>
    </Panel>
  );
}

function orNone(words: string): string {
  return words === '' ? text.common.none : words;
}
