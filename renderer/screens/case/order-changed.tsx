import { Link } from 'react-router';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { DifferenceTable } from '../../components/difference-table.tsx';
import { Panel } from '../../components/panel.tsx';

const words = text.caseScreen;

/** The order is no longer, or may soon not be, what the case was submitted on; the case keeps its facts (CASE-1). */
export function OrderChanged({ view }: { view: CaseView }) {
  const { changedSince, waitingChange, orderId } = view;
  return (
    <>
      {changedSince.length > 0 && (
        <Panel title={words.orderChanged} rule="CASE-1" className="exception-panel">
          <p>{words.orderChangedHint}</p>
          <DifferenceTable
            label={words.orderChanged}
            differences={changedSince}
            titles={{ before: words.atSubmission, after: words.orderNow }}
          />
        </Panel>
      )}
      {waitingChange !== null && (
        <Panel
          title={words.fileDiffers}
          rule="CASE-1"
          className="exception-panel"
          aside={<Link to={`/orders/${orderId}`}>{words.decideAtOrder}</Link>}
        >
          <p>{words.fileDiffersHint}</p>
          <DifferenceTable
            label={words.fileDiffers}
            differences={waitingChange.differences}
            titles={{
              before: text.orderPage.differenceColumns.now,
              after: text.orderPage.differenceColumns.file,
            }}
          />
        </Panel>
      )}
    </>
  );
}
