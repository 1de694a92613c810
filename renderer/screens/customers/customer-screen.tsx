import { useNavigate, useParams } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { CaseLinks } from '../orders/case-links.tsx';
import { CustomerOrders } from './customer-orders.tsx';
import { PhoneReveal } from './phone-reveal.tsx';

/** One customer: orders and cases; the phone stays masked until it is asked for (ARC-15). */
export function CustomerScreen() {
  const navigate = useNavigate();
  const { customerId = '' } = useParams();
  const customer = useRead('customers.get', { customerId });
  useShortcuts('screen', { Escape: () => void navigate(-1) });
  if (customer.error !== null && customer.data === undefined) {
    return <ReadFailure error={customer.error} onRetry={() => void customer.refetch()} />;
  }
  if (customer.data === undefined) return <p className="empty">{text.common.loading}</p>;
  const { id, name, phone, address, orderList, cases } = customer.data;
  return (
    <>
      <PageHead title={name} />
      <div className="columns">
        <div className="column">
          <Panel title={text.customers.orderList}>
            <CustomerOrders orders={orderList} />
          </Panel>
          <Panel title={text.customers.caseList}>
            <CaseLinks cases={cases} empty={text.customers.noCases} />
          </Panel>
        </div>
        <div className="column side">
          <PhoneReveal key={id} customerId={id} masked={phone} />
          <Panel title={text.customers.address}>
            <p>{address}</p>
          </Panel>
        </div>
      </div>
    </>
  );
}
