import { Button } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { Panel } from '../../components/panel.tsx';
import type { PrintNeed } from './print-need.ts';

interface Props {
  print: PrintNeed;
  /** Set for a side action: back to the main one. */
  onBack?: () => void;
}

/** Nothing is signed, filed or paid before it is on paper (CAN-10). */
export function PrintFirst({ print: { title, need }, onBack }: Props) {
  return (
    <Panel
      className="action-panel"
      title={text.caseScreen.nextStep(title)}
      rule={need.rule}
      {...(onBack === undefined
        ? {}
        : {
            aside: (
              <Button size="small" onClick={onBack}>
                {text.caseScreen.back} <KeyCap name="Esc" />
              </Button>
            ),
          })}
    >
      <p>
        {need.message}
        {text.caseScreen.printFirst}
      </p>
    </Panel>
  );
}
