import type { HistoryCheckView } from '../../../../shared/ipc/schemas/trust.ts';
import { eventsAfter } from '../../database/repositories/events.ts';
import type { Events, Executor } from '../../database/schema.ts';
import type { LongContext, LongHandler } from '../handler.ts';
import { chainStart, commitmentOf, hashOf } from './event-hash.ts';
import { recordEvent } from './record-event.ts';

type HistoryProblem = Extract<HistoryCheckView, { kind: 'broken' }>['problem'];

/** The next events behind a sequence, in order; fewer than `limit` only at the end. */
type ReadEvents = (after: number, limit: number) => Promise<Events[]>;

/** A few milliseconds each: between two of them others have their turn at the database. */
const batch = 500;

/** Whether the history is whole, for a person who asks; that it was checked is an event itself. */
export const verify: LongHandler<'history.verify'> = async ({ expectedHead }, context) => {
  const check = await checkHistory(readInTurns(context), expectedHead);
  const events = check.kind === 'whole' ? check.events : check.sequence;
  await context.unit(async (unit) => {
    await recordEvent(unit, { kind: 'history.verified', data: { kind: check.kind, events } });
    unit.changed('history');
  });
  return check;
};

function readInTurns({ read }: LongContext): ReadEvents {
  return (after, limit) => read(({ executor }) => eventsAfter(executor, after, limit));
}

/** The same within one turn at the database. */
export function verifyHistory(executor: Executor): Promise<HistoryCheckView> {
  return checkHistory((after, limit) => eventsAfter(executor, after, limit), null);
}

/**
 * Walks the whole chain of events and names the first link that does not hold. `expectedHead` is a
 * head that somebody kept from earlier: where it is not in the chain, the end was cut off and
 * continued, or everything was made anew.
 */
export async function checkHistory(
  read: ReadEvents,
  expectedHead: string | null,
): Promise<HistoryCheckView> {
  let sequence = 0;
  let head = chainStart;
  let found = expectedHead === chainStart;
  for (;;) {
    const events = await read(sequence, batch);
    for (const event of events) {
      const problem = problemOf(event, sequence + 1, head);
      if (problem) return { kind: 'broken', sequence: sequence + 1, problem };
      sequence = event.sequence;
      head = event.hash;
      found ||= head === expectedHead;
    }
    if (events.length < batch) {
      const expectedFound = expectedHead === null ? null : found;
      return { kind: 'whole', events: sequence, head, expectedFound };
    }
  }
}

function problemOf(event: Events, expected: number, head: string): HistoryProblem | null {
  if (event.sequence !== expected) return 'missingEvent';
  if (event.previous_hash !== head) return 'brokenLink';
  if (event.hash !== hashOf(event)) return 'changedEvent';
  const committed = event.personal === null || event.commitment === personalCommitment(event);
  return committed ? null : 'changedPersonalData';
}

function personalCommitment(event: Events): string {
  return commitmentOf(event.salt, event.personal ?? '');
}
