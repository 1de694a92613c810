import { Button } from 'antd';
import type { ReactNode } from 'react';

import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { text } from '../../../../shared/text/text.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useShortcuts } from '../../../keyboard/keyboard.tsx';
import { rolesTitle } from '../roles-title.ts';

interface Props {
  member: StaffMember;
  children: ReactNode;
  onBack: () => void;
  backTitle?: string;
  /** Beside the way back. */
  others?: ReactNode;
}

/** One step of the person chosen, under the name; Esc goes back. */
export function PersonStep({ member, children, onBack, backTitle, others }: Props) {
  useShortcuts('lock', { Escape: onBack });
  return (
    <div
      onKeyDown={(event) => {
        // From within a field, too.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onBack();
      }}
    >
      <h1 className="sign-in-title">
        {member.name} <span className="sign-in-roles">{rolesTitle(member.roles)}</span>
      </h1>
      {children}
      <p className="choices sign-in-foot">
        <Button type="text" onClick={onBack}>
          {backTitle ?? text.signIn.otherPerson} <KeyCap name="Esc" />
        </Button>
        {others}
      </p>
    </div>
  );
}
