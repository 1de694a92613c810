import { Button, Dropdown } from 'antd';
import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { ChangeOwnPin } from './change-own-pin.tsx';
import { useCounter } from './counter-context.tsx';
import { rolesTitle } from './roles-title.ts';

const words = text.signIn;

/** Who stands at the counter, who comes next, and what concerns only this person. */
export function PersonMenu() {
  const { person, choose, lock } = useCounter();
  const [open, setOpen] = useState(false);
  const [changing, setChanging] = useState(false);
  if (person === null) return null;
  return (
    <>
      <button type="button" className="person" onClick={choose}>
        <span className="person-mark" aria-hidden="true">
          {person.name.slice(-1)}
        </span>
        <span className="nowrap">{person.name}</span>
        <span className="person-roles muted ellipsis">{rolesTitle(person.roles)}</span>
        <KeyCap name={`F2 ${text.frame.changePerson}`} />
      </button>
      <Dropdown
        trigger={['click']}
        open={open}
        onOpenChange={setOpen}
        autoFocus
        menu={{
          items: [
            {
              key: 'lock',
              label: (
                <>
                  {words.lock} <KeyCap name="Ctrl L" />
                </>
              ),
              onClick: () => lock('locked'),
            },
            { key: 'pin', label: words.changeOwn, onClick: () => setChanging(true) },
            { key: 'leave', label: text.frame.leave, onClick: () => lock('left') },
          ],
        }}
      >
        <Button size="small" aria-label={words.menu(person.name)}>
          {text.common.more}
          {open && <MenuKeys onClose={() => setOpen(false)} />}
        </Button>
      </Dropdown>
      {changing && <ChangeOwnPin onDone={() => setChanging(false)} />}
    </>
  );
}

/** While the menu is open, Esc closes it and nothing else. */
function MenuKeys({ onClose }: { onClose: () => void }) {
  useShortcuts('overlay', { Escape: onClose });
  return null;
}
