import { Button } from 'antd';

import type { CaseActionView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';

/** Why the person at the counter may not do the next thing, and who may. */
export function CannotAct({ action }: { action: CaseActionView }) {
  const { choose } = useCounter();
  return (
    <div className="cannot-act">
      <p>{action.whyNot}</p>
      <Button block size="large" onClick={choose}>
        {text.caseScreen.changePerson} <KeyCap name="F2" />
      </Button>
    </div>
  );
}
