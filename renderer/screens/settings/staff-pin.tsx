import { App, Button } from 'antd';
import { useState } from 'react';

import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import type { StaffAccess } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { NewPinForm } from '../../app/counter/sign-in/new-pin-form.tsx';
import { useAsk } from '../../ipc/use-ask.ts';
import { useWrite } from '../../ipc/use-write.ts';

const words = text.people;

interface Props {
  member: StaffMember;
  access: StaffAccess | undefined;
  /** A new person: the first PIN is asked at once. */
  atOnce: boolean;
  onDone: () => void;
}

/** A person's way in, as the store manager gives it: a PIN to be changed at first use, and unlocking. */
export function StaffPin({ member, access, atOnce, onDone }: Props) {
  const { message } = App.useApp();
  const { person } = useCounter();
  const [setting, setSetting] = useState(atOnce);
  const set = useAsk('staff.setSecret', {
    onDone: () => {
      message.success(words.pinSet(member.name), 6);
      onDone();
    },
  });
  const unlock = useWrite('staff.unlock', {
    onDone: () => message.success(words.unlocked(member.name)),
  });
  if (person?.id === member.id) return <p className="muted small">{words.ownPin}</p>;
  return (
    <section className="staff-pin" aria-label={words.pinTitle(member.name)}>
      <h2 className="panel-title">{words.pinTitle(member.name)}</h2>
      {access !== undefined && access.lockedAt !== null && (
        <p className="choices">
          <span className="amber">{words.lockedHint(member.name)}</span>
          <Button loading={unlock.isPending} onClick={() => unlock.mutate({ staffId: member.id })}>
            {words.unlock}
          </Button>
        </p>
      )}
      {setting ? (
        <>
          <p className="muted small">{words.pinHint(member.name)}</p>
          <NewPinForm
            action={words.setPin}
            busy={set.isPending}
            problem={set.error?.message ?? null}
            onTyping={set.forget}
            onSet={(secret) => set.mutate({ staffId: member.id, secret })}
          />
          {atOnce && (
            <Button type="text" onClick={onDone}>
              {words.skip}
            </Button>
          )}
        </>
      ) : (
        <Button onClick={() => setSetting(true)}>
          {access?.hasSecret === true ? words.resetPin : words.firstPin}
        </Button>
      )}
    </section>
  );
}
