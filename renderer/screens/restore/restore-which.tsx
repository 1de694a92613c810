import { Button } from 'antd';

import type { AnswerOf } from '../../../shared/ipc/contract.ts';
import type { BackupRow } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { StartForm } from '../../app/start/start-form.tsx';
import { BackupChoice } from './backup-choice.tsx';

const words = text.restore;

interface Props {
  found: AnswerOf<'restore.chooseFolder'>;
  chosen: BackupRow | null;
  onChoose: (backup: BackupRow) => void;
  onOtherFolder: () => void;
  busy: boolean;
  zone: string;
  onGo: () => void;
  onBack: () => void;
}

/** The backups that lie in the folder: the newest sound one is proposed. */
export function RestoreWhich(props: Props) {
  const { found, chosen, onChoose, onOtherFolder, busy, zone, onGo, onBack } = props;
  const { folder, backups } = found;
  return (
    <StartForm
      // Without a backup to go on with, Enter looks elsewhere.
      key={`${folder} ${String(chosen === null)}`}
      title={words.whichBackup}
      go={chosen === null ? words.otherFolder : text.firstStart.continue}
      busy={busy}
      autoFocus={chosen === null}
      onGo={chosen === null ? onOtherFolder : onGo}
      onBack={onBack}
      aside={
        chosen !== null && (
          <Button size="large" type="text" disabled={busy} onClick={onOtherFolder}>
            {words.otherFolder}
          </Button>
        )
      }
    >
      <p className="muted folder-path">{folder}</p>
      {backups.length > 0 && (
        <BackupChoice
          backups={backups}
          chosen={chosen?.id ?? null}
          onChoose={(id) => {
            const backup = backups.find((each) => each.id === id);
            if (backup !== undefined) onChoose(backup);
          }}
          onEnter={onGo}
          zone={zone}
        />
      )}
      {chosen === null && (
        <p className="start-note amber" role="alert">
          {backups.length === 0 ? words.noBackups : words.allBroken}
        </p>
      )}
    </StartForm>
  );
}
