import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';

import { formatYuan } from '../../../shared/domain/money.ts';
import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { procedures } from '../../../shared/procedures/registry.ts';
import { settlementMethodTitles } from '../../../shared/procedures/settlement.ts';
import { text } from '../../../shared/text/text.ts';
import { Moment } from '../../components/moment.tsx';
import { Panel } from '../../components/panel.tsx';
import { useWrite } from '../../ipc/use-write.ts';

const settled = text.settlement.amount;

/** How the case ended, where the money went, and how to begin again. */
export function EndedPanel({ view }: { view: CaseView }) {
  const navigate = useNavigate();
  const stage = procedures[view.procedure].stages.find((each) => each.id === view.stage);
  const open = useWrite('cases.openFrom', {
    onDone: (next) => void navigate(`/cases/${next.id}`),
  });
  const { settlement } = view;
  return (
    <Panel title={text.caseScreen.finishedAs(view.stageTitle)} className="action-panel">
      {settlement !== null && (
        <p>
          {settled[settlement.kind]} <b>{formatYuan(settlement.amountFen)}</b>
          {text.common.separator}
          {settlement.method !== null && settlementMethodTitles[settlement.method]}{' '}
          <Moment at={settlement.settledAt} /> {settlement.payee}
        </p>
      )}
      {view.successors.map((next) => (
        <p key={next.id}>
          <Link to={`/cases/${next.id}`}>
            {text.caseScreen.successor(next.number ?? text.cases.draft)}
          </Link>
        </p>
      ))}
      {stage?.mayStartAgain === true && view.successors.length === 0 && (
        <Button loading={open.isPending} onClick={() => open.mutate({ caseId: view.id })}>
          {text.caseScreen.openAgain}
        </Button>
      )}
    </Panel>
  );
}
