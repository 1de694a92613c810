import type { ChangeTopic } from '../../../shared/ipc/envelope.ts';
import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import type { Log } from '../../log/log.ts';
import { recordEvent } from '../application/history/record-event.ts';
import type { Database } from '../database/schema.ts';
import { StorageError } from '../database/storage-error.ts';

/** Keeps who looked at whose personal data (ARC-15). */
export interface Views {
  /**
   * Resolves when the look is in the history, in one save at most. One look at a page is many
   * requests: it is kept once for each person, customer and half hour.
   */
  record(actor: StaffMember | null, customerIds: ReadonlySet<string>): Promise<void>;
}

interface ViewsParts {
  database: Database;
  /** UTC ms. */
  clock: () => number;
  newSalt: () => string;
  announce: (topics: ChangeTopic[]) => void;
  log: Log;
}

/** A look that is in the history, or about to be. */
interface Look {
  at: number;
  saving: Promise<void>;
}

const oneLookMs = 30 * 60_000;
const mostRemembered = 2000;

/**
 * What was kept lately is remembered here and not looked up: a read stays a read. After a restart a
 * look may be kept twice, which says nothing wrong.
 */
export function createViews(parts: ViewsParts): Views {
  const { database, clock, announce } = parts;
  const looks = new Map<string, Look>();

  return {
    record: async (actor, customerIds) => {
      if (!actor || customerIds.size === 0) return;
      const now = clock();
      const keyOf = (customerId: string) => `${actor.id} ${customerId}`;
      const isNew = (id: string) => !isRecent(looks.get(keyOf(id)), now);
      const unseen = [...customerIds].filter(isNew);
      if (unseen.length > 0) {
        forgetOld(looks, now);
        const saving = keep(actor, unseen, now);
        for (const id of unseen) looks.set(keyOf(id), { at: now, saving });
        saving.catch(() => {
          for (const id of unseen) looks.delete(keyOf(id));
        });
      }
      await allKept([...customerIds].flatMap((id) => looks.get(keyOf(id))?.saving ?? []));
    },
  };

  async function keep(actor: StaffMember, customerIds: string[], now: number): Promise<void> {
    await database.unit(async (executor) => {
      const context = { executor, now, actor, newSalt: parts.newSalt };
      for (const customerId of customerIds) {
        await recordEvent(context, { kind: 'customer.viewed', customerId, data: {} });
      }
    });
    announce(['history']);
  }

  /** Where nothing can be saved, reading goes on: the people at the counter need their data. */
  async function allKept(savings: readonly Promise<void>[]): Promise<void> {
    try {
      await Promise.all(savings);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      parts.log.write('error', 'views.notKept', { code: error.kind });
    }
  }
}

function isRecent(look: Look | undefined, now: number): boolean {
  return look !== undefined && look.at <= now && now - look.at < oneLookMs;
}

function forgetOld(looks: Map<string, Look>, now: number): void {
  if (looks.size < mostRemembered) return;
  for (const [key, look] of looks) if (!isRecent(look, now)) looks.delete(key);
}
