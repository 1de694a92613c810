import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { AnswerOf } from '../../../shared/ipc/contract.ts';
import type { BackupRow } from '../../../shared/ipc/schemas/trust.ts';
import { StartPage } from '../../app/start/start-page.tsx';
import { StartSteps } from '../../app/start/start-steps.tsx';
import { text } from '../../../shared/text/text.ts';
import { useAsk } from '../../ipc/use-ask.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { newestFirst, proposedBackup } from './restore-choice.ts';
import { RestoreCode } from './restore-code.tsx';
import { RestoreDone } from './restore-done.tsx';
import { RestoreFolder } from './restore-folder.tsx';
import { RestoreRunning } from './restore-running.tsx';
import { RestoreWhich } from './restore-which.tsx';

type Step = 'folder' | 'backup' | 'code' | 'running' | 'done';
type Found = AnswerOf<'restore.chooseFolder'>;

interface Props {
  /** In whose zone moments are shown: the store's, where one is open. */
  zone: string;
  onClose: () => void;
}

/** From a folder of backups to data that are open again: which one, the recovery code, what will happen. */
export function Restore({ zone, onClose }: Props) {
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>('folder');
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<BackupRow | null>(null);
  const [code, setCode] = useState('');
  const choose = useWrite('restore.chooseFolder', {
    onDone: ({ folder, backups }) => {
      setFound({ folder, backups: newestFirst(backups) });
      setChosen(proposedBackup(backups));
      setStep('backup');
    },
  });
  const run = useAsk('restore.run', {
    onDone: () => setStep('done'),
    onFailure: () => setStep('code'),
  });
  const pick = () => choose.mutate({});

  function body() {
    if (step === 'folder' || found === null)
      return <RestoreFolder busy={choose.isPending} onChoose={pick} onBack={onClose} />;
    if (step === 'backup' || chosen === null) {
      return (
        <RestoreWhich
          found={found}
          chosen={chosen}
          onChoose={setChosen}
          onOtherFolder={pick}
          busy={choose.isPending}
          zone={zone}
          onGo={() => setStep('code')}
          onBack={() => setStep('folder')}
        />
      );
    }
    if (step === 'code') {
      return (
        <RestoreCode
          backup={chosen}
          code={code}
          onType={(typed) => {
            setCode(typed);
            run.forget();
          }}
          failure={run.error?.message ?? null}
          zone={zone}
          onGo={() => {
            setStep('running');
            run.mutate({ backupId: chosen.id, recoveryCode: code });
          }}
          onBack={() => setStep('backup')}
        />
      );
    }
    if (step === 'running') return <RestoreRunning />;
    return (
      <RestoreDone
        backup={chosen}
        zone={zone}
        onGo={() => {
          // Nothing that was read before the restore is true any more.
          void queries.resetQueries();
          onClose();
        }}
      />
    );
  }
  return (
    <StartPage rail={<StartSteps steps={steps} current={railStep[step]} />}>{body()}</StartPage>
  );
}

const steps = (['folder', 'backup', 'code', 'run'] as const).map((id) => ({
  id,
  title: text.restore.steps[id],
}));
const railStep = {
  folder: 'folder',
  backup: 'backup',
  code: 'code',
  running: 'run',
  done: 'run',
} as const;
