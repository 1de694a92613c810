import { Button } from 'antd';
import { useEffect, useRef } from 'react';

import { normalisePhone } from '../../../shared/domain/phone.ts';
import { text } from '../../../shared/text/text.ts';
import { TextField } from '../../components/text-field.tsx';
import type { CustomerDraft } from './order-draft.ts';
import { useFoundCustomers } from './use-found-customers.ts';
import type { Wrong } from './wrong-places.ts';

interface Props {
  customer: Extract<CustomerDraft, { kind: 'new' }>;
  wrong: Wrong;
  onChange: (customer: CustomerDraft) => void;
}

const words = text.orderEntry;

/** Name and phone; whoever has the phone already is offered. */
export function NewCustomerFields({ customer, wrong, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const onPhone = useFoundCustomers(normalisePhone(customer.phone) ?? '') ?? [];
  useEffect(() => {
    // The first field that is still empty.
    const fields = [...(box.current?.querySelectorAll('input') ?? [])];
    (fields.find(({ value }) => value === '') ?? fields[0])?.focus();
  }, []);
  return (
    <div ref={box} className="fields two">
      <TextField
        label={words.phone}
        path="customer.phone"
        hint={words.phoneHint}
        maxLength={40}
        value={customer.phone}
        wrong={wrong['customer.phone'] ?? null}
        onChange={(phone) => onChange({ ...customer, phone })}
      />
      <TextField
        label={words.name}
        path="customer.name"
        maxLength={60}
        value={customer.name}
        wrong={wrong['customer.name'] ?? null}
        onChange={(name) => onChange({ ...customer, name })}
      />
      {onPhone.length > 0 && (
        <p className="choices whole-row" role="status">
          <span className="amber">{words.phoneKnown}</span>
          {onPhone.map(({ id, name, phone, orders }) => (
            <Button
              key={id}
              size="small"
              onClick={() => onChange({ kind: 'known', customerId: id, name, phone })}
            >
              {words.useKnown(name, orders)}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}
