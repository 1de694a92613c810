import { useNavigate, useParams } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { AttachmentsFor } from '../../components/attachments/attach-context.tsx';
import { CasesAndHistory } from '../../components/cases-and-history.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { CaseLinks } from '../orders/case-links.tsx';
import { CustomerButtons } from './customer-buttons.tsx';
import { CustomerHistory } from './customer-history.tsx';
import { CustomerOrders } from './customer-orders.tsx';
import { PhoneReveal } from './phone-reveal.tsx';
import { SamePhone } from './same-phone.tsx';

/** One customer: orders, cases, everything that happened; the phone stays masked until it is asked for (ARC-15). */
export function CustomerScreen() {
  const navigate = useNavigate();
  const { customerId = '' } = useParams();
  const customer = useRead('customers.get', { customerId });
  const { person } = useCounter();
  useShortcuts('screen', { Escape: () => void navigate(-1) });
  if (customer.error !== null && customer.data === undefined) {
    return <ReadFailure error={customer.error} onRetry={() => void customer.refetch()} />;
  }
  if (customer.data === undefined) return <p className="empty">{text.common.loading}</p>;
  const { id, name, phone, address, orderList, cases, revision } = customer.data;
  return (
    <AttachmentsFor key={id} about={{ kind: 'customer', id }}>
      <PageHead title={name} actions={<CustomerButtons customer={customer.data} />} />
      <div className="columns">
        <div className="column">
          <SamePhone customer={customer.data} />
          <Panel title={text.customers.orderList}>
            <CustomerOrders orders={orderList} />
          </Panel>
          <CasesAndHistory
            cases={<CaseLinks cases={cases} empty={text.customers.noCases} />}
            history={<CustomerHistory customerId={id} />}
            about={{ kind: 'customer', id }}
          />
        </div>
        <div className="column side">
          {/* Masked again for whoever comes to the counter next (ARC-15), and after a correction. */}
          <PhoneReveal
            key={`${id} ${revision} ${person?.id ?? ''}`}
            customerId={id}
            masked={phone}
          />
          <Panel title={text.customers.address}>
            <p>{address === '' ? text.customerPage.noAddress : address}</p>
          </Panel>
        </div>
      </div>
    </AttachmentsFor>
  );
}
