import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { text } from '../../../../shared/text/text.ts';
import { useAsk } from '../../../ipc/use-ask.ts';
import { NewPinForm } from './new-pin-form.tsx';
import { PersonStep } from './person-step.tsx';

const words = text.signIn;

interface Props {
  member: StaffMember;
  /** The one that somebody else set. */
  secret: string;
  onSignedIn: (person: StaffMember) => void;
  onBack: () => void;
}

/** Before the first work with a PIN that the store manager set: one that nobody else knows. */
export function OwnPin({ member, secret, onSignedIn, onBack }: Props) {
  const ask = useAsk('session.signIn', { onDone: ({ person }) => onSignedIn(person) });
  return (
    <PersonStep member={member} onBack={onBack}>
      <p className="sign-in-note">{words.mustChange}</p>
      <NewPinForm
        action={words.setAndEnter}
        busy={ask.isPending}
        problem={ask.error?.message ?? null}
        unlike={secret}
        onTyping={ask.forget}
        onSet={(next) => ask.mutate({ staffId: member.id, secret, next })}
      />
    </PersonStep>
  );
}
