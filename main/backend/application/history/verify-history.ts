import { eventsAfter } from '../../database/repositories/events.ts';
import type { Events, Executor } from '../../database/schema.ts';
import { chainStart, commitmentOf, hashOf } from './event-hash.ts';

export type HistoryCheck =
  /** `head` is the hash of the last event: who kept it from earlier can compare. */
  | { kind: 'whole'; events: number; head: string }
  | { kind: 'broken'; sequence: number; problem: HistoryProblem };

export type HistoryProblem =
  | 'missingEvent' // the numbers skip one
  | 'brokenLink' // does not follow the event before it
  | 'changedEvent' // what it says is not what was recorded
  | 'changedPersonalData'; // the personal part is not what was recorded (blanked is allowed)

const batch = 1000;

/** Walks the whole chain of events and names the first link that does not hold. */
export async function verifyHistory(executor: Executor): Promise<HistoryCheck> {
  let sequence = 0;
  let head = chainStart;
  for (;;) {
    const events = await eventsAfter(executor, sequence, batch);
    for (const event of events) {
      const problem = problemOf(event, sequence + 1, head);
      if (problem) return { kind: 'broken', sequence: sequence + 1, problem };
      sequence = event.sequence;
      head = event.hash;
    }
    if (events.length < batch) return { kind: 'whole', events: sequence, head };
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
