import { Checkbox, Input } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';

interface Asked {
  exception: boolean;
  exceptionReason: string;
}

interface Props {
  rule: string;
  words: { ask: string; hint: string };
  request: Asked;
  change: (part: () => Partial<Asked>) => void;
}

/** What the rules refuse, an approver may grant; the reason is compulsory (CAN-15, RET-18). */
export function ExceptionPanel({ rule, words, request, change }: Props) {
  const { exceptionReason: title } = text.caseScreen;
  return (
    <Panel
      title={text.caseScreen.exceptionTag}
      rule={rule}
      className="exception-panel"
      aside={
        <Checkbox
          checked={request.exception}
          onChange={(event) => change(() => ({ exception: event.target.checked }))}
        >
          {words.ask}
        </Checkbox>
      }
    >
      {request.exception ? (
        <div data-path="exceptionReason">
          <Input.TextArea
            aria-label={title}
            placeholder={title}
            autoFocus={request.exceptionReason === ''}
            rows={2}
            maxLength={2000}
            value={request.exceptionReason}
            onChange={(event) => change(() => ({ exceptionReason: event.target.value }))}
          />
        </div>
      ) : (
        <p className="muted">{words.hint}</p>
      )}
    </Panel>
  );
}
