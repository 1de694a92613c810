import { formatFen } from '../../../shared/domain/money.ts';
import type { ExceptionReport } from '../../../shared/ipc/schemas/finance.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';

const words = text.exceptions;
const titles = words.columns;

/** How often each approver granted something, and how much. */
export function ByApprover({ byApprover }: Pick<ExceptionReport, 'byApprover'>) {
  const sum = (pick: (row: ExceptionReport['byApprover'][number]) => number) =>
    byApprover.reduce((total, row) => total + pick(row), 0);
  return (
    <Panel title={words.byApprover}>
      <table className="plain-table on-time" aria-label={words.byApprover}>
        <thead>
          <tr>
            <th scope="col">{titles.approver}</th>
            {[titles.count, titles.amount, titles.refund].map((title) => (
              <th key={title} scope="col" className="amount">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byApprover.map((row) => (
            <tr key={row.approver}>
              <td>{row.approver}</td>
              <td className="amount">{row.count.toLocaleString('en-US')}</td>
              <td className="amount">{formatFen(row.amountFen)}</td>
              <td className="amount">{formatFen(row.refundFen)}</td>
            </tr>
          ))}
          <tr className="total-row">
            <td>{words.total}</td>
            <td className="amount">{sum(({ count }) => count).toLocaleString('en-US')}</td>
            <td className="amount">{formatFen(sum(({ amountFen }) => amountFen))}</td>
            <td className="amount">{formatFen(sum(({ refundFen }) => refundFen))}</td>
          </tr>
        </tbody>
      </table>
    </Panel>
  );
}
