import { text } from '../../../shared/text/text.ts';
import { HistoryPanel } from '../../components/history-panel.tsx';
import { useRead } from '../../ipc/use-read.ts';

/** Everything that ever happened to the customer, the orders and the cases. */
export function CustomerHistory({ customerId }: { customerId: string }) {
  return (
    <HistoryPanel
      label={text.customerPage.history}
      history={useRead('customers.history', { customerId })}
    />
  );
}
