import type { OrderView, WaitingChange } from '../../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../../shared/text/text.ts';
import { StepForm } from '../step-form.tsx';
import { useOrderWrite } from '../use-order-write.ts';

interface Props {
  order: OrderView;
  waiting: WaitingChange;
  onClose: () => void;
}

const words = text.orderPage;

/** Asks once more before the order becomes what the file says. */
export function TakeWaitingForm({ order, waiting: { contentHash }, onClose }: Props) {
  const write = useOrderWrite('orders.applyWaiting', {
    saved: () => words.fileTaken,
    onDone: onClose,
  });
  return (
    <StepForm
      title={words.takeFile}
      saveTitle={words.takeFileConfirm}
      busy={write.isPending}
      onClose={onClose}
      onSave={() => write.mutate({ orderId: order.id, revision: order.revision, contentHash })}
    >
      <p>{words.takeFileHint}</p>
      {order.openCases > 0 && <p>{words.takeFileCases}</p>}
    </StepForm>
  );
}
