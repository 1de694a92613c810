import { Link } from 'react-router';

import { formatYuan } from '../../../../shared/domain/money.ts';
import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../../shared/text/text.ts';
import { useStore } from '../../../app/store-context.tsx';
import { Panel } from '../../../components/panel.tsx';
import { showMoment } from '../../../format/moment.ts';
import { SettlementTable } from './settlement-table.tsx';
import { showsMoney } from './shows-money.ts';

const words = text.settlement;

/** What has to be paid, what was agreed instead, what was paid and what is left (CAN-14, RET-17). */
export function MoneyPanel({ view }: { view: CaseView }) {
  if (!showsMoney(view)) return null;
  const { money, settlements, exchangeOrder } = view;
  const { kind, decidedFen, agreed, settledFen, restFen } = money;
  return (
    <Panel title={words.title} className="money-panel">
      {kind === 'none' ? (
        <p>{words.nothingMoves}</p>
      ) : (
        <dl className="money-amounts">
          <Amount title={words.decided} fen={decidedFen} />
          {agreed !== null && <Amount title={words.agreed} fen={agreed.amountFen} />}
          <Amount title={words.settled[kind]} fen={settledFen} />
          <Amount title={words.rest[kind]} fen={restFen} strong={restFen > 0} />
        </dl>
      )}
      {agreed !== null && <Agreed agreed={agreed} />}
      {exchangeOrder !== null && (
        <p>
          {words.exchangeOrder}{' '}
          <Link to={`/orders/${exchangeOrder.id}`}>{exchangeOrder.orderNumber}</Link>
        </p>
      )}
      {settlements.length > 0 && <SettlementTable settlements={settlements} />}
    </Panel>
  );
}

function Amount({ title, fen, strong = false }: { title: string; fen: number; strong?: boolean }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd className={strong ? 'strong nowrap' : 'nowrap'}>{formatYuan(fen)}</dd>
    </div>
  );
}

function Agreed({ agreed }: { agreed: NonNullable<CaseView['money']['agreed']> }) {
  const { settings } = useStore();
  return (
    <p className="as-typed">
      {agreed.reason}{' '}
      <span className="muted">
        {words.agreedBy(agreed.approver, showMoment(agreed.at, settings.timeZone))}
      </span>
    </p>
  );
}
