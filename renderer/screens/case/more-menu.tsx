import { Button, Dropdown } from 'antd';

import type { CaseActionView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';

interface Props {
  actions: readonly CaseActionView[];
  onChoose: (action: string) => void;
}

/** What is done rarely; each says why when it cannot be done. */
export function MoreMenu({ actions, onChoose }: Props) {
  const side = actions.filter((each) => each.weight === 'side');
  if (side.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: side.map((each) => ({
          key: each.action,
          disabled: !each.allowed,
          label: (
            <span title={each.whyNot ?? undefined}>
              {each.title} <span className="muted small">{each.whyNot ?? each.rule}</span>
            </span>
          ),
        })),
        onClick: ({ key }) => onChoose(key),
      }}
    >
      <Button>{text.caseScreen.more}</Button>
    </Dropdown>
  );
}
