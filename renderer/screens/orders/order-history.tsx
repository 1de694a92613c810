import { text } from '../../../shared/text/text.ts';
import { HistoryPanel } from '../../components/history-panel.tsx';
import { useRead } from '../../ipc/use-read.ts';

/** Everything that ever happened to the order and its cases. */
export function OrderHistory({ orderId }: { orderId: string }) {
  return (
    <HistoryPanel
      label={text.orderPage.tabs.history}
      history={useRead('orders.history', { orderId })}
    />
  );
}
