import { feeKindTitles } from '../../../shared/domain/service-settings.ts';
import { formatFen } from '../../../shared/domain/money.ts';
import type { RepairDecision } from '../../../shared/procedures/repair/decision.ts';
import { text } from '../../../shared/text/text.ts';
import { Tag } from '../../components/tag.tsx';
import { priceOf } from '../charge-rows.ts';

const words = text.repair.charges;

/** What was chosen from the fee schedule, and what of it the customer pays (REP-5). */
export function ChargesTable({ charges, chargeFen }: RepairDecision) {
  if (charges.length === 0) return null;
  return (
    <table className="plain-table charges">
      <thead>
        <tr>
          <th>{words.columns.title}</th>
          <th>{words.columns.kind}</th>
          <th className="amount">{words.columns.price}</th>
          <th className="amount">{words.columns.quantity}</th>
          <th className="amount">{words.columns.amount}</th>
        </tr>
      </thead>
      <tbody>
        {charges.map((charge) => (
          <tr key={charge.code}>
            <td>{charge.title}</td>
            <td className="nowrap">{feeKindTitles[charge.kind]}</td>
            <td className="amount muted">{priceOf(charge)}</td>
            <td className="amount">{charge.quantity}</td>
            <td className="amount">
              {!charge.charged && <Tag>{words.free}</Tag>} {formatFen(charge.amountFen)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>{text.repair.verdict.total}</td>
          <td className="amount strong">{formatFen(chargeFen)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
