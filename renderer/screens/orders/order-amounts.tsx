import { formatYuan } from '../../../shared/domain/money.ts';
import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { clearanceOnCredit, customUnpaid } from '../../../shared/procedures/credit-flags.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';
import { MoneyMoved } from './money-moved.tsx';

const words = text.orderPage;

/** What it costs, what was paid, and what may not happen while it is not (RET-6, RET-10). */
export function OrderAmounts({ order: { totalFen, paidFen, goods, money } }: { order: OrderView }) {
  const unpaidFen = totalFen - paidFen;
  const paid = { paidFen, lines: goods };
  const notToBeMade = customUnpaid(paid).length;
  const onCredit = clearanceOnCredit(paid).length;
  return (
    <Panel title={words.amounts}>
      <dl className="facts amounts">
        <dt>{text.orders.total}</dt>
        <dd className="amount">{formatYuan(totalFen)}</dd>
        <dt>{text.orders.paid}</dt>
        <dd className="amount strong">{formatYuan(paidFen)}</dd>
        <dt>{text.orders.unpaid}</dt>
        <dd className={unpaidFen > 0 ? 'amount amber strong' : 'amount'}>
          {formatYuan(unpaidFen)}
        </dd>
        <MoneyMoved money={money} />
      </dl>
      {notToBeMade > 0 && (
        <p className="loud" role="alert">
          {words.customUnpaidSentence(notToBeMade)} <RuleTag rule="RET-6" />
        </p>
      )}
      {onCredit > 0 && (
        <p className="loud" role="alert">
          {words.clearanceSentence(onCredit)} <RuleTag rule="RET-10" />
        </p>
      )}
    </Panel>
  );
}
