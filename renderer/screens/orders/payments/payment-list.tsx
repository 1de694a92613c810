import { Table } from 'antd';

import { formatFen } from '../../../../shared/domain/money.ts';
import type { PaymentView } from '../../../../shared/ipc/schemas/order-entry.ts';
import { settlementMethodTitles } from '../../../../shared/procedures/settlement.ts';
import { text } from '../../../../shared/text/text.ts';
import { useStore } from '../../../app/store-context.tsx';
import { Money } from '../../../components/money.tsx';
import { RoleButton } from '../../../components/role-button.tsx';
import { showMoment } from '../../../format/moment.ts';

interface Props {
  payments: readonly PaymentView[];
  onCancel: (payment: PaymentView) => void;
}

const words = text.orderPage;
const titles = words.paymentColumns;

/** The parts in which an order was paid; what was taken back is struck through, with its reason. */
export function PaymentList({ payments, onCancel }: Props) {
  const zone = useStore().settings.timeZone;
  if (payments.length === 0) return <p className="muted">{words.noPayments}</p>;
  return (
    <Table<PaymentView>
      aria-label={words.payments}
      className="page-table payments"
      size="small"
      pagination={false}
      rowKey="id"
      dataSource={[...payments]}
      rowClassName={({ cancelled }) => (cancelled === null ? '' : 'struck')}
      columns={[
        {
          title: titles.paidAt,
          render: (_, { paidAt, recordedAt }) => (
            <span className="nowrap">
              {paidAt === null
                ? words.paidByFile(showMoment(recordedAt, zone))
                : showMoment(paidAt, zone)}
            </span>
          ),
        },
        {
          title: titles.method,
          render: (_, { method }) =>
            method === null ? (
              <span className="muted nowrap">{words.unknownMethod}</span>
            ) : (
              <span className="nowrap">{settlementMethodTitles[method]}</span>
            ),
        },
        {
          title: titles.amount,
          align: 'right',
          render: (_, { amountFen }) => <Money fen={amountFen} />,
        },
        {
          title: titles.source,
          render: (_, { source }) => <span className="nowrap">{words.paymentSources[source]}</span>,
        },
        {
          title: titles.by,
          render: (_, { recordedBy }) => <span className="nowrap">{recordedBy}</span>,
        },
        { title: titles.note, width: '30%', render: (_, payment) => <Note {...payment} /> },
        {
          title: '',
          align: 'right',
          // What a file says is put right in the POS.
          render: (_, payment) =>
            payment.cancelled === null &&
            payment.source === 'hand' && (
              <RoleButton
                channel="orders.cancelPayment"
                size="small"
                aria-label={words.cancelPaymentOf(formatFen(payment.amountFen))}
                onClick={() => onCancel(payment)}
              >
                {words.cancelPayment}
              </RoleButton>
            ),
        },
      ]}
    />
  );
}

function Note({ note, cancelled }: PaymentView) {
  const zone = useStore().settings.timeZone;
  return (
    <span className="stacked">
      {note !== '' && <span className="payment-note">{note}</span>}
      {cancelled !== null && (
        <span className="red small not-struck">
          {words.cancelledPayment(cancelled.by, showMoment(cancelled.at, zone), cancelled.reason)}
        </span>
      )}
    </span>
  );
}
