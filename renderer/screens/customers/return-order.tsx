import type { OrderRow } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { OpenButton } from '../../components/open-button.tsx';
import { openForOrder } from '../../procedures/opening/open-for-order.ts';
import { useOpening } from '../../procedures/opening/use-opening.ts';

const words = text.returning.open;

/** Opens a return or an exchange for one order of the customer, or the draft that is already there. */
export function ReturnOrder({ order }: { order: Pick<OrderRow, 'id' | 'orderNumber'> }) {
  const { open, busy } = useOpening(openForOrder);
  return (
    // The row around it opens the order.
    <span
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <OpenButton
        procedure="return"
        size="small"
        loading={busy}
        aria-label={words.ofOrder(order.orderNumber)}
        onClick={() => open({ procedure: 'return', orderId: order.id })}
      >
        {words.button}
      </OpenButton>
    </span>
  );
}
