import type { Missing } from '../../../shared/procedures/evaluation.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';

interface Props {
  title: string;
  /** Why it has to be printed, as the procedure says it. */
  need: Missing;
}

/** Nothing is signed, filed or paid before it is on paper (CAN-10). */
export function PrintFirst({ title, need }: Props) {
  return (
    <Panel className="action-panel" title={text.caseScreen.nextStep(title)} rule={need.rule}>
      <p>
        {need.message}
        {text.caseScreen.printFirst}
      </p>
    </Panel>
  );
}
