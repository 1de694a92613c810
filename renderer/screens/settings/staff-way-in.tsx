import { App, Button } from 'antd';

import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import type { StaffAccess } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { useWrite } from '../../ipc/use-write.ts';

const words = text.people;

interface Props {
  member: StaffMember;
  access: StaffAccess | undefined;
  onSetPin: () => void;
}

/** How a person gets in: locked after wrong tries, or a PIN to be set anew by the store manager. */
export function StaffWayIn({ member, access, onSetPin }: Props) {
  const { message } = App.useApp();
  const { person } = useCounter();
  const unlock = useWrite('staff.unlock', {
    onDone: () => void message.success(words.unlocked(member.name)),
  });
  if (person?.id === member.id) return <p className="muted small staff-pin">{words.ownPin}</p>;
  return (
    <section className="staff-pin" aria-label={words.pinTitle(member.name)}>
      <h2 className="panel-title">{words.pinTitle(member.name)}</h2>
      {access !== undefined && access.lockedAt !== null && (
        <>
          <p className="amber">{words.lockedHint(member.name)}</p>
          <Button loading={unlock.isPending} onClick={() => unlock.mutate({ staffId: member.id })}>
            {words.unlock}
          </Button>
        </>
      )}
      <Button onClick={onSetPin}>
        {access?.hasSecret === true ? words.resetPin : words.firstPin}
      </Button>
    </section>
  );
}
