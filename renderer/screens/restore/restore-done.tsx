import type { BackupRow } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { StartForm } from '../../app/start/start-form.tsx';
import { showMoment } from '../../format/moment.ts';

const words = text.restore;

interface Props {
  backup: BackupRow;
  zone: string;
  onGo: () => void;
}

/** The data are those of the backup now; what was done after it has to be looked for. */
export function RestoreDone({ backup, zone, onGo }: Props) {
  return (
    <StartForm title={words.done} go={words.goOn} autoFocus onGo={onGo}>
      <p className="start-note">{words.doneHint(showMoment(backup.madeAt, zone))}</p>
      <ul className="bullets">
        <li>{words.happens.keptAside}</li>
        <li>{words.happens.signInAgain}</li>
      </ul>
    </StartForm>
  );
}
