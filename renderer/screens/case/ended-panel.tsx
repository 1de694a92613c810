import { Link, useNavigate } from 'react-router';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { procedures } from '../../../shared/procedures/registry.ts';
import { text } from '../../../shared/text/text.ts';
import { OpenButton } from '../../components/open-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { useWrite } from '../../ipc/use-write.ts';

/** How the case ended, and how to begin again. */
export function EndedPanel({ view }: { view: CaseView }) {
  const navigate = useNavigate();
  const stage = procedures[view.procedure].stages.find((each) => each.id === view.stage);
  const open = useWrite('cases.openFrom', {
    onDone: (next) => void navigate(`/cases/${next.id}`),
  });
  return (
    <Panel title={text.caseScreen.finishedAs(view.stageTitle)} className="action-panel">
      {view.successors.map((next) => (
        <p key={next.id}>
          <Link to={`/cases/${next.id}`}>
            {text.caseScreen.successor(next.number ?? text.cases.draft)}
          </Link>
        </p>
      ))}
      {stage?.mayStartAgain === true && view.successors.length === 0 && (
        <OpenButton
          procedure={view.procedure}
          loading={open.isPending}
          onClick={() => open.mutate({ caseId: view.id })}
        >
          {text.caseScreen.openAgain}
        </OpenButton>
      )}
    </Panel>
  );
}
