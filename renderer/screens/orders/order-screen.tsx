import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { AttachmentsFor } from '../../components/attachments/attach-context.tsx';
import { CasesAndHistory } from '../../components/cases-and-history.tsx';
import { CustomerCell } from '../../components/customer-cell.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { CaseLinks } from './case-links.tsx';
import { NewCase } from './new-case.tsx';
import { NewRepair } from './new-repair.tsx';
import { OrderAmounts } from './order-amounts.tsx';
import { OrderFacts } from './order-facts.tsx';
import { OrderGoods } from './order-goods.tsx';
import { OrderHistory } from './order-history.tsx';
import { OrderStepButtons, OrderStepForm } from './order-steps.tsx';
import type { OrderStep } from './order-steps.tsx';
import { OrderTime } from './order-time.tsx';
import { PaymentList } from './payments/payment-list.tsx';
import { WaitingPanel } from './waiting/waiting-panel.tsx';

/** One order: what was bought, what was paid, what is going on, and what can be done. */
export function OrderScreen() {
  const navigate = useNavigate();
  const { orderId = '' } = useParams();
  const order = useRead('orders.get', { orderId });
  const [step, setStep] = useState<OrderStep | null>(null);
  useShortcuts('screen', { Escape: () => void navigate(-1) });
  if (order.error !== null && order.data === undefined) {
    return <ReadFailure error={order.error} onRetry={() => void order.refetch()} />;
  }
  if (order.data === undefined) return <p className="empty">{text.common.loading}</p>;
  return (
    <AttachmentsFor key={orderId} about={{ kind: 'order', id: orderId }}>
      <PageHead
        title={text.orders.listTitle(order.data.orderNumber)}
        note={<CustomerCell {...order.data} />}
        actions={
          <>
            <OrderStepButtons order={order.data} onStep={setStep} />
            <NewRepair order={order.data} />
            <NewCase order={order.data} procedure="return" words={text.returning.open} />
            <NewCase
              order={order.data}
              procedure="cancellation"
              words={text.cancellation.open}
              primary
            />
          </>
        }
      />
      <div className="columns">
        <div className="column">
          <OrderStepForm order={order.data} step={step} onClose={() => setStep(null)} />
          {order.data.waiting !== null && (
            <WaitingPanel
              key={order.data.waiting.contentHash}
              order={order.data}
              waiting={order.data.waiting}
            />
          )}
          {step?.kind !== 'delivery' && (
            <Panel title={text.orders.goods}>
              <OrderGoods order={order.data} repairs={order.data} />
            </Panel>
          )}
          <Panel title={text.orderPage.payments}>
            <PaymentList
              payments={order.data.payments}
              onCancel={(payment) => setStep({ kind: 'cancelPayment', payment })}
            />
          </Panel>
          <CasesAndHistory
            cases={<CaseLinks cases={order.data.cases} empty={text.orders.noCases} />}
            history={<OrderHistory orderId={orderId} />}
            about={{ kind: 'order', id: orderId }}
          />
        </div>
        <Side order={order.data} />
      </div>
    </AttachmentsFor>
  );
}

function Side({ order }: { order: OrderView }) {
  return (
    <div className="column side">
      <OrderTime orderedAt={order.orderedAt} />
      <OrderAmounts order={order} />
      <OrderFacts order={order} />
    </div>
  );
}
