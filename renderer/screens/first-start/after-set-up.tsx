import { useState } from 'react';

import { assertNever } from '../../../shared/domain/assert-never.ts';
import { StartPage } from '../../app/start/start-page.tsx';
import { StartSteps } from '../../app/start/start-steps.tsx';
import { BackupStep } from './backup-step.tsx';
import { DoneStep } from './done-step.tsx';
import { stepsOfGuide, type LaterStep } from './guide-steps.ts';
import { RecoveryStep } from './recovery-step.tsx';

interface Props {
  /** A passphrase was asked for on the way here. */
  hadPassphrase: boolean;
  onEnter: () => void;
}

/** The rest of the guide: the store stands, its manager is signed in; each step can be put off. */
export function AfterSetUp({ hadPassphrase, onEnter }: Props) {
  const [step, setStep] = useState<LaterStep>('recovery');
  const [hasSheet, setHasSheet] = useState(false);
  const [hasBackup, setHasBackup] = useState(false);
  function body() {
    switch (step) {
      case 'recovery':
        return (
          <RecoveryStep
            onDone={(confirmed) => {
              setHasSheet(hasSheet || confirmed);
              setStep('backup');
            }}
          />
        );
      case 'backup':
        return (
          <BackupStep
            onBack={() => setStep('recovery')}
            onDone={(chosen) => {
              setHasBackup(hasBackup || chosen);
              setStep('done');
            }}
          />
        );
      case 'done':
        return (
          <DoneStep
            hasSheet={hasSheet}
            hasBackup={hasBackup}
            onBack={() => setStep('backup')}
            onEnter={onEnter}
          />
        );
      default:
        return assertNever(step);
    }
  }
  return (
    <StartPage rail={<StartSteps steps={stepsOfGuide(hadPassphrase)} current={step} />}>
      {body()}
    </StartPage>
  );
}
