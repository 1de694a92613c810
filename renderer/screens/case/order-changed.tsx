import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import type { OrderDifference } from '../../../shared/domain/order-difference.ts';
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
        <Differences
          title={words.orderChanged}
          hint={words.orderChangedHint}
          differences={changedSince}
          titles={{ before: words.atSubmission, after: words.orderNow }}
        />
      )}
      {waitingChange !== null && (
        <Differences
          title={words.fileDiffers}
          hint={words.fileDiffersHint}
          differences={waitingChange.differences}
          titles={{
            before: text.orderPage.differenceColumns.now,
            after: text.orderPage.differenceColumns.file,
          }}
          link={<Link to={`/orders/${orderId}`}>{words.decideAtOrder}</Link>}
        />
      )}
    </>
  );
}

interface Props {
  title: string;
  hint: string;
  differences: readonly OrderDifference[];
  titles: { before: string; after: string };
  link?: ReactNode;
}

/** One sentence in sight, what differs on request: the next step of the case stays where it is. */
function Differences({ title, hint, differences, titles, link }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Panel
      title={title}
      rule="CASE-1"
      className="exception-panel"
      aside={
        <span className="choices">
          {link}
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.hideDifferences : words.showDifferences(differences.length)}
          </Button>
        </span>
      }
    >
      <p>{hint}</p>
      {open && <DifferenceTable label={title} differences={differences} titles={titles} />}
    </Panel>
  );
}
