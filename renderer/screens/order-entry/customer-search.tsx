import { AutoComplete } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { CustomerCell } from '../../components/customer-cell.tsx';
import { Field } from '../../components/field.tsx';
import { focusPath } from '../../components/focus-path.ts';
import type { CustomerDraft } from './order-draft.ts';
import { startNewCustomer } from './start-new-customer.ts';
import { useFoundCustomers } from './use-found-customers.ts';

interface Props {
  typed: string;
  wrong: string | null;
  autoFocus: boolean;
  onChange: (customer: CustomerDraft) => void;
}

const words = text.orderEntry;
const somebodyNew = 'new';

/** Finds the customer by phone or name; the last choice is somebody new. */
export function CustomerSearch({ typed, wrong, autoFocus, onChange }: Props) {
  const found = useFoundCustomers(typed);
  const options = [
    ...(found ?? []).map((customer) => ({
      value: customer.id,
      label: (
        <span className="customer-option">
          <CustomerCell customerName={customer.name} phone={customer.phone} />
          <span className="muted">{words.customerOrders(customer.orders)}</span>
        </span>
      ),
    })),
    { value: somebodyNew, label: words.newCustomer(typed.trim()) },
  ];
  function choose(value: string) {
    const customer = found?.find(({ id }) => id === value);
    onChange(
      customer === undefined
        ? startNewCustomer(typed)
        : { kind: 'known', customerId: customer.id, name: customer.name, phone: customer.phone },
    );
    if (customer !== undefined) focusPath('orderNumber');
  }
  return (
    <Field label={words.customerLabel} path="customer" hint={words.customerHint} wrong={wrong}>
      {({ id, describedBy }) => (
        <AutoComplete
          id={id}
          aria-describedby={describedBy}
          className="whole-width"
          autoFocus={autoFocus}
          defaultActiveFirstOption
          value={typed}
          // Nothing to take by mistake while the search is on its way.
          options={found === null ? [] : options}
          {...(wrong === null ? {} : { status: 'error' })}
          showSearch={{ onSearch: (next) => onChange({ kind: 'none', typed: next }) }}
          onSelect={choose}
        />
      )}
    </Field>
  );
}
