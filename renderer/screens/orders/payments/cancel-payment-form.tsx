import { formatYuan } from '../../../../shared/domain/money.ts';
import type { PaymentView } from '../../../../shared/ipc/schemas/order-entry.ts';
import type { OrderView } from '../../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../../shared/text/text.ts';
import { ReasonForm } from '../reason-form.tsx';
import { useOrderWrite } from '../use-order-write.ts';

interface Props {
  order: OrderView;
  payment: PaymentView;
  onClose: () => void;
}

const words = text.orderPage;

/** Takes back a payment that was recorded by mistake; it stays to be seen. */
export function CancelPaymentForm({ order, payment, onClose }: Props) {
  const write = useOrderWrite('orders.cancelPayment', {
    saved: () => words.paymentCancelled,
    onDone: onClose,
  });
  return (
    <ReasonForm
      title={words.cancelPaymentTitle(formatYuan(payment.amountFen))}
      hint={words.cancelPaymentHint}
      label={text.caseScreen.reason}
      busy={write.isPending}
      onClose={onClose}
      onSave={(reason) =>
        write.mutate({
          orderId: order.id,
          revision: order.revision,
          paymentId: payment.id,
          reason,
        })
      }
    />
  );
}
