import { useState } from 'react';

import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { text } from '../../../../shared/text/text.ts';
import { useRead } from '../../../ipc/use-read.ts';
import { ChoosePerson } from './choose-person.tsx';
import { EnterPin } from './enter-pin.tsx';
import { FirstSecret } from './first-secret.tsx';
import { LockCover } from './lock-cover.tsx';
import { OwnPin } from './own-pin.tsx';
import { Recover } from './recover.tsx';

const words = text.signIn;

export type LockReason = keyof typeof words.locked;

interface Props {
  /** Who goes on when nobody else comes; null when nobody is signed in. */
  current: StaffMember | null;
  /** Who stood there last: their name is the one chosen first. */
  last: StaffMember | null;
  because: LockReason;
  /** After an upgrade, until a store manager has a PIN. */
  needsFirstSecret: boolean;
  onSignedIn: (person: StaffMember) => void;
  onBack: () => void;
}

type Step =
  | { kind: 'choose' }
  | { kind: 'pin'; member: StaffMember }
  /** The PIN typed was set by somebody else. */
  | { kind: 'ownPin'; member: StaffMember; secret: string }
  | { kind: 'recover'; member: StaffMember };

/** The whole window while it is not said who stands at the counter: a name, then a PIN. */
export function SignIn(props: Props) {
  const { current, because, needsFirstSecret, onSignedIn } = props;
  const staff = useRead('staff.list', {});
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const toChoose = () => setStep({ kind: 'choose' });

  function body() {
    switch (step.kind) {
      case 'choose':
        return (
          <ChoosePerson
            staff={staff.data ?? []}
            last={current ?? props.last}
            onPick={(member) => setStep({ kind: 'pin', member })}
            {...(current === null ? {} : { onBack: props.onBack })}
          />
        );
      case 'pin':
        return needsFirstSecret ? (
          <FirstSecret member={step.member} onSignedIn={onSignedIn} onBack={toChoose} />
        ) : (
          <EnterPin
            member={step.member}
            onSignedIn={onSignedIn}
            onMustChange={(secret) => setStep({ kind: 'ownPin', member: step.member, secret })}
            onForgotten={() => setStep({ kind: 'recover', member: step.member })}
            onBack={toChoose}
          />
        );
      case 'ownPin':
        return <OwnPin {...step} onSignedIn={onSignedIn} onBack={toChoose} />;
      case 'recover':
        return (
          <Recover
            member={step.member}
            onSignedIn={onSignedIn}
            onBack={() => setStep({ kind: 'pin', member: step.member })}
          />
        );
      default:
        return assertNever(step);
    }
  }
  return (
    <LockCover>
      <div className="sign-in" role="dialog" aria-modal="true" aria-label={words.title}>
        <p className="sign-in-brand">{text.common.product}</p>
        {current === null && (
          <p className="muted" role="status">
            {needsFirstSecret ? words.firstSecret : words.locked[because]}
          </p>
        )}
        {body()}
      </div>
    </LockCover>
  );
}
