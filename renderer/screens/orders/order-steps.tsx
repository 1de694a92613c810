import { useNavigate } from 'react-router';

import type { PaymentView } from '../../../shared/ipc/schemas/order-entry.ts';
import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { DeliveryForm } from './delivery/delivery-form.tsx';
import { CancelPaymentForm } from './payments/cancel-payment-form.tsx';
import { PaymentForm } from './payments/payment-form.tsx';

/** What is being recorded for an order just now. */
export type OrderStep =
  { kind: 'payment' } | { kind: 'delivery' } | { kind: 'cancelPayment'; payment: PaymentView };

interface ButtonsProps {
  order: OrderView;
  onStep: (step: OrderStep) => void;
}

const words = text.orderPage;

/** 更正, 送货, 收款. */
export function OrderStepButtons({ order, onStep }: ButtonsProps) {
  const navigate = useNavigate();
  const paidInFull = order.totalFen <= order.paidFen;
  const correct = () => void navigate(`/orders/${order.id}/correct`);
  const deliver = () => onStep({ kind: 'delivery' });
  const pay = () => {
    if (!paidInFull) onStep({ kind: 'payment' });
  };
  const mayCorrect = useWhyNot('orders.correct') === null;
  const mayDeliver = useWhyNot('orders.recordDelivery') === null;
  const mayPay = useWhyNot('orders.recordPayment') === null;
  useShortcuts('screen', {
    ...(mayCorrect && { g: correct }),
    ...(mayDeliver && { s: deliver }),
    ...(mayPay && { k: pay }),
  });
  return (
    <>
      <RoleButton channel="orders.correct" onClick={correct}>
        {words.correct} <KeyCap name={words.correctKey} />
      </RoleButton>
      <RoleButton channel="orders.recordDelivery" onClick={deliver}>
        {words.recordDelivery} <KeyCap name={words.recordDeliveryKey} />
      </RoleButton>
      <RoleButton
        channel="orders.recordPayment"
        onClick={pay}
        disabled={paidInFull}
        {...(paidInFull ? { title: words.paidInFull } : {})}
      >
        {words.recordPayment} <KeyCap name={words.recordPaymentKey} />
      </RoleButton>
    </>
  );
}

interface FormProps {
  order: OrderView;
  step: OrderStep | null;
  onClose: () => void;
}

/** The form of the step, in the page; nothing while there is none. */
export function OrderStepForm({ order, step, onClose }: FormProps) {
  switch (step?.kind) {
    case undefined:
      return null;
    case 'payment':
      return <PaymentForm order={order} onClose={onClose} />;
    case 'delivery':
      return <DeliveryForm order={order} onClose={onClose} />;
    case 'cancelPayment':
      return (
        <CancelPaymentForm
          key={step.payment.id}
          order={order}
          payment={step.payment}
          onClose={onClose}
        />
      );
  }
}
