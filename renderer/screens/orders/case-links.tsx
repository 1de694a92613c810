import { Link } from 'react-router';

import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';

interface Props {
  cases: OrderView['cases'];
  empty: string;
}

/** The cases of an order or a customer. */
export function CaseLinks({ cases, empty }: Props) {
  if (cases.length === 0) return <p className="muted">{empty}</p>;
  return (
    <ul className="links">
      {cases.map((each) => (
        <li key={each.id} className="link-row">
          <Link to={`/cases/${each.id}`}>{each.number ?? text.cases.draft}</Link>
          <span>{each.procedureTitle}</span>
          <span className="muted">{each.stageTitle}</span>
        </li>
      ))}
    </ul>
  );
}
