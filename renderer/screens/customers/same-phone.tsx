import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { Link } from 'react-router';

import type { CustomerView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { Tag } from '../../components/tag.tsx';
import { useWrite } from '../../ipc/use-write.ts';

const words = text.customerPage;

/** Who else has the phone: other people of the house, or the same person spelled in another way. */
export function SamePhone({ customer: { id, samePhone } }: { customer: CustomerView }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const keepApart = useWrite('customers.keepApart', {
    onDone: () => {
      message.success(words.keptApart);
      void queries.invalidateQueries({ queryKey: ['customers.get'] });
      void queries.invalidateQueries({ queryKey: ['customers.history'] });
    },
  });
  if (samePhone.length === 0) return null;
  const likely = samePhone.some(({ likelySame }) => likelySame);
  return (
    <Panel title={words.samePhone} {...(likely ? { className: 'exception-panel' } : {})}>
      <ul className="links">
        {samePhone.map((other) => (
          <li key={other.id} className="same-phone">
            <Link to={`/customers/${other.id}`}>{other.name}</Link>
            <span className="muted nowrap">{text.orderEntry.customerOrders(other.orders)}</span>
            {other.likelySame && <Tag tone="amber">{words.likelySame}</Tag>}
            {other.likelySame && (
              <RoleButton
                channel="customers.keepApart"
                size="small"
                className="push-right"
                loading={keepApart.isPending}
                onClick={() => keepApart.mutate({ customerId: id, otherId: other.id })}
              >
                {words.keepApart}
              </RoleButton>
            )}
          </li>
        ))}
      </ul>
      <p className="muted">{likely ? words.mergeLater : words.samePhoneHint}</p>
    </Panel>
  );
}
