import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';

/** Nothing can be signed before it is on paper (CAN-10). */
export function PrintFirst({ title }: { title: string }) {
  return (
    <Panel className="action-panel" title={text.caseScreen.nextStep(title)} rule="CAN-10">
      <p>{text.caseScreen.printFirst}</p>
    </Panel>
  );
}
