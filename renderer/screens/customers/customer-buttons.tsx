import { useNavigate } from 'react-router';

import type { CustomerView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { CustomerRepair } from './customer-repair.tsx';

const words = text.customerPage;

/** 更正, 报修, 新建订单. */
export function CustomerButtons({ customer }: { customer: CustomerView }) {
  const navigate = useNavigate();
  const { id: customerId } = customer;
  const correct = () => void navigate(`/customers/${customerId}/correct`);
  const order = () => void navigate(`/orders/new?customer=${customerId}`);
  const mayCorrect = useWhyNot('customers.correct') === null;
  const mayOrder = useWhyNot('orders.create') === null;
  useShortcuts('screen', { ...(mayCorrect && { g: correct }), ...(mayOrder && { n: order }) });
  return (
    <>
      <RoleButton channel="customers.correct" onClick={correct}>
        {words.correct} <KeyCap name={words.correctKey} />
      </RoleButton>
      <CustomerRepair customer={customer} />
      <RoleButton channel="orders.create" type="primary" onClick={order}>
        {words.newOrder} <KeyCap name={words.newOrderKey} />
      </RoleButton>
    </>
  );
}
