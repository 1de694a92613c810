import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { useWhyNotOpen } from '../../app/counter/use-why-not-open.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { OpenButton } from '../../components/open-button.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { useOpening } from '../../procedures/opening/use-opening.ts';
import { openRepair } from '../../procedures/repair/opening/open-repair.ts';

const words = text.repair.open;

/** Opens a repair for the order; the key for the line that the cursor is on, or the only one. */
export function NewRepair({ order }: { order: OrderView }) {
  const { open, busy } = useOpening(openRepair);
  const { id: orderId, cases, goods } = order;
  const [only] = goods.length === 1 ? goods : [];
  const start = (lineId: string | null) => open({ orderId, lineId, cases });
  const mayOpen = useWhyNotOpen()('repair') === null;
  useShortcuts('screen', mayOpen ? { w: () => start(lineWithFocus() ?? only?.id ?? null) } : {});
  return (
    <OpenButton
      procedure="repair"
      onClick={() => start(only?.id ?? null)}
      loading={busy}
      title={words.rowHint}
    >
      {words.button} <KeyCap name={words.key} />
    </OpenButton>
  );
}

/** The line of the order whose row has the focus. */
function lineWithFocus(): string | null {
  const row = document.activeElement?.closest('.order-goods [data-row-key]');
  return row?.getAttribute('data-row-key') ?? null;
}
