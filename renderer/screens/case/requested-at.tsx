import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { Moment } from '../../components/moment.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';
import { BackdateForm } from './backdate-form.tsx';
import { useWrite } from '../../ipc/use-write.ts';

interface Props {
  view: CaseView;
  flush: () => Promise<number>;
}

/** When the customer asked, which is what the rules count from; it can be set back with a reason (TIME-8). */
export function RequestedAt({ view, flush }: Props) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const backdate = useWrite('cases.backdate', {
    onDone: (next) => {
      queries.setQueryData(['cases.get', { caseId: view.id }], next);
      setOpen(false);
    },
  });
  function save(requestedAt: number, reason: string) {
    if (backdate.isPending) return;
    flush().then(
      (revision) => backdate.mutate({ caseId: view.id, revision, requestedAt, reason }),
      () => undefined,
    );
  }
  if (open) {
    return (
      <BackdateForm
        requestedAt={view.requestedAt}
        busy={backdate.isPending}
        onSave={save}
        onBack={() => setOpen(false)}
      />
    );
  }
  return (
    <div className="requested-at">
      <span className="muted">{text.caseScreen.requestedAt}</span>
      <Moment at={view.requestedAt} />
      <RuleTag rule="TIME-8" />
      {view.backdatingReason !== null && (
        <span className="muted ellipsis">
          {text.caseScreen.backdatedBecause(view.backdatingReason)}
        </span>
      )}
      <Button type="link" size="small" className="push-right" onClick={() => setOpen(true)}>
        {text.caseScreen.backdate}
      </Button>
    </div>
  );
}
