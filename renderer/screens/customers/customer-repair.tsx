import type { CustomerView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { useWhyNotOpen } from '../../app/counter/use-why-not-open.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { OpenButton } from '../../components/open-button.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { useOpening } from '../../procedures/opening/use-opening.ts';
import { openRepair } from '../../procedures/repair/opening/open-repair.ts';

const words = text.repair.open;

/** Opens a repair for goods of the customer that no order knows. */
export function CustomerRepair({ customer }: { customer: Pick<CustomerView, 'id' | 'cases'> }) {
  const { open, busy } = useOpening(openRepair);
  const start = () => open({ customerId: customer.id, cases: customer.cases });
  const mayOpen = useWhyNotOpen()('repair') === null;
  useShortcuts('screen', mayOpen ? { w: start } : {});
  return (
    <OpenButton procedure="repair" onClick={start} loading={busy} title={words.withoutOrderHint}>
      {words.withoutOrder} <KeyCap name={words.key} />
    </OpenButton>
  );
}
