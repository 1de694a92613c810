import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { TextField } from '../../components/text-field.tsx';
import { readPurchaseDay } from './typed-purchase-day.ts';

interface Props {
  /** yyyy-mm-dd; null when nobody knows it. */
  value: string | null;
  onChange: (day: string | null) => void;
}

const words = text.repair.other;

/** The day goods were bought; left empty when nobody knows it. */
export function PurchaseDayField({ value, onChange }: Props) {
  const [typed, setTyped] = useState(value ?? '');
  const unreadable = typed.trim() !== '' && readPurchaseDay(typed) === null;
  return (
    <TextField
      label={words.purchasedOn}
      path="goods.purchasedOn"
      maxLength={20}
      optional={text.common.optional}
      hint={words.purchasedOnHint}
      wrong={unreadable ? words.purchasedOnUnreadable : null}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        onChange(readPurchaseDay(next));
      }}
    />
  );
}
