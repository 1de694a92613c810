import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { LeaveQuestion } from '../../components/leave-question.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { focusPath } from '../../components/focus-path.ts';
import { CustomerPanel } from './customer-panel.tsx';
import { EntryFoot } from './entry-foot.tsx';
import { LinesPanel } from './lines-panel.tsx';
import { OrderFields } from './order-fields.tsx';
import { readOrderDraft } from './read-draft.ts';
import type { ReadOrder } from './read-draft.ts';
import type { Entry } from './use-entry.ts';

interface Props {
  title: string;
  entry: Entry;
  correcting: boolean;
  paidBeforeFen?: number;
  saveTitle: string;
  busy: boolean;
  /** Saved, and on the way to another page: nothing is lost. */
  saved: boolean;
  onSave: (order: ReadOrder) => void;
  /** Set when the order was changed elsewhere meanwhile. */
  onReadAgain?: (() => void) | undefined;
  /** Above the fields: the reason of a correction. */
  head?: ReactNode;
  /** Below the goods: what was paid. */
  children?: ReactNode;
}

const words = text.orderEntry;

/** The form in which an order is typed or corrected, by keyboard from the first field to the last. */
export function EntryForm(props: Props) {
  const { title, entry, correcting, paidBeforeFen = 0, saveTitle, busy, saved } = props;
  const navigate = useNavigate();
  const { now } = useStore();
  function save() {
    const reading = readOrderDraft(entry.draft, { now: now(), correcting });
    if ('wrong' in reading) {
      entry.setWrong(reading.wrong);
      const [first] = Object.keys(reading.wrong);
      if (first !== undefined) focusPath(first);
      return;
    }
    entry.setWrong({});
    props.onSave(reading);
  }
  return (
    <div className="entry">
      <PageHead title={title} />
      <div className="entry-body">
        {props.onReadAgain !== undefined && (
          <Alert
            type="warning"
            showIcon
            title={words.changedElsewhere}
            action={<Button onClick={props.onReadAgain}>{words.readAgain}</Button>}
          />
        )}
        {props.head}
        <div className="entry-columns">
          <CustomerPanel entry={entry} correcting={correcting} />
          <OrderFields entry={entry} />
        </div>
        <LinesPanel entry={entry} />
        {props.children}
      </div>
      <EntryFoot
        entry={entry}
        paidBeforeFen={paidBeforeFen}
        saveTitle={saveTitle}
        busy={busy}
        onSave={save}
        onLeave={() => void navigate(-1)}
      />
      <LeaveQuestion asks={entry.touched && !saved} />
    </div>
  );
}
