import { Link } from 'react-router';

import { formatFen } from '../../../shared/domain/money.ts';
import type { ExceptionRow } from '../../../shared/ipc/schemas/finance.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';
import { Tag } from '../../components/tag.tsx';
import { showMoment } from '../../format/moment.ts';

const words = text.exceptions;
const titles = words.columns;

interface Props {
  rows: readonly ExceptionRow[];
  zone: string;
}

/** Everything granted in a month, in the order in which it was approved. */
export function ExceptionTable({ rows, zone }: Props) {
  return (
    <Panel title={words.list}>
      <table className="plain-table exceptions" aria-label={words.list}>
        <thead>
          <tr>
            {[
              titles.approvedAt,
              titles.number,
              titles.customer,
              titles.subject,
              titles.against,
              titles.reason,
            ].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            {[titles.amount, titles.refund].map((title) => (
              <th key={title} scope="col" className="amount">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <ExceptionLine key={index} row={row} zone={zone} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function ExceptionLine({ row, zone }: { row: ExceptionRow; zone: string }) {
  return (
    <tr>
      <td>
        <span className="stacked">
          <span className="nowrap">{showMoment(row.approvedAt, zone)}</span>
          <span className="muted">{row.approver}</span>
        </span>
      </td>
      <td>
        <span className="stacked">
          <Link to={`/cases/${row.caseId}`} className="nowrap">
            {row.number}
          </Link>
          <span className="muted nowrap">{row.kindTitle}</span>
        </span>
      </td>
      <td>
        <span className="stacked">
          <span>{row.customer}</span>
          <span className="muted nowrap">{row.orderNumber || words.noOrder}</span>
        </span>
      </td>
      <td>
        <Tag tone="amber">{words.what[row.what]}</Tag> {row.subject}
      </td>
      <td className="nowrap">
        <RuleTag rule={row.against} /> <RuleTag rule={row.rule} />
      </td>
      <td className="exception-reason">{row.reason}</td>
      <td className="amount">{formatFen(row.amountFen)}</td>
      <td className="amount">{formatFen(row.refundFen)}</td>
    </tr>
  );
}
