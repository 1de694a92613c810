import type { Answer, BackendRequest } from '../../../shared/ipc/envelope.ts';
import { stackOf } from '../../log/log.ts';
import { ApplicationError } from '../application/application-error.ts';
import type { RestoredNote } from '../backup/restored.ts';
import type { Backend } from '../create-backend.ts';
import { failureOf } from '../ipc/failure-of.ts';
import type { VaultHandlers } from '../ipc/vault-answerer.ts';
import { createVaultAnswerer, isVaultChannel } from '../ipc/vault-answerer.ts';
import type { DataKey } from '../keys/data-key.ts';
import { newDataKey } from '../keys/data-key.ts';
import { dataFolderState } from '../keys/folder-state.ts';
import type { KeyFile } from '../keys/key-file.ts';
import { newKeyFile, readKeyFile, writeKeyFile } from '../keys/key-file.ts';
import { keyBySecret, keyWithoutAsking } from './find-key.ts';
import { openingMessages } from './messages.ts';
import { OpenKeys, wrappedFor } from './open-keys.ts';
import { recordAlone } from './record-alone.ts';
import { Restoring } from './restoring.ts';
import type { Standing } from './standing.ts';
import { refusalOf, stateOf } from './standing.ts';
import type { VaultParts } from './vault-parts.ts';
import { WrongTries } from './wrong-tries.ts';

export interface Vault {
  /** Looks at the folder and opens it, where that needs nobody. Never rejects. */
  begin: () => Promise<void>;
  /** Everything the backend is asked, whether or not the data are open. Never rejects. */
  answer: (request: Omit<BackendRequest, 'kind' | 'id'>) => Promise<Answer<unknown>>;
  /** Closes the data when what runs is done. */
  close: () => Promise<void>;
}

