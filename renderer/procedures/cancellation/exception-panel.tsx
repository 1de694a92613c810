import { Checkbox, Input } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import type { PartProps } from './part-props.ts';

/** What CAN-5 and CAN-6 refuse, the general manager may approve; the reason is compulsory (CAN-15). */
export function ExceptionPanel({ request, change }: PartProps) {
  return (
    <Panel
      title={text.cancellation.exception}
      rule="CAN-15"
      className="exception-panel"
      aside={
        <Checkbox
          checked={request.exception}
          onChange={(event) => change(() => ({ exception: event.target.checked }))}
        >
          {text.cancellation.askException}
        </Checkbox>
      }
    >
      {request.exception ? (
        <div data-path="exceptionReason">
          <Input.TextArea
            aria-label={text.cancellation.exceptionReason}
            placeholder={text.cancellation.exceptionReason}
            autoFocus={request.exceptionReason === ''}
            rows={2}
            maxLength={2000}
            value={request.exceptionReason}
            onChange={(event) => change(() => ({ exceptionReason: event.target.value }))}
          />
        </div>
      ) : (
        <p className="muted">{text.cancellation.exceptionHint}</p>
      )}
    </Panel>
  );
}
