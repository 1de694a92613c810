import { codecOf } from './codec.ts';
import type { CodecSpec } from './codec.ts';
import type { FileSystem } from './file-system.ts';
import { scanSegment } from './journal-segment.ts';
import { RecordIndex, ReplayError, replayRecord } from './replay.ts';
import { loadSnapshot, writeSnapshot } from './snapshot-file.ts';
import type { SqliteEngine } from './sqlite-engine.ts';
import { readWholeFile } from './whole-file.ts';

/** What a worker needs to make the next snapshot while saves go on. */
export interface RebuildJob {
  codec: CodecSpec;
  /** The last snapshot. */
  from: string;
  /** Journal files; of the newest, which goes on growing, only so many bytes count. */
  journals: Array<{ file: string; bytes: number | null }>;
  /** Number of the last record that goes in. */
  target: number;
  /** Where to write it; synced, renamed by the caller. */
  output: string;
  createdAt: number;
}

/** Makes a snapshot from the last one and the journal alone, without the live database. */
export function rebuildSnapshot(
  fileSystem: FileSystem,
  engine: SqliteEngine,
  job: RebuildJob,
): void {
  const codec = codecOf(job.codec);
  const index = new RecordIndex();
  for (const { file, bytes } of job.journals) {
    const scan = scanSegment(
      readWholeFile(fileSystem, file).subarray(0, bytes ?? undefined),
      codec,
    );
    for (const record of scan.records) index.add(record);
  }
  const loaded = loadSnapshot(fileSystem, job.from, codec);
  if (loaded.kind === 'bad') throw new ReplayError('the last snapshot cannot be read');
  const { sequence, chain, schemaVersion } = loaded.description;
  const sqlite = engine.create(loaded.database);
  try {
    let place = { sequence, chain: Buffer.from(chain, 'hex') as Uint8Array };
    while (place.sequence < job.target) {
      const record = index.after(place);
      if (record?.schemaVersion !== schemaVersion) {
        throw new ReplayError(`record ${place.sequence + 1} is not there or of another version`);
      }
      place = replayRecord(sqlite, codec, record);
    }
    const about = {
      sequence: place.sequence,
      chain: Buffer.from(place.chain).toString('hex'),
      schemaVersion,
      engine: engine.id,
      createdAt: job.createdAt,
    };
    writeSnapshot(fileSystem, job.output, codec, about, sqlite.export());
  } finally {
    sqlite.close();
  }
}
