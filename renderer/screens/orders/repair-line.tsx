import type { OrderLineView, OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { OpenButton } from '../../components/open-button.tsx';
import { useOpening } from '../../procedures/opening/use-opening.ts';
import { openRepair } from '../../procedures/repair/opening/open-repair.ts';

interface Props {
  order: Pick<OrderView, 'id' | 'cases'>;
  line: OrderLineView;
}

const words = text.repair.open;

/** Opens a repair for one line of the order. */
export function RepairLine({ order: { id: orderId, cases }, line }: Props) {
  const { open, busy } = useOpening(openRepair);
  return (
    <OpenButton
      procedure="repair"
      size="small"
      loading={busy}
      aria-label={words.forLine(line.name)}
      onClick={() => open({ orderId, lineId: line.id, cases })}
    >
      {words.button}
    </OpenButton>
  );
}