/** Opens, locks and replaces the data: the one place that has their key. */
export function createVault(parts: VaultParts): Vault {
  const { fileSystem, dataFolder, keychain, log, tell } = parts;
  const tries = new WrongTries(parts.monotonic);
  let standing: Standing = { kind: 'opening' };
  let heldKey = parts.heldKey;
  let last: Promise<unknown> = Promise.resolve();

  /** One change of how the data stand at a time. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  const closeFor = (closed: Extract<Standing, { kind: 'new' | 'plain' | 'locked' }>): void => {
    standing = closed;
    tell({ kind: 'closedFor', reason: closed.kind });
  };
  const fail = (error: unknown): void => {
    const { code, message } = failureOf(error);
    log.write('error', 'vault.cannotOpen', { code, stack: stackOf(error) });
    standing = { kind: 'failed', code, message };
    tell({ kind: 'cannotOpen', code, message });
  };

  const look = async (): Promise<void> => {
    standing = { kind: 'opening' };
    try {
      const state = dataFolderState(fileSystem, dataFolder);
      const file = readKeyFile(fileSystem, dataFolder);
      if (state === 'new' || state === 'plain' || file === null) {
        closeFor({ kind: state === 'plain' ? 'plain' : 'new' });
        return;
      }
      const key = await keyWithoutAsking(file, heldKey, keychain);
      if (key === null) {
        if (file.keychain !== null) log.write('warning', 'vault.keychainDoesNotOpen');
        closeFor({ kind: 'locked', file });
      } else {
        await open(key, file);
      }
    } catch (error) {
      fail(error);
    }
  };

  /** Rejects, and stands as failed, when the data cannot be opened. */
  const open = async (key: DataKey, found: KeyFile): Promise<void> => {
    standing = { kind: 'opening' };
    try {
      const converted =
        found.state === 'encrypted'
          ? { keyFile: found, notice: null }
          : await parts.convert(key, found);
      const keys = new OpenKeys({
        ...{ fileSystem, folder: dataFolder, key, keychain, costs: parts.costs },
        keyFile: converted.keyFile,
      });
      const restored = parts.restore.unrecorded();
      const backend = await parts.openData({ key, keys, notice: converted.notice, restored });
      if (found.state !== 'encrypted') {
        await recordAlone(backend, parts, { kind: 'data.encrypted', data: {} });
      }
      if (restored !== null) await recordRestored(backend, restored);
      hold(key);
      standing = { kind: 'open', backend, keys };
      tell({ kind: 'ready' });
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  /** Twice rather than never, when the program dies between the two. */
  const recordRestored = async (backend: Backend, restored: RestoredNote): Promise<void> => {
    try {
      await recordAlone(backend, parts, { kind: 'data.restored', data: { ...restored } });
      parts.restore.noteRecorded();
    } catch (error) {
      // The data are there all the same; the next start tries again.
      log.write('warning', 'vault.restoreNotRecorded', { stack: stackOf(error) });
    }
  };
  const hold = (key: DataKey): void => {
    heldKey = key;
    parts.holdKey(key);
  };

  const create = async (passphrase: string | null): Promise<void> => {
    if (standing.kind !== 'new' && standing.kind !== 'plain') {
      throw new ApplicationError('conflict', openingMessages.alreadyThere);
    }
    if (passphrase === null && keychain === null) {
      throw new ApplicationError('incomplete', openingMessages.needPassphrase);
    }
    const key = newDataKey();
    const choose = await wrappedFor(passphrase, { key, keychain, costs: parts.costs });
    const plain = standing.kind === 'plain';
    const file = choose(newKeyFile(key, plain ? 'converting' : 'encrypted'));
    await parts.locked(() => {
      writeKeyFile(fileSystem, dataFolder, file);
    });
    await open(key, file);
  };

  const unlock = async (secret: string): Promise<void> => {
    if (standing.kind !== 'locked') {
      throw new ApplicationError('conflict', openingMessages.notLocked);
    }
    tries.check();
    const found = await keyBySecret(standing.file, secret);
    if (found === null) {
      tries.wrong();
      throw new ApplicationError('wrongSecret', openingMessages.wrongSecret);
    }
    tries.right();
    const { key, by } = found;
    const file = by === 'recovery' ? await keptByKeychain(key, standing.file) : standing.file;
    await open(key, file);
  };
  /** From now on the keychain opens the data, unless a passphrase was chosen or it refuses. */
  const keptByKeychain = async (key: DataKey, file: KeyFile): Promise<KeyFile> => {
    if (keychain === null || file.passphrase !== null) return file;
    try {
      const next = (await wrappedFor(null, { key, keychain, costs: parts.costs }))(file);
      await parts.locked(() => {
        writeKeyFile(fileSystem, dataFolder, next);
      });
      return next;
    } catch (error) {
      // The data open all the same; the recovery code is asked again next time.
      log.write('warning', 'vault.notKeptByKeychain', { stack: stackOf(error) });
      return file;
    }
  };

  const restoring = new Restoring(parts, tries, {
    standing: () => standing,
    closeData: async () => {
      if (standing.kind !== 'open') return;
      const { backend } = standing;
      standing = { kind: 'restoring' };
      tell({ kind: 'closedFor', reason: 'restoring' });
      await backend.close({ full: false });
    },
    openAgain: look,
    openWith: async (key, file) => {
      await open(key, await keptByKeychain(key, file));
    },
  });

  const handlers: VaultHandlers = {
    'vault.state': () => Promise.resolve(stateOf(standing, keychain !== null)),
    'vault.create': async ({ passphrase }) => {
      await inTurn(() => create(passphrase));
      return {};
    },
    'vault.unlock': async ({ secret }) => {
      await inTurn(() => unlock(secret));
      return {};
    },
    'restore.look': ({ folder }, { staffId }) => restoring.look(folder, staffId),
    'restore.run': async (choice, { staffId }) => {
      await inTurn(() => restoring.run(choice, staffId));
      return {};
    },
  };
  const answerVault = createVaultAnswerer(handlers, log);

  return {
    begin: () =>
      inTurn(async () => {
        try {
          await parts.restore.finish();
        } catch (error) {
          fail(error);
          return;
        }
        await look();
      }),
    answer: (request) => {
      const { channel } = request;
      if (isVaultChannel(channel)) return answerVault(channel, request);
      if (standing.kind === 'open') return standing.backend.answer(request);
      return Promise.resolve({ ok: false, ...refusalOf(standing), details: [] });
    },
    close: () =>
      inTurn(async () => {
        if (standing.kind === 'open') await standing.backend.close();
      }),
  };
}
