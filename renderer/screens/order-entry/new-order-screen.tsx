import { useSearchParams } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { useStore } from '../../app/store-context.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { EntryForm } from './entry-form.tsx';
import { startOrder } from './order-draft.ts';
import type { CustomerDraft } from './order-draft.ts';
import { PaymentsPanel } from './payments-panel.tsx';
import { useEntry } from './use-entry.ts';
import { useSaveOrder } from './use-save-order.ts';

const words = text.orderEntry;

/** An order typed by hand, for the customer in the address (`?customer=`) or for anybody. */
export function NewOrderScreen() {
  const [parameters] = useSearchParams();
  const customerId = parameters.get('customer');
  if (customerId === null) return <NewOrder customer={{ kind: 'none', typed: '' }} />;
  return <NewOrderOf customerId={customerId} />;
}

function NewOrderOf({ customerId }: { customerId: string }) {
  const customer = useRead('customers.get', { customerId });
  if (customer.data === undefined) {
    if (customer.error === null) return <p className="empty">{text.common.loading}</p>;
    return <ReadFailure error={customer.error} onRetry={() => void customer.refetch()} />;
  }
  const { name, phone } = customer.data;
  return <NewOrder customer={{ kind: 'known', customerId, name, phone }} />;
}

function NewOrder({ customer }: { customer: CustomerDraft }) {
  const { now, settings } = useStore();
  const { person } = useCounter();
  const entry = useEntry(() =>
    startOrder({ customer, consultant: person?.name ?? '', now: now(), zone: settings.timeZone }),
  );
  const { write, saved } = useSaveOrder('orders.create', {
    entry,
    words: ({ orderNumber }) => words.created(orderNumber),
  });
  return (
    <EntryForm
      title={words.newTitle}
      entry={entry}
      correcting={false}
      saveTitle={words.saveNew}
      busy={write.isPending}
      saved={saved}
      onSave={(order) => write.mutate(order, { entry: order.entry, payments: order.payments })}
    >
      <PaymentsPanel entry={entry} />
    </EntryForm>
  );
}
