import { useState } from 'react';

import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { text } from '../../../../shared/text/text.ts';
import { RecoveryCodeField } from '../../../components/recovery-code-field.tsx';
import { useAsk } from '../../../ipc/use-ask.ts';
import { NewPinForm } from './new-pin-form.tsx';
import { PersonStep } from './person-step.tsx';

const words = text.signIn;

interface Props {
  member: StaffMember;
  onSignedIn: (person: StaffMember) => void;
  onBack: () => void;
}

/** A store manager's way back in by the recovery sheet, when nobody else can set a new PIN. */
export function Recover({ member, onSignedIn, onBack }: Props) {
  const [code, setCode] = useState('');
  const enter = useAsk('session.signIn', { onDone: ({ person }) => onSignedIn(person) });
  const reset = useAsk('staff.resetByRecovery', {
    onDone: (_answer, { staffId, secret }) => enter.mutate({ staffId, secret, next: null }),
  });
  return (
    <PersonStep member={member} onBack={onBack} backTitle={text.common.back}>
      <p className="sign-in-note">{words.forgottenManager}</p>
      <NewPinForm
        action={words.setAndEnter}
        busy={reset.isPending || enter.isPending}
        problem={(reset.error ?? enter.error)?.message ?? null}
        autoFocus={false}
        onTyping={reset.forget}
        onSet={(secret) => reset.mutate({ staffId: member.id, recoveryCode: code, secret })}
      >
        <RecoveryCodeField
          value={code}
          autoFocus
          onChange={(next) => {
            setCode(next);
            reset.forget();
          }}
        />
      </NewPinForm>
    </PersonStep>
  );
}
