import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { BackupsPort } from '../../backup/backups-port.ts';
import { BackupError } from '../../backup/backup-error.ts';
import { ApplicationError } from '../application-error.ts';
import type { HandlersOf, LongContext, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';

/** What is answered about backups; making and shipping them goes on by itself. */
export function backupsHandlers(backups: BackupsPort) {
  return {
    'backups.state': () => Promise.resolve(backups.state()),
    'backups.now': async (_input: object, context: LongContext) => {
      const made = await sentenced(backups.backUpNow());
      await context.unit(async (unit) => {
        await recordEvent(unit, { kind: 'backup.made', data: made });
        unit.changed('backups');
      });
      return {};
    },
    // The path may hold a person's name: history says only whether a folder was chosen.
    'backups.useFolder': async ({ folder }: { folder: string | null }, context: RequestContext) => {
      const chosen = folder !== null;
      await recordEvent(context, { kind: 'backup.folderChosen', data: { chosen } });
      context.changed('backups');
      context.changed('storage');
      context.whenOver((saved) => {
        if (saved) backups.useFolder(folder);
      });
      return {};
    },
  } satisfies Partial<HandlersOf<Channel>>;
}

/** What went wrong with a backup, as a refusal that the person can read. */
async function sentenced<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    throw new ApplicationError('storageFailed', error.message);
  }
}
