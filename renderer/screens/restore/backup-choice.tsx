import { useRef } from 'react';

import type { BackupRow } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { BackupCells } from '../backup/backup-table.tsx';
import { arrowTo } from './restore-choice.ts';

interface Props {
  /** Newest first. */
  backups: readonly BackupRow[];
  chosen: string | null;
  onChoose: (id: string) => void;
  onEnter: () => void;
  zone: string;
}

/** One of the backups; those that are not whole are shown, with why, and cannot be chosen. */
export function BackupChoice({ backups, chosen, onChoose, onEnter, zone }: Props) {
  const box = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={box}
      className="backup-list"
      role="radiogroup"
      aria-label={text.restore.whichBackup}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          onEnter();
          return;
        }
        const next = arrowTo(event.key, backups, chosen);
        if (next === null) return;
        event.preventDefault();
        onChoose(next.id);
        const at = backups.indexOf(next);
        const row = box.current?.children.item(at);
        if (row instanceof HTMLElement) row.focus();
      }}
    >
      {backups.map((backup) => (
        <button
          key={backup.id}
          type="button"
          role="radio"
          className="backup-row"
          aria-checked={backup.id === chosen}
          tabIndex={backup.id === chosen ? 0 : -1}
          disabled={backup.problem !== null}
          autoFocus={backup.id === chosen}
          onClick={() => onChoose(backup.id)}
        >
          <span className="backup-dot" aria-hidden="true" />
          <BackupCells backup={backup} zone={zone} />
        </button>
      ))}
    </div>
  );
}
