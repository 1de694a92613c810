import type { HistoryRow } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import type { Column } from '../../components/list-column.ts';
import { Moment } from '../../components/moment.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';

const titles = text.history.columns;

/** When, who, what, and the rule it follows. */
export const historyColumns: readonly Column<HistoryRow>[] = [
  { title: titles.at, width: 150, render: (_, row) => <Moment at={row.at} /> },
  { title: titles.by, width: 90, dataIndex: 'by' },
  { title: titles.text, width: 480, className: 'wraps', dataIndex: 'text' },
  {
    title: titles.rule,
    width: 80,
    render: (_, row) => row.rule !== null && <RuleTag rule={row.rule} />,
  },
];

/** The page of what it is about; null where there is none. */
export function pathOfHistoryRow({ caseId, orderId, customerId }: HistoryRow): string | null {
  if (caseId !== null) return `/cases/${caseId}`;
  if (orderId !== null) return `/orders/${orderId}`;
  return customerId === null ? null : `/customers/${customerId}`;
}
