import { Button, Dropdown } from 'antd';
import { useState } from 'react';

import type { CaseActionView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

interface Props {
  actions: readonly CaseActionView[];
  onChoose: (action: string) => void;
}

/** What is done rarely; each says why when it cannot be done. */
export function MoreMenu({ actions, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const side = actions.filter((each) => each.weight === 'side');
  if (side.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      open={open}
      onOpenChange={setOpen}
      autoFocus
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
      <Button>
        {text.caseScreen.more}
        {open && <MenuKeys onClose={() => setOpen(false)} />}
      </Button>
    </Dropdown>
  );
}

/** While the menu is open, Esc closes it and not the case. */
function MenuKeys({ onClose }: { onClose: () => void }) {
  useShortcuts('overlay', { Escape: onClose });
  return null;
}
