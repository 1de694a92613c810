import { Button } from 'antd';
import { useRef, useState } from 'react';

import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { text } from '../../../../shared/text/text.ts';
import { PinField } from '../../../components/pin-field.tsx';
import { useAsk } from '../../../ipc/use-ask.ts';
import { PersonStep } from './person-step.tsx';

const words = text.signIn;

interface Props {
  member: StaffMember;
  onSignedIn: (person: StaffMember) => void;
  /** The secret is right, but somebody else knows it. */
  onMustChange: (secret: string) => void;
  onForgotten: () => void;
  onBack: () => void;
}

/** The PIN of the person chosen. */
export function EnterPin({ member, onSignedIn, onMustChange, onForgotten, onBack }: Props) {
  const [forgotten, setForgotten] = useState(false);
  /** Needed once more where an own PIN has to be set with it. */
  const sent = useRef('');
  const ask = useAsk('session.signIn', {
    onDone: ({ person }) => onSignedIn(person),
    onFailure: ({ code }) => {
      if (code === 'mustChangeSecret') onMustChange(sent.current);
    },
  });
  const isManager = member.roles.includes('storeManager');
  return (
    <PersonStep
      member={member}
      onBack={onBack}
      others={
        <Button type="text" onClick={() => setForgotten(true)}>
          {words.forgotten}
        </Button>
      }
    >
      <PinField
        label={words.pin}
        action={words.enter}
        hint={words.pinHint}
        busy={ask.isPending}
        problem={ask.error?.message ?? null}
        onTyping={ask.forget}
        onEnter={(secret) => {
          sent.current = secret;
          ask.mutate({ staffId: member.id, secret, next: null });
        }}
      />
      {forgotten && (
        <p className="sign-in-note">
          {isManager ? words.forgottenManager : words.forgottenHint}{' '}
          {isManager && <Button onClick={onForgotten}>{words.recover}</Button>}
        </p>
      )}
    </PersonStep>
  );
}
