import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { Moment } from '../../components/moment.tsx';

/** When the customer asked, and why that was typed later (TIME-8); a row of a list of facts. */
export function RequestedFact({
  view: { requestedAt, backdatingReason },
}: {
  view: Pick<CaseView, 'requestedAt' | 'backdatingReason'>;
}) {
  return (
    <>
      <dt>{text.caseScreen.requestedAt}</dt>
      <dd>
        <Moment at={requestedAt} />{' '}
        {backdatingReason !== null && (
          <span className="muted">{text.caseScreen.backdatedBecause(backdatingReason)}</span>
        )}
      </dd>
    </>
  );
}
