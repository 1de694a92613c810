import type { OrderLineView, OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { RoleButton } from '../../components/role-button.tsx';
import { useOpenRepair } from '../../procedures/repair/opening/use-open-repair.ts';

interface Props {
  order: Pick<OrderView, 'id' | 'cases'>;
  line: OrderLineView;
}

const words = text.repair.open;

/** Opens a repair for one line of the order. */
export function RepairLine({ order: { id: orderId, cases }, line }: Props) {
  const { open, busy } = useOpenRepair();
  return (
    <RoleButton
      channel="cases.open"
      size="small"
      loading={busy}
      aria-label={words.forLine(line.name)}
      onClick={() => open({ orderId, lineId: line.id, cases })}
    >
      {words.button}
    </RoleButton>
  );
}
