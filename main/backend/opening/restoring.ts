import type { BackupRow } from '../../../shared/ipc/schemas/trust.ts';
import { ApplicationError } from '../application/application-error.ts';
import { BackupError } from '../backup/backup-error.ts';
import type { Restored } from '../backup/restored.ts';
import { findStaff } from '../database/repositories/staff.ts';
import type { DataKey } from '../keys/data-key.ts';
import type { KeyFile } from '../keys/key-file.ts';
import { readKeyFile } from '../keys/key-file.ts';
import { openingMessages } from './messages.ts';
import type { Standing } from './standing.ts';
import type { RestoreChoice, VaultParts } from './vault-parts.ts';
import type { WrongTries } from './wrong-tries.ts';

/** What restoring may do to the vault it is a part of. */
interface Stage {
  standing: () => Standing;
  closeData: () => Promise<void>;
  /** Looks at the folder as at the start. */
  openAgain: () => Promise<void>;
  /** Rejects when the data cannot be opened. */
  openWith: (key: DataKey, file: KeyFile) => Promise<void>;
}

/** Putting a backup in the place of the data. */
export class Restoring {
  readonly #parts: VaultParts;
  readonly #tries: WrongTries;
  readonly #stage: Stage;
  /** The folder looked at last: the page names a backup in it, never a path. */
  #folder: string | null = null;

  constructor(parts: VaultParts, tries: WrongTries, stage: Stage) {
    this.#parts = parts;
    this.#tries = tries;
    this.#stage = stage;
  }

  async look(folder: string, staffId: string | null): Promise<{ backups: BackupRow[] }> {
    await this.#checkPerson(staffId);
    const backups = await sentenced(this.#parts.restore.look(folder));
    this.#folder = folder;
    return { backups };
  }

  async run(
    choice: { backupId: string; recoveryCode: string },
    staffId: string | null,
  ): Promise<void> {
    await this.#checkPerson(staffId);
    const folder = this.#folder;
    if (folder === null) throw new ApplicationError('notReady', openingMessages.noFolderLookedAt);
    this.#tries.check();
    await this.#stage.closeData();
    const restored = await this.#putBack({ folder, ...choice });
    this.#tries.right();
    const file = readKeyFile(this.#parts.fileSystem, this.#parts.dataFolder);
    if (file === null) throw new Error('The restored folder has no key file.');
    await this.#stage.openWith(restored.key, file);
  }

  /** When it cannot be, everything is as it was, and is opened again. */
  async #putBack(choice: RestoreChoice): Promise<Restored> {
    const { restore, fileSystem, dataFolder, locked } = this.#parts;
    try {
      // A program that has the folder open must not have it taken away.
      if (fileSystem.stat(dataFolder) !== null) await locked(() => undefined);
      return await sentenced(restore.run(choice));
    } catch (error) {
      if (error instanceof ApplicationError && error.code === 'wrongSecret') this.#tries.wrong();
      await this.#stage.openAgain();
      throw error;
    }
  }

  /** While the data are open only a store manager may; while they are not, the recovery code tells. */
  async #checkPerson(staffId: string | null): Promise<void> {
    const standing = this.#stage.standing();
    if (standing.kind !== 'open') return;
    const person =
      staffId === null
        ? undefined
        : await standing.backend.database.read((executor) => findStaff(executor, staffId));
    if (person?.active && person.roles.includes('storeManager')) return;
    throw new ApplicationError('forbidden', openingMessages.onlyManagerRestores);
  }
}

/** What went wrong with a backup, as a refusal that the person can read. */
async function sentenced<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    const code = error.kind === 'wrongCode' ? 'wrongSecret' : 'storageFailed';
    throw new ApplicationError(code, error.message);
  }
}
