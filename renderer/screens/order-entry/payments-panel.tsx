import { Button, Table } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { rowKeys } from '../../components/row-keys.ts';
import type { PaymentRow } from './order-draft.ts';
import { paymentColumns } from './payment-columns.tsx';
import type { Entry } from './use-entry.ts';

const words = text.orderEntry;

/** What was paid when the order was made, in as many parts as it took. */
export function PaymentsPanel({ entry }: { entry: Entry }) {
  const { draft, addPayment, removePayment } = entry;
  return (
    <Panel
      title={words.payments}
      className="entry-panel"
      aside={<span className="muted small">{words.paymentsHint}</span>}
    >
      <div onKeyDown={rowKeys({ onAdd: addPayment, onRemove: removePayment })}>
        <Table<PaymentRow>
          aria-label={words.payments}
          className="page-table entry-table"
          size="small"
          tableLayout="fixed"
          pagination={false}
          rowKey="key"
          dataSource={[...draft.payments]}
          columns={paymentColumns(entry)}
        />
      </div>
      <p className="step-buttons">
        <Button size="small" onClick={addPayment}>
          {words.addPayment}
        </Button>
      </p>
    </Panel>
  );
}
