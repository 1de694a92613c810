import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { ErrorCode } from '../../../shared/ipc/envelope.ts';
import type { VaultState } from '../../../shared/ipc/schemas/trust.ts';
import type { Backend } from '../create-backend.ts';
import type { KeyFile } from '../keys/key-file.ts';
import { openingMessages } from './messages.ts';
import type { OpenKeys } from './open-keys.ts';

/** How the data stand. */
export type Standing =
  | { kind: 'opening' }
  | { kind: 'new' }
  | { kind: 'plain' }
  | { kind: 'locked'; file: KeyFile }
  | { kind: 'open'; backend: Backend; keys: OpenKeys }
  | { kind: 'restoring' }
  | { kind: 'failed'; code: ErrorCode; message: string };

/** The same as the page is told it. */
export function stateOf(standing: Standing, keychain: boolean): VaultState {
  switch (standing.kind) {
    case 'opening':
    case 'restoring':
      return { state: 'opening' };
    case 'new':
    case 'plain':
      return { state: standing.kind, keychain };
    case 'locked':
      return { state: 'locked', passphrase: standing.file.passphrase !== null };
    case 'open': {
      const { keys } = standing;
      const keptBy = keys.file.keychain === null ? 'passphrase' : 'keychain';
      return { state: 'open', keptBy, recovery: keys.recoveryState() };
    }
    case 'failed':
      return { state: 'failed', message: standing.message };
    default:
      return assertNever(standing);
  }
}

/** Why a request that needs open data is refused. */
export function refusalOf(standing: Exclude<Standing, { kind: 'open' }>): {
  code: ErrorCode;
  message: string;
} {
  switch (standing.kind) {
    case 'failed':
      return { code: standing.code, message: standing.message };
    case 'opening':
    case 'restoring':
      return { code: 'notReady', message: openingMessages[standing.kind] };
    case 'new':
    case 'plain':
    case 'locked':
      return { code: 'notReady', message: openingMessages.closed };
    default:
      return assertNever(standing);
  }
}
