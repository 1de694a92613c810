/**
 * All the engine asks of a disk. Tests put a recording one in its place that cuts the power, fills
 * the disk or refuses a rename. Calls are synchronous: the backend process has nobody else to serve
 * while a save is being synced. Failures throw errors with a `code`, as node:fs does.
 */
export interface FileSystem {
  /** `createNew` fails when the file exists; `change` and `read` fail when it does not. */
  open(path: string, mode: OpenMode): OpenFile;
  /** Null when there is nothing of that name. */
  stat(path: string): FileStat | null;
  /** Replaces a file of the new name. */
  rename(from: string, to: string): void;
  unlink(path: string): void;
  readFolder(path: string): string[];
  /** Creates one folder whose parent exists. */
  makeFolder(path: string): void;
  /** Makes creations, renames and removals in the folder survive a power cut. */
  syncFolder(path: string): void;
}

export type OpenMode = 'read' | 'change' | 'createNew';

export type FileStat = { kind: 'file'; bytes: number } | { kind: 'folder' };

export interface OpenFile {
  size(): number;
  /** Bytes read: fewer than asked only at the end of the file. */
  read(target: Uint8Array, position: number): number;
  /** Writes all of it or throws; what a failed write left behind is unknown. */
  write(bytes: Uint8Array, position: number): void;
  truncate(length: number): void;
  /** Makes the file's bytes and length survive a power cut. */
  sync(): void;
  close(): void;
}
