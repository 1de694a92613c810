import { Button } from 'antd';
import { useRef, useState } from 'react';

import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../../shared/text/text.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useShortcuts } from '../../../keyboard/keyboard.tsx';
import { DeadlineRow } from './deadline-row.tsx';
import { sortDeadlines } from './sort-deadlines.ts';

const words = text.deadlines;

/** Every deadline of the case: until when, by which clock, what it waited for, and why it was late. */
export function DeadlinesPanel({ view }: { view: Pick<CaseView, 'deadlines'> }) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useShortcuts('screen', { d: () => list.current?.querySelector('button')?.focus() });
  if (view.deadlines.length === 0) return null;
  const { shown, over } = sortDeadlines(view.deadlines);
  return (
    <Panel
      className="deadlines"
      title={
        <>
          {words.panel} <KeyCap name="D" />
        </>
      }
      {...(over.length === 0
        ? {}
        : {
            aside: (
              <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? words.hideDone : words.showDone(over.length)}
              </Button>
            ),
          })}
    >
      {shown.length === 0 && <p className="muted">{words.none}</p>}
      <ul ref={list} className="deadline-rows">
        {[...shown, ...(all ? over : [])].map((deadline) => (
          <DeadlineRow key={deadline.id} deadline={deadline} />
        ))}
      </ul>
    </Panel>
  );
}
