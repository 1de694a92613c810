import { formatFen } from '../../../../shared/domain/money.ts';
import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import {
  payeeRelationTitles,
  settlementMethodTitles,
} from '../../../../shared/procedures/settlement.ts';
import { text } from '../../../../shared/text/text.ts';
import { Moment } from '../../../components/moment.tsx';

const words = text.settlement;
const titles = words.columns;

/** Every payment of a case, the earliest first. */
export function SettlementTable({ settlements }: Pick<CaseView, 'settlements'>) {
  return (
    <table className="plain-table" aria-label={words.payments}>
      <thead>
        <tr>
          <th>{titles.settledAt}</th>
          <th className="amount">{titles.amount}</th>
          <th>{titles.method}</th>
          <th>{titles.reference}</th>
          <th>{titles.payee}</th>
          <th>{titles.by}</th>
        </tr>
      </thead>
      <tbody>
        {settlements.map((payment, index) => (
          <tr key={index}>
            <td>
              <Moment at={payment.settledAt} />
            </td>
            <td className="amount">{formatFen(payment.amountFen)}</td>
            <td className="nowrap">
              {payment.method === null ? words.nothing : settlementMethodTitles[payment.method]}
            </td>
            <td className="reference">{payment.reference}</td>
            <td>
              {payment.payee !== '' &&
                words.payeeWith(payment.payee, payeeRelationTitles[payment.relation])}
            </td>
            <td className="nowrap">{payment.recordedBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
