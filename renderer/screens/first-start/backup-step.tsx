import { Button } from 'antd';
import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { StartForm } from '../../app/start/start-form.tsx';
import { useWrite } from '../../ipc/use-write.ts';

const words = text.firstStart;

/** Where backups go; or put off, with what that means. */
export function BackupStep({
  onBack,
  onDone,
}: {
  onBack: () => void;
  onDone: (chosen: boolean) => void;
}) {
  const [folder, setFolder] = useState<string | null>(null);
  const choose = useWrite('backups.chooseFolder', {
    onDone: (answer) => setFolder(answer.folder),
  });
  const pick = () => choose.mutate({});
  return (
    <StartForm
      key={String(folder === null)}
      title={words.backupTitle}
      intro={words.backupIntro}
      go={folder === null ? words.backupChoose : words.continue}
      busy={choose.isPending}
      autoFocus
      onGo={folder === null ? pick : () => onDone(true)}
      onBack={onBack}
      aside={
        folder === null && (
          <Button
            size="large"
            type="text"
            disabled={choose.isPending}
            onClick={() => onDone(false)}
          >
            {words.later}
          </Button>
        )
      }
    >
      {folder === null ? (
        <ul className="bullets">
          <li>{words.backupLater}</li>
        </ul>
      ) : (
        <div className="start-note">
          <p>{words.backupChosen}</p>
          <p className="folder-path strong">{folder}</p>
          <Button size="small" disabled={choose.isPending} onClick={pick}>
            {words.backupOther}
          </Button>
        </div>
      )}
    </StartForm>
  );
}
