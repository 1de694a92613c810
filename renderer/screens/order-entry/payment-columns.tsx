import { Button, Input } from 'antd';
import type { TableColumnType } from 'antd';

import {
  settlementMethods,
  settlementMethodTitles,
} from '../../../shared/procedures/settlement.ts';
import { text } from '../../../shared/text/text.ts';
import { MomentInput } from '../../components/moment-input.tsx';
import { NumberedSelect } from '../../components/numbered-select.tsx';
import type { PaymentRow } from './order-draft.ts';
import type { Entry } from './use-entry.ts';
import { WrongBelow } from './wrong-below.tsx';

const words = text.orderEntry;
const titles = words.paymentColumns;
const methods = settlementMethods.map((method) => ({
  value: method,
  title: settlementMethodTitles[method],
}));

/** The fields of a part of what was paid; what is wrong with one is said below it. */
export function paymentColumns({
  wrong,
  setPayment,
  removePayment,
}: Entry): TableColumnType<PaymentRow>[] {
  const wrongAt = (row: PaymentRow, field: string) => wrong[`payments.${row.key}.${field}`] ?? null;
  return [
    {
      title: titles.amount,
      width: 150,
      align: 'right',
      render: (_, row, index) => (
        <WrongBelow wrong={wrongAt(row, 'amount')}>
          <Input
            className="amount-input"
            aria-label={words.cellLabel(index + 1, titles.amount)}
            maxLength={20}
            value={row.amount}
            data-path={`payments.${row.key}.amount`}
            {...(wrongAt(row, 'amount') === null ? {} : { status: 'error' })}
            onChange={(event) => setPayment(row.key, 'amount', event.target.value)}
          />
        </WrongBelow>
      ),
    },
    {
      title: titles.method,
      width: 112,
      render: (_, row, index) => (
        <WrongBelow wrong={wrongAt(row, 'method')} path={`payments.${row.key}.method`}>
          <NumberedSelect
            name={words.cellLabel(index + 1, titles.method)}
            placeholder={words.chooseKind}
            options={methods}
            value={row.method}
            wrong={wrongAt(row, 'method') !== null}
            onChange={(method) => setPayment(row.key, 'method', method)}
          />
        </WrongBelow>
      ),
    },
    {
      title: titles.paidAt,
      width: 160,
      render: (_, row, index) => (
        <WrongBelow wrong={wrongAt(row, 'paid')} path={`payments.${row.key}.paid`}>
          <MomentInput
            name={words.cellLabel(index + 1, titles.paidAt)}
            value={row.paid}
            wrong={wrongAt(row, 'paid') !== null}
            onChange={(paid) => setPayment(row.key, 'paid', paid)}
          />
        </WrongBelow>
      ),
    },
    {
      title: titles.note,
      render: (_, row, index) => (
        <Input
          aria-label={words.cellLabel(index + 1, titles.note)}
          maxLength={200}
          value={row.note}
          onChange={(event) => setPayment(row.key, 'note', event.target.value)}
        />
      ),
    },
    {
      title: '',
      width: 30,
      render: (_, row, index) => (
        <Button
          type="text"
          size="small"
          tabIndex={-1}
          aria-label={words.removePayment(index + 1)}
          onClick={() => removePayment(row.key)}
        >
          ×
        </Button>
      ),
    },
  ];
}
