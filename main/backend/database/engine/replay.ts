import type { Codec } from './codec.ts';
import { sameBytes } from './checksum.ts';
import type { RecordPlace } from './journal-record.ts';
import { statementsOf } from './journal-record.ts';
import { codeOf } from '../storage-error.ts';
import type { Sqlite } from './sqlite.ts';
import type { Statement } from './statement.ts';

/** A sound record that does not fit the database it is replayed on. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError';
}

/** Where the database stands in the chain of records. */
export interface ChainPlace {
  sequence: number;
  chain: Uint8Array;
}

/** Sound records by number; after damage and a fork there can be two of one number. */
export class RecordIndex {
  readonly #byNumber = new Map<number, RecordPlace[]>();
  highest = 0;

  add(record: RecordPlace): void {
    const same = this.#byNumber.get(record.sequence);
    if (same === undefined) this.#byNumber.set(record.sequence, [record]);
    else same.push(record);
    this.highest = Math.max(this.highest, record.sequence);
  }

  /** The record that follows this place and names it. */
  after(place: ChainPlace): RecordPlace | null {
    const candidates = this.#byNumber.get(place.sequence + 1) ?? [];
    return candidates.find(({ before }) => sameBytes(before, place.chain)) ?? null;
  }
}

/** Runs the record's statements as one transaction; each must change what it changed then. */
export function replayRecord(sqlite: Sqlite, codec: Codec, record: RecordPlace): ChainPlace {
  const statements = readStatements(codec, record);
  sqlite.begin();
  try {
    for (const { sql, parameters, changes } of statements) {
      const done = sqlite.run(sqlite.prepare(sql), parameters).changes;
      if (done !== changes) {
        throw new ReplayError(`record ${record.sequence}: ${done} rows instead of ${changes}`);
      }
    }
    sqlite.commit();
  } catch (error) {
    sqlite.rollback();
    throw error;
  }
  return { sequence: record.sequence, chain: record.hash };
}

function readStatements(codec: Codec, record: RecordPlace): Statement[] {
  try {
    return statementsOf(codec, record);
  } catch (error) {
    throw new ReplayError(`record ${record.sequence} cannot be decoded: ${codeOf(error)}`);
  }
}
