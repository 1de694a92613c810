import { useState } from 'react';

import { useStore } from '../../app/store-context.tsx';
import { blankLine, blankPayment } from './order-draft.ts';
import type { CustomerDraft, LineDraft, OrderDraft, PaymentRow } from './order-draft.ts';
import { withoutPlace } from './wrong-places.ts';
import type { Wrong } from './wrong-places.ts';

type Words = 'orderNumber' | 'address' | 'consultant' | 'documents' | 'reason' | 'orderedAt';

/** What stands in the form, what is wrong with it, and whether anybody typed. */
export interface Entry {
  draft: OrderDraft;
  wrong: Wrong;
  touched: boolean;
  setWrong: (wrong: Wrong) => void;
  setField: <F extends Words>(field: F, value: OrderDraft[F]) => void;
  /** The goods go where the customer lives, unless somebody types another address. */
  proposeAddress: (address: string) => void;
  setCustomer: (customer: CustomerDraft) => void;
  setLine: <F extends keyof LineDraft>(key: string, field: F, value: LineDraft[F]) => void;
  addLine: () => void;
  removeLine: (key: string) => void;
  setPayment: <F extends keyof PaymentRow>(key: string, field: F, value: PaymentRow[F]) => void;
  addPayment: () => void;
  removePayment: (key: string) => void;
}

export function useEntry(start: () => OrderDraft): Entry {
  const { now, settings } = useStore();
  const [draft, setDraft] = useState(start);
  const [touched, setTouched] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});

  /** `place` is being mended: nothing is wrong with it any more until it is checked again. */
  function change(place: string, update: (draft: OrderDraft) => OrderDraft) {
    setTouched(true);
    setWrong((before) => withoutPlace(before, place));
    setDraft(update);
  }
  return {
    draft,
    wrong,
    touched,
    setWrong,
    setField: (field, value) => change(field, (before) => ({ ...before, [field]: value })),
    proposeAddress: (address) =>
      setDraft((before) => (before.address.trim() === '' ? { ...before, address } : before)),
    setCustomer: (customer) => {
      setWrong((before) => withoutPlace(withoutPlace(before, 'customer.name'), 'customer.phone'));
      change('customer', (before) => ({ ...before, customer }));
    },
    setLine: (key, field, value) =>
      change(`lines.${key}.${field}`, (before) => ({
        ...before,
        lines: withField(before.lines, key, field, value),
      })),
    addLine: () =>
      change('lines', (before) => ({
        ...before,
        lines: [...before.lines, blankLine(crypto.randomUUID())],
      })),
    removeLine: (key) =>
      change('lines', ({ lines, ...before }) => ({
        ...before,
        lines: orOne(
          lines.filter((line) => line.key !== key),
          () => blankLine(crypto.randomUUID()),
        ),
      })),
    setPayment: (key, field, value) =>
      change(`payments.${key}.${field}`, (before) => ({
        ...before,
        payments: withField(before.payments, key, field, value),
      })),
    addPayment: () =>
      change('payments', (before) => ({
        ...before,
        payments: [...before.payments, blankPayment(crypto.randomUUID(), now(), settings.timeZone)],
      })),
    removePayment: (key) =>
      change('payments', ({ payments, ...before }) => ({
        ...before,
        payments: orOne(
          payments.filter((row) => row.key !== key),
          () => blankPayment(crypto.randomUUID(), now(), settings.timeZone),
        ),
      })),
  };
}

function withField<Row extends { key: string }, F extends keyof Row>(
  rows: readonly Row[],
  key: string,
  field: F,
  value: Row[F],
): Row[] {
  return rows.map((row) => (row.key === key ? { ...row, [field]: value } : row));
}

/** There is always a row to type into. */
function orOne<Row>(rows: Row[], blank: () => Row): Row[] {
  return rows.length === 0 ? [blank()] : rows;
}
