import { StorageError, codeOf, ioError } from '../storage-error.ts';
import type { Codec } from './codec.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { journalFile } from './folder-layout.ts';
import { encodeRecord, longestBody } from './journal-record.ts';
import { encodeSegmentHeader } from './journal-segment.ts';
import type { Statement } from './statement.ts';
import { temporaryEnding, writeSynced } from './whole-file.ts';

/** The last record of the chain and the place behind it. */
export interface JournalEnd {
  sequence: number;
  chain: Uint8Array;
  position: number;
}

/** The journal file that saves go to. Throws StorageError only. */
export class Journal {
  readonly number: number;
  readonly file: string;
  readonly base: number;
  readonly #codec: Codec;
  readonly #handle: OpenFile;
  #end: JournalEnd;
  #before: JournalEnd | null = null;

  private constructor(
    place: { number: number; file: string; base: number },
    codec: Codec,
    handle: OpenFile,
    end: JournalEnd,
  ) {
    this.number = place.number;
    this.file = place.file;
    this.base = place.base;
    this.#codec = codec;
    this.#handle = handle;
    this.#end = end;
  }

  /**
   * Starts an empty file that follows the given record. It gets its name only whole and synced, and
   * is used only once the name would survive: a power cut cannot swallow the saves in it. The one
   * sync of the folder also covers a snapshot renamed just before.
   */
  static start(
    fileSystem: FileSystem,
    folder: string,
    number: number,
    codec: Codec,
    last: { sequence: number; chain: Uint8Array },
  ): Journal {
    const file = journalFile(folder, number);
    const header = encodeSegmentHeader(codec, last.sequence);
    try {
      writeSynced(fileSystem, file + temporaryEnding, (handle) => handle.write(header, 0));
      fileSystem.rename(file + temporaryEnding, file);
      fileSystem.syncFolder(folder);
      const handle = fileSystem.open(file, 'change');
      const { sequence, chain } = last;
      const end = { sequence, chain, position: header.byteLength };
      return new Journal({ number, file, base: last.sequence }, codec, handle, end);
    } catch (error) {
      discard(fileSystem, file);
      throw ioError('start a journal file', error);
    }
  }

  /**
   * Goes on with a file found at opening, cutting what lies behind its last sound record. All that
   * was read is synced first: a record that a killed process wrote but did not sync is about to be
   * shown as saved.
   */
  static resume(
    fileSystem: FileSystem,
    place: { number: number; file: string; base: number },
    codec: Codec,
    end: JournalEnd,
  ): Journal {
    try {
      const handle = fileSystem.open(place.file, 'change');
      if (handle.size() > end.position) handle.truncate(end.position);
      handle.sync();
      return new Journal(place, codec, handle, end);
    } catch (error) {
      throw ioError('continue the journal', error);
    }
  }

  get sequence(): number {
    return this.#end.sequence;
  }

  get chain(): Uint8Array {
    return this.#end.chain;
  }

  /** Bytes of the file that hold sound records. */
  get position(): number {
    return this.#end.position;
  }

  /** Returns once the record is on disk: one write, one sync. */
  append(statements: Statement[], schemaVersion: number): void {
    const { sequence: last, chain: before, position } = this.#end;
    const sequence = last + 1;
    const record = { sequence, schemaVersion, before, statements };
    const { bytes, hash } = encodeRecord(this.#codec, record);
    if (bytes.byteLength > longestBody) {
      throw new StorageError({ kind: 'tooLarge', bytes: bytes.byteLength, limit: longestBody });
    }
    try {
      this.#handle.write(bytes, position);
      this.#handle.sync();
    } catch (error) {
      this.#cut(codeOf(error));
      throw ioError('append a record', error);
    }
    this.#before = this.#end;
    this.#end = { sequence, chain: hash, position: position + bytes.byteLength };
  }

  /** Takes the last record back, when the database could not keep what it says. */
  undo(): void {
    if (this.#before === null) return;
    this.#end = this.#before;
    this.#before = null;
    this.#cut('commit');
  }

  close(): void {
    this.#handle.close();
  }

  /** A refused save must not come back: whatever was written behind the end goes, durably. */
  #cut(code: string): void {
    try {
      this.#handle.truncate(this.#end.position);
      this.#handle.sync();
    } catch {
      throw new StorageError({ kind: 'unknownOutcome', code });
    }
  }
}

/** An empty file left over does no harm: opening reads all of them. */
function discard(fileSystem: FileSystem, file: string): void {
  try {
    if (fileSystem.stat(file) !== null) fileSystem.unlink(file);
  } catch {
    return;
  }
}
