import type { ReactNode } from 'react';
import { Link } from 'react-router';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { CustomerCell } from '../../components/customer-cell.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Tag } from '../../components/tag.tsx';

interface Props {
  view: CaseView;
  /** At the right: whether what is typed is saved. */
  saved?: string;
  actions?: ReactNode;
}

/** Which case this is: kind, number, order, customer. */
export function CaseHead({ view, saved, actions }: Props) {
  return (
    <PageHead
      title={view.procedureTitle}
      note={
        <span className="case-note">
          {view.number !== null && <span className="strong case-number">{view.number}</span>}
          {view.number === null && (
            <Tag tone={view.ended ? 'plain' : 'amber'}>
              {view.ended ? text.common.unnumbered : text.caseScreen.draftTag}
            </Tag>
          )}
          {view.exception && <Tag tone="amber">{text.caseScreen.exceptionTag}</Tag>}
          {view.ended && <Tag>{view.stageTitle}</Tag>}
          {view.predecessor !== null && (
            <Link to={`/cases/${view.predecessor.id}`}>
              {text.caseScreen.predecessor(view.predecessor.number ?? text.common.unnumbered)}
            </Link>
          )}
          {view.orderId === null || view.orderNumber === null ? (
            <span className="muted">{text.cases.noOrder}</span>
          ) : (
            <Link to={`/orders/${view.orderId}`}>{text.caseScreen.order(view.orderNumber)}</Link>
          )}
          <Link to={`/customers/${view.customerId}`}>
            <CustomerCell {...view} />
          </Link>
        </span>
      }
      actions={
        <>
          {saved !== undefined && <span className="muted nowrap">{saved}</span>}
          {actions}
        </>
      }
    />
  );
}
