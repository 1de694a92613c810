import { useState } from 'react';

import type { BackupRow } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { StartForm } from '../../app/start/start-form.tsx';
import { RecoveryCodeField } from '../../components/recovery-code-field.tsx';
import { showMoment } from '../../format/moment.ts';

const words = text.restore;

interface Props {
  backup: BackupRow;
  code: string;
  onType: (code: string) => void;
  /** Why it was not restored the last time; null when it was not tried. */
  failure: string | null;
  zone: string;
  onGo: () => void;
  onBack: () => void;
}

/** The code from the sheet, and, before anything is touched, what will happen. */
export function RestoreCode({ backup, code, onType, failure, zone, onGo, onBack }: Props) {
  const [tried, setTried] = useState(false);
  const missing = tried && code === '' ? words.needCode : null;
  return (
    <StartForm
      title={words.code}
      go={words.run}
      onGo={() => {
        setTried(true);
        if (code !== '') onGo();
      }}
      onBack={onBack}
    >
      <RecoveryCodeField
        label={words.code}
        hint={words.codeHint}
        value={code}
        onChange={onType}
        wrong={failure ?? missing}
        autoFocus
      />
      <h2 className="panel-title">{words.whatHappens}</h2>
      <ul className="bullets">
        <li>{words.happens.toMoment(showMoment(backup.madeAt, zone))}</li>
        <li>{words.happens.keptAside}</li>
        <li>{words.happens.signInAgain}</li>
      </ul>
    </StartForm>
  );
}
