import { Button } from 'antd';
import { useEffect, useEffectEvent } from 'react';

import { text } from '../../../shared/text/text.ts';
import { CustomerCell } from '../../components/customer-cell.tsx';
import { Panel } from '../../components/panel.tsx';
import { Tag } from '../../components/tag.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { CustomerSearch } from './customer-search.tsx';
import { NewCustomerFields } from './new-customer-fields.tsx';
import type { CustomerDraft } from './order-draft.ts';
import type { Entry } from './use-entry.ts';

const words = text.orderEntry;

/** Whose order it is: somebody known, or somebody new. */
export function CustomerPanel({ entry, correcting }: { entry: Entry; correcting: boolean }) {
  const { draft, wrong, setCustomer } = entry;
  const { customer } = draft;
  const changeButton = (
    <Button size="small" onClick={() => setCustomer({ kind: 'none', typed: '' })}>
      {words.changeCustomer}
    </Button>
  );
  switch (customer.kind) {
    case 'none':
      return (
        <Panel title={words.customer}>
          <CustomerSearch
            typed={customer.typed}
            wrong={wrong['customer'] ?? null}
            autoFocus={!correcting}
            onChange={setCustomer}
          />
        </Panel>
      );
    case 'known':
      return (
        <Panel title={words.customer} aside={changeButton}>
          <KnownCustomer
            customer={customer}
            wrong={wrong['customer'] ?? null}
            onAddress={correcting ? () => undefined : entry.proposeAddress}
          />
        </Panel>
      );
    case 'new':
      return (
        <Panel
          title={
            <>
              {words.customer} <Tag tone="amber">{words.newCustomerTag}</Tag>
            </>
          }
          aside={changeButton}
        >
          <NewCustomerFields customer={customer} wrong={wrong} onChange={setCustomer} />
        </Panel>
      );
  }
}

interface KnownProps {
  customer: Extract<CustomerDraft, { kind: 'known' }>;
  wrong: string | null;
  /** Told once it is known where the customer lives. */
  onAddress: (address: string) => void;
}

function KnownCustomer({ customer, wrong, onAddress }: KnownProps) {
  const view = useRead('customers.get', { customerId: customer.customerId });
  const address = view.data?.address;
  const tell = useEffectEvent(onAddress);
  useEffect(() => {
    if (address !== undefined && address !== '') tell(address);
  }, [address]);
  return (
    <>
      <p className="known-customer">
        <CustomerCell customerName={customer.name} phone={customer.phone} />
      </p>
      {view.data !== undefined && <p className="muted">{words.customerOrders(view.data.orders)}</p>}
      {wrong !== null && <p className="red">{wrong}</p>}
    </>
  );
}
