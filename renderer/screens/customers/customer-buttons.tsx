import { Button } from 'antd';
import { useNavigate } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

const words = text.customerPage;

/** 更正, 新建订单. */
export function CustomerButtons({ customerId }: { customerId: string }) {
  const navigate = useNavigate();
  const correct = () => void navigate(`/customers/${customerId}/correct`);
  const order = () => void navigate(`/orders/new?customer=${customerId}`);
  useShortcuts('screen', { g: correct, n: order });
  return (
    <>
      <Button onClick={correct}>
        {words.correct} <KeyCap name={words.correctKey} />
      </Button>
      <Button type="primary" onClick={order}>
        {words.newOrder} <KeyCap name={words.newOrderKey} />
      </Button>
    </>
  );
}
