import { useNavigate, useParams } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { CustomerCell } from '../../components/customer-cell.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { CaseLinks } from './case-links.tsx';
import { NewCase } from './new-case.tsx';
import { OrderFacts } from './order-facts.tsx';
import { OrderGoods } from './order-goods.tsx';
import { OrderTime } from './order-time.tsx';

/** One order: what was bought, what was paid, what is going on, and how to start a case. */
export function OrderScreen() {
  const navigate = useNavigate();
  const { orderId = '' } = useParams();
  const order = useRead('orders.get', { orderId });
  useShortcuts('screen', { Escape: () => void navigate(-1) });
  if (order.error !== null && order.data === undefined) {
    return <ReadFailure error={order.error} onRetry={() => void order.refetch()} />;
  }
  if (order.data === undefined) return <p className="empty">{text.common.loading}</p>;
  return (
    <>
      <PageHead
        title={text.orders.listTitle(order.data.orderNumber)}
        note={<CustomerCell {...order.data} />}
        actions={
          <NewCase order={order.data} readAgain={async () => (await order.refetch()).data} />
        }
      />
      <div className="columns">
        <div className="column">
          <Panel title={text.orders.goods}>
            <OrderGoods order={order.data} />
          </Panel>
          <Panel title={text.orders.caseList}>
            <CaseLinks cases={order.data.cases} empty={text.orders.noCases} />
          </Panel>
        </div>
        <div className="column side">
          <OrderTime orderedAt={order.data.orderedAt} />
          <OrderFacts order={order.data} />
        </div>
      </div>
    </>
  );
}
