import { Table } from 'antd';

import type { OrderDifference } from '../../shared/domain/order-difference.ts';
import { text } from '../../shared/text/text.ts';

interface Props {
  label: string;
  differences: readonly OrderDifference[];
  /** What the two states are called: 现在 and 文件里, 提交时 and 现在. */
  titles: { before: string; after: string };
}

/** More than these scroll within the table, so that what can be done stays in sight. */
const rowsInSight = 6;
const heightPx = 208;

/** Two states of an order side by side, only where they differ. */
export function DifferenceTable({ label, differences, titles }: Props) {
  return (
    <Table<OrderDifference>
      aria-label={label}
      className="page-table differences"
      size="small"
      pagination={false}
      rowKey={({ field, before, after }) => `${field} ${before} ${after}`}
      dataSource={[...differences]}
      {...(differences.length > rowsInSight ? { scroll: { y: heightPx } } : {})}
      columns={[
        { title: text.orderPage.differenceColumns.field, dataIndex: 'field', width: '40%' },
        { title: titles.before, render: (_, { before }) => <State words={before} tone="muted" /> },
        { title: titles.after, render: (_, { after }) => <State words={after} tone="strong" /> },
      ]}
    />
  );
}

function State({ words, tone }: { words: string; tone: 'muted' | 'strong' }) {
  if (words === '') return <span className="muted">{text.orderPage.nothing}</span>;
  return <span className={tone}>{words}</span>;
}
