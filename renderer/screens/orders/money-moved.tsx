import { formatYuan } from '../../../shared/domain/money.ts';
import type { OrderMoney } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';

const words = text.orderPage.moved;
const parts = [
  ['refunded', 'refundedFen'],
  ['credited', 'creditedFen'],
  ['openRefund', 'openRefundFen'],
  ['collected', 'collectedFen'],
] as const;

/** What cases moved of the money of an order, and what is left of it; nothing where none did. */
export function MoneyMoved({ money }: { money: OrderMoney }) {
  const moved = parts.filter(([, amount]) => money[amount] > 0);
  if (moved.length === 0) return null;
  return (
    <>
      {moved.map(([name, amount]) => (
        <Row key={name} title={words[name]} fen={money[amount]} tone="" />
      ))}
      <Row title={words.left} fen={money.leftFen} tone="strong" />
    </>
  );
}

function Row({ title, fen, tone }: { title: string; fen: number; tone: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd className={`amount ${tone}`}>{formatYuan(fen)}</dd>
    </>
  );
}
