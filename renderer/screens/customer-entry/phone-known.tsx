import { Link } from 'react-router';

import { normalisePhone } from '../../../shared/domain/phone.ts';
import { text } from '../../../shared/text/text.ts';
import { useFoundCustomers } from '../order-entry/use-found-customers.ts';

const words = text.customerPage;

/** Whoever else has the phone that was typed. */
export function PhoneKnown({
  typed,
  customerId,
}: {
  typed: string;
  customerId: string | undefined;
}) {
  const found = useFoundCustomers(normalisePhone(typed) ?? '') ?? [];
  const others = found.filter(({ id }) => id !== customerId);
  if (others.length === 0) return null;
  return (
    <p className="choices amber" role="status">
      {words.phoneKnown}
      {others.map(({ id, name, orders }) => (
        <Link key={id} to={`/customers/${id}`}>
          {words.openInstead(name, orders)}
        </Link>
      ))}
    </p>
  );
}
