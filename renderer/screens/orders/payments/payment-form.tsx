import { useState } from 'react';

import { formatYuan } from '../../../../shared/domain/money.ts';
import type { OrderView } from '../../../../shared/ipc/schemas/orders.ts';
import {
  settlementMethods,
  settlementMethodTitles,
} from '../../../../shared/procedures/settlement.ts';
import { text } from '../../../../shared/text/text.ts';
import { useStore } from '../../../app/store-context.tsx';
import { Choices } from '../../../components/choices.tsx';
import { Field } from '../../../components/field.tsx';
import { MomentField } from '../../../components/moment-field.tsx';
import { MoneyField } from '../../../components/money-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useOrderWrite } from '../use-order-write.ts';
import { StepForm } from '../step-form.tsx';
import { readPayment, startPayment } from './payment-draft.ts';

const words = text.orderPage;

/** One part of what is paid: how much, how, when (收款). */
export function PaymentForm({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { now } = useStore();
  const unpaidFen = order.totalFen - order.paidFen;
  const [draft, setDraft] = useState(() => startPayment(unpaidFen, now()));
  const [tried, setTried] = useState(false);
  const reading = readPayment(draft, { unpaidFen, orderedAt: order.orderedAt, now: now() });
  const wrong = tried && 'wrong' in reading ? reading.wrong : {};
  const write = useOrderWrite('orders.recordPayment', {
    saved: (after, { payment }) => {
      const amount = formatYuan(payment.amountFen);
      const leftFen = after.totalFen - after.paidFen;
      return leftFen > 0
        ? words.paymentSaved(amount, formatYuan(leftFen))
        : words.paymentSavedInFull(amount);
    },
    onDone: onClose,
  });
  function save() {
    setTried(true);
    if (!('payment' in reading)) return;
    write.mutate({ orderId: order.id, revision: order.revision, payment: reading.payment });
  }
  return (
    <StepForm title={words.paymentTitle} busy={write.isPending} onSave={save} onClose={onClose}>
      <div className="fields two">
        <MoneyField
          label={words.amount}
          path="amount"
          value={draft.amount}
          wrong={wrong.amount ?? null}
          onChange={(amount) => setDraft({ ...draft, amount })}
        />
        <Field label={words.method} wrong={wrong.method ?? null}>
          {() => (
            <Choices
              label={words.method}
              options={settlementMethods.map((method) => ({
                value: method,
                title: settlementMethodTitles[method],
              }))}
              value={draft.method}
              onChange={(method) => setDraft({ ...draft, method })}
            />
          )}
        </Field>
        <MomentField
          label={words.paidAt}
          value={draft.paidAt}
          wrong={wrong.paidAt ?? null}
          onChange={(paidAt) => setDraft({ ...draft, paidAt })}
        />
        <TextField
          label={words.note}
          optional={text.common.optional}
          maxLength={200}
          value={draft.note}
          onChange={(note) => setDraft({ ...draft, note })}
        />
      </div>
    </StepForm>
  );
}
