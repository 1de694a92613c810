import type { AnswerOf } from '../../../shared/ipc/contract.ts';
import type { VaultState } from '../../../shared/ipc/schemas/trust.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { RequestError } from '../../ipc/request-error.ts';
import type { BackendNotice } from '../use-notices.ts';

/** What the whole window shows. */
export type StartView =
  | { kind: 'opening' }
  | { kind: 'firstStart' }
  | { kind: 'afterSetUp' }
  | { kind: 'encrypt' }
  | { kind: 'unlock' }
  | { kind: 'counter' }
  /** `mayRestore`: the backend is up and can put a backup in the place of the data. */
  | { kind: 'cannotOpen'; message: string | null; mayRestore: boolean };

interface Read<T> {
  data: T | undefined;
  error: RequestError | null;
}

export interface StartFacts {
  vault: Read<VaultState>;
  store: Read<AnswerOf<'store.state'>>;
  /** How the backend process is; null while it simply works. */
  backend: BackendNotice | null;
  /** The first-start guide has set the store up and goes on: recovery sheet, backup folder. */
  guideGoesOn: boolean;
  /** What was shown before: it stays while the data open, so that nothing flashes or is lost. */
  before: StartView;
}

/** Decides by how the data stand, and, once they are open, by what is in them. */
export function startView(facts: StartFacts): StartView {
  const { vault, backend } = facts;
  if (vault.data?.state === 'failed') {
    return { kind: 'cannotOpen', message: vault.data.message, mayRestore: true };
  }
  if (backend?.state === 'failed') {
    return { kind: 'cannotOpen', message: backend.message, mayRestore: false };
  }
  if (vault.data === undefined) return whileUnread(vault.error, facts);
  switch (vault.data.state) {
    case 'opening':
      return facts.before;
    case 'new':
      return { kind: 'firstStart' };
    case 'plain':
      return { kind: 'encrypt' };
    case 'locked':
      return { kind: 'unlock' };
    case 'open':
      return openView(facts);
    default:
      return assertNever(vault.data);
  }
}

function openView(facts: StartFacts): StartView {
  const { data, error } = facts.store;
  if (data === undefined) return whileUnread(error, facts);
  if (data.profile === null) return { kind: 'firstStart' };
  return facts.guideGoesOn ? { kind: 'afterSetUp' } : { kind: 'counter' };
}

function whileUnread(error: RequestError | null, { backend, before }: StartFacts): StartView {
  // While the backend restarts or the data open, a notice brings the answer.
  if (error === null || error.code === 'notReady' || backend !== null) return before;
  return { kind: 'cannotOpen', message: error.message, mayRestore: false };
}
