import { passphraseProblem } from '../../../shared/domain/passphrase.ts';
import { ApplicationError } from '../application/application-error.ts';
import type { NewRecovery, VaultPort } from '../application/data-key/vault-port.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import type { DataKey } from '../keys/data-key.ts';
import type { KeyFile } from '../keys/key-file.ts';
import {
  confirmRecovery,
  recoveryStateOf,
  withKeychain,
  withPassphrase,
  withPendingRecovery,
  writeKeyFile,
} from '../keys/key-file.ts';
import { newRecoveryCode } from '../keys/recovery-code.ts';
import { keyByRecovery } from '../keys/unlock.ts';
import type { WrappingCost } from '../keys/wrapping.ts';
import { wrapKey } from '../keys/wrapping.ts';

import type { KeychainPort } from './keychain-of-main.ts';
import { openingMessages } from './messages.ts';

export interface WrappingCosts {
  passphrase: WrappingCost;
  recovery: WrappingCost;
}

export interface OpenKeysParts {
  fileSystem: FileSystem;
  folder: string;
  key: DataKey;
  keyFile: KeyFile;
  /** Null where the system has none. */
  keychain: KeychainPort | null;
  costs: WrappingCosts;
}

/** The key of the open data, and the ways in which it can be had; changes go to the disk one by one. */
export class OpenKeys implements VaultPort {
  readonly #parts: OpenKeysParts;
  #file: KeyFile;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: OpenKeysParts) {
    this.#parts = parts;
    this.#file = parts.keyFile;
  }

  get file(): KeyFile {
    return this.#file;
  }

  async makeRecovery(): Promise<NewRecovery> {
    const { key, costs } = this.#parts;
    const code = newRecoveryCode();
    const wrapping = await wrapKey(key, code, costs.recovery);
    await this.#change((file) => withPendingRecovery(file, wrapping, { key, code }));
    return { code, keyId: this.#file.key };
  }

  async confirmRecovery(lastGroup: string): Promise<boolean> {
    return this.#change((file) => confirmRecovery(file, this.#parts.key, lastGroup));
  }

  async changePassphrase(passphrase: string | null): Promise<void> {
    const next = await wrappedFor(passphrase, this.#parts);
    await this.#change(next);
  }

  async unlockWithRecovery(code: string): Promise<boolean> {
    return (await keyByRecovery(this.#file, code)) !== null;
  }

  recoveryState(): 'none' | 'unconfirmed' | 'confirmed' {
    return recoveryStateOf(this.#file);
  }

  /** False when `next` gives null: then nothing changes. */
  #change(next: (file: KeyFile) => KeyFile | null): Promise<boolean> {
    const { fileSystem, folder } = this.#parts;
    const changed = this.#last.then(() => {
      const file = next(this.#file);
      if (file === null) return false;
      writeKeyFile(fileSystem, folder, file);
      this.#file = file;
      return true;
    });
    this.#last = changed.catch(() => undefined);
    return changed;
  }
}

/**
 * How a key file gets the way in that was chosen: a passphrase, or (null) the keychain of the system.
 * Throws ApplicationError when the passphrase is too weak, or the keychain is missing or refuses.
 */
export async function wrappedFor(
  passphrase: string | null,
  { key, keychain, costs }: Pick<OpenKeysParts, 'key' | 'keychain' | 'costs'>,
): Promise<(file: KeyFile) => KeyFile> {
  if (passphrase !== null) {
    const problem = passphraseProblem(passphrase);
    if (problem !== null) {
      throw new ApplicationError('invalidInput', `${problem}没有改变什么。`, [
        { path: 'passphrase', message: problem },
      ]);
    }
    const wrapping = await wrapKey(key, passphrase, costs.passphrase);
    return (file) => withPassphrase(file, wrapping);
  }
  if (keychain === null) throw new ApplicationError('incomplete', openingMessages.noKeychain);
  const blob = await keychain.wrap(key);
  if (blob === null) throw new ApplicationError('incomplete', openingMessages.keychainRefused);
  return (file) => withKeychain(file, blob);
}
