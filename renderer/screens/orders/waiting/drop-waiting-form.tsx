import type { OrderView, WaitingChange } from '../../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../../shared/text/text.ts';
import { ReasonForm } from '../reason-form.tsx';
import { useOrderWrite } from '../use-order-write.ts';

interface Props {
  order: OrderView;
  waiting: WaitingChange;
  onClose: () => void;
}

const words = text.orderPage;

/** Leaves the order as it is, with the reason. */
export function DropWaitingForm({ order, waiting: { contentHash }, onClose }: Props) {
  const write = useOrderWrite('orders.dropWaiting', {
    saved: () => words.mineKept,
    onDone: onClose,
  });
  return (
    <ReasonForm
      title={words.keepMine}
      hint={words.keepMineHint}
      label={words.keepMineReason}
      saveTitle={words.keepMineConfirm}
      busy={write.isPending}
      onClose={onClose}
      onSave={(reason) =>
        write.mutate({ orderId: order.id, revision: order.revision, contentHash, reason })
      }
    />
  );
}
