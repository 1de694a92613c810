import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { text } from '../../../../shared/text/text.ts';
import { useAsk } from '../../../ipc/use-ask.ts';
import { NewPinForm } from './new-pin-form.tsx';
import { PersonStep } from './person-step.tsx';

interface Props {
  member: StaffMember;
  onSignedIn: (person: StaffMember) => void;
  onBack: () => void;
}

/** After an upgrade nobody has a PIN yet: a store manager sets the first one, and is signed in by it. */
export function FirstSecret({ member, onSignedIn, onBack }: Props) {
  const enter = useAsk('session.signIn', { onDone: ({ person }) => onSignedIn(person) });
  const set = useAsk('staff.firstSecret', {
    onDone: (_answer, { staffId, secret }) => enter.mutate({ staffId, secret, next: null }),
  });
  return (
    <PersonStep member={member} onBack={onBack}>
      <NewPinForm
        action={text.signIn.setAndEnter}
        busy={set.isPending || enter.isPending}
        problem={(set.error ?? enter.error)?.message ?? null}
        onTyping={set.forget}
        onSet={(secret) => set.mutate({ staffId: member.id, secret })}
      />
    </PersonStep>
  );
}
