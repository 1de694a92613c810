import type { CustomerView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { useOpenRepair } from '../../procedures/repair/opening/use-open-repair.ts';

const words = text.repair.open;

/** Opens a repair for goods of the customer that no order knows. */
export function CustomerRepair({ customer }: { customer: Pick<CustomerView, 'id' | 'cases'> }) {
  const { open, busy } = useOpenRepair();
  const start = () => open({ customerId: customer.id, cases: customer.cases });
  const mayOpen = useWhyNot('cases.open') === null;
  useShortcuts('screen', mayOpen ? { w: start } : {});
  return (
    <RoleButton channel="cases.open" onClick={start} loading={busy} title={words.withoutOrderHint}>
      {words.withoutOrder} <KeyCap name={words.key} />
    </RoleButton>
  );
}
