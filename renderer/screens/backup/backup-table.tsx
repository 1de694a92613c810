import type { BackupRow } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { showBytes } from '../../format/bytes.ts';
import { showMoment } from '../../format/moment.ts';

const words = text.backupSettings;

interface Props {
  backups: readonly BackupRow[];
  zone: string;
}

/** The backups in the folder, newest first, each with what reading it back found. */
export function BackupTable({ backups, zone }: Props) {
  return (
    <ul className="backup-list" aria-label={words.listTitle}>
      {backups.map((backup) => (
        <li key={backup.id} className="backup-row plain">
          <BackupCells backup={backup} zone={zone} />
        </li>
      ))}
    </ul>
  );
}

/** Moment, size, and whether it is sound, in words. */
export function BackupCells({ backup, zone }: { backup: BackupRow; zone: string }) {
  return (
    <>
      <span className="nowrap">{showMoment(backup.madeAt, zone)}</span>
      <span className="amount muted">{showBytes(backup.bytes)}</span>
      {backup.problem === null ? (
        <span className="green">{words.sound}</span>
      ) : (
        <span className="red">{backup.problem}</span>
      )}
    </>
  );
}
