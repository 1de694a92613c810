import { Input } from 'antd';
import { useState } from 'react';

import type { NewGoods } from '../../../shared/procedures/return/request.ts';
import { readNumber, shownNumber } from './new-goods-draft.ts';

interface Props {
  field: 'quantity' | 'unitPriceFen';
  label: string;
  path: string;
  row: NewGoods;
  onChange: (part: Partial<NewGoods>) => void;
}

/** A quantity or a price as people type it; left, it shows what was understood. */
export function NumberInput({ field, label, path, row, onChange }: Props) {
  /** Null while nobody types: the row says what stands there. */
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? {} : readNumber(field, typed);
  const unreadable = typed !== null && (read[field] ?? null) === null;
  return (
    <Input
      className="amount-input"
      aria-label={label}
      data-path={path}
      maxLength={20}
      value={typed ?? shownNumber(field, row)}
      {...(unreadable ? { status: 'error' } : {})}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(readNumber(field, target.value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
