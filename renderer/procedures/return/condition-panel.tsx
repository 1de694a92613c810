import { Checkbox } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import type { PartProps } from './part-props.ts';

const words = text.returning;
const ticks = ['packagingUnopened', 'goodsIntact'] as const;

/** How the goods are, as the customer says (RET-7, RET-9). */
export function ConditionPanel({ request, change }: PartProps) {
  return (
    <Panel
      title={words.condition}
      rule="RET-9"
      aside={<span className="muted small">{words.conditionHint}</span>}
    >
      <div className="documents">
        {ticks.map((tick) => (
          <span key={tick} data-path={tick}>
            <Checkbox
              checked={request[tick]}
              onChange={({ target }) => change(() => ({ [tick]: target.checked }))}
            >
              {words[tick]}
            </Checkbox>
          </span>
        ))}
      </div>
    </Panel>
  );
}
