import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { BackupState } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import type { Tone } from '../../components/tag.tsx';

const words = text.backupSettings;

export type BackupHealth = 'none' | 'gone' | 'failing' | 'running' | 'good';

/** How backing up stands, the worst first. */
export function backupHealth(state: BackupState): BackupHealth {
  if (state.folder === null) return 'none';
  if (!state.reachable) return 'gone';
  if (state.problem !== null) return 'failing';
  return state.running ? 'running' : 'good';
}

interface HealthLook {
  words: string;
  tone: Tone;
  /** What to do; null when nothing has to be done. */
  remedy: string | null;
}

export function lookOf(health: BackupHealth): HealthLook {
  switch (health) {
    case 'none':
      return { words: words.states.none, tone: 'amber', remedy: null };
    case 'gone':
      return { words: words.states.gone, tone: 'red', remedy: words.remedyGone };
    case 'failing':
      return { words: words.states.failing, tone: 'red', remedy: words.remedyFailing };
    case 'running':
      return { words: words.states.running, tone: 'green', remedy: null };
    case 'good':
      return { words: words.states.good, tone: 'green', remedy: null };
    default:
      return assertNever(health);
  }
}

/** Up to when everything saved lies in the folder, by a full backup or piece by piece; UTC ms. */
export function savedUntil({
  lastFullAt,
  shippedUntil,
}: Pick<BackupState, 'lastFullAt' | 'shippedUntil'>): number | null {
  if (lastFullAt === null || shippedUntil === null) return shippedUntil ?? lastFullAt;
  return Math.max(lastFullAt, shippedUntil);
}
