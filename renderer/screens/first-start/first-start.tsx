import { Button } from 'antd';
import { useState } from 'react';

import { assertNever } from '../../../shared/domain/assert-never.ts';
import { passphraseProblem } from '../../../shared/domain/passphrase.ts';
import { text } from '../../../shared/text/text.ts';
import { StartForm } from '../../app/start/start-form.tsx';
import { StartPage } from '../../app/start/start-page.tsx';
import { StartSteps } from '../../app/start/start-steps.tsx';
import { secretProblemsToShow } from '../../components/new-secret.ts';
import { NewSecretFields } from '../../components/new-secret-fields.tsx';
import { checkProfile } from '../settings/check-profile.ts';
import { ProfileFields } from '../settings/profile-fields.tsx';
import { emptyGuideDraft, isStepWhole, type GuideDraft } from './guide-draft.ts';
import { neighbour, stepsOfGuide, typedSteps, type TypedStep } from './guide-steps.ts';
import { ManagerFields } from './manager-fields.tsx';
import { useSetUp } from './use-set-up.ts';

const words = text.firstStart;

interface Props {
  /** The system keeps no keys, and no key has been made yet. */
  needsPassphrase: boolean;
  onSetUp: () => void;
  onRestore: () => void;
}

/** The first minutes: the store, its first store manager, and, where there is no keychain, a passphrase. */
export function FirstStart({ needsPassphrase: needsNow, onSetUp, onRestore }: Props) {
  // Once the key is made the question is answered; the way shown stays as it began.
  const [needsPassphrase] = useState(needsNow);
  const [draft, setDraft] = useState(emptyGuideDraft);
  const [step, setStep] = useState<TypedStep>('store');
  const [tried, setTried] = useState(false);
  const { setUp, isPending } = useSetUp(onSetUp);
  const steps = typedSteps(needsPassphrase);
  const next = neighbour(steps, step, 1);
  const before = neighbour(steps, step, -1);

  function show(other: TypedStep) {
    setTried(false);
    setStep(other);
  }
  function goOn() {
    if (!isStepWhole(step, draft)) setTried(true);
    else if (next !== null) show(next);
    else setUp(draft, needsPassphrase ? draft.passphrase.first : null);
  }
  return (
    <StartPage
      rail={<StartSteps steps={stepsOfGuide(needsPassphrase)} current={step} />}
      below={
        step === 'store' && (
          <>
            {words.fromBackupHint}
            <Button type="link" size="small" onClick={onRestore}>
              {words.fromBackup}
            </Button>
          </>
        )
      }
    >
      <StartForm
        key={step}
        {...headOf(step)}
        go={next === null ? words.create : words.continue}
        busy={isPending}
        onGo={goOn}
        onBack={before === null ? undefined : () => show(before)}
      >
        <StepFields step={step} draft={draft} onChange={setDraft} tried={tried} />
      </StartForm>
    </StartPage>
  );
}

function headOf(step: TypedStep): { title: string; intro: string } {
  switch (step) {
    case 'store':
      return { title: words.title, intro: words.intro };
    case 'manager':
      return { title: words.managerTitle, intro: words.managerIntro };
    case 'passphrase':
      return { title: words.passphraseTitle, intro: words.passphraseIntro };
    default:
      return assertNever(step);
  }
}

interface FieldsProps {
  step: TypedStep;
  draft: GuideDraft;
  onChange: (draft: GuideDraft) => void;
  tried: boolean;
}

function StepFields({ step, draft, onChange, tried }: FieldsProps) {
  switch (step) {
    case 'store':
      return (
        <ProfileFields
          value={draft.profile}
          onChange={(profile) => onChange({ ...draft, profile })}
          wrong={tried ? checkProfile(draft.profile) : {}}
          autoFocus
        />
      );
    case 'manager':
      return <ManagerFields draft={draft} onChange={onChange} tried={tried} />;
    case 'passphrase':
      return (
        <NewSecretFields
          label={words.passphrase}
          againLabel={words.passphraseAgain}
          hint={words.passphraseHint}
          value={draft.passphrase}
          wrong={secretProblemsToShow(draft.passphrase, passphraseProblem, tried)}
          onChange={(passphrase) => onChange({ ...draft, passphrase })}
          autoFocus
        />
      );
    default:
      return assertNever(step);
  }
}
