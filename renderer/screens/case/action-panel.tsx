import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { Due } from '../../components/due.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { Panel } from '../../components/panel.tsx';
import type { ActionDraft, ActionFacts, ActionForm } from '../../procedures/action-form.ts';
import { ActionFieldView } from './action-field.tsx';
import { nextDeadline } from './deadlines/sort-deadlines.ts';

interface Props {
  title: string;
  facts: ActionFacts;
  form: ActionForm | undefined;
  draft: ActionDraft;
  onChange: (draft: ActionDraft) => void;
  /** Set for a side action: back to the main one. */
  onBack?: () => void;
  /** Other answers to the same question, for example 不同意 beside 同意. */
  others?: ReactNode;
}

/** The action to take, as a small form in the page. */
export function ActionPanel({ title, facts, form, draft, onChange, onBack, others }: Props) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    fields.current?.querySelector<HTMLElement>('textarea, [role=radio][tabindex="0"]')?.focus();
  }, [form]);
  return (
    <Panel
      className="action-panel"
      title={title}
      rule={facts.rule}
      {...(onBack === undefined
        ? { aside: <Beside view={facts.view}>{others}</Beside> }
        : {
            aside: (
              <Button size="small" onClick={onBack}>
                {text.caseScreen.back} <KeyCap name="Esc" />
              </Button>
            ),
          })}
    >
      <div ref={fields} className="fields two">
        {form?.fields(facts, draft).map((field) => (
          <ActionFieldView
            key={'name' in field ? field.name : field.kind}
            field={field}
            facts={facts}
            draft={draft}
            onChange={(part) => onChange({ ...draft, ...part })}
          />
        ))}
      </div>
    </Panel>
  );
}

/** The open deadline of this step, and what may be answered instead. */
function Beside({ view, children }: { view: CaseView; children: ReactNode }) {
  const next = nextDeadline(view.deadlines);
  return (
    <span className="choices">
      {next !== null && <Due at={next.dueAt} />}
      {children}
    </span>
  );
}
