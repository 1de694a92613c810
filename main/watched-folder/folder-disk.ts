import type { FileReading } from '../files/file-reading.ts';

/** A file as it lies in the folder, not opened. */
export interface SeenFile {
  name: string;
  /** Bytes. */
  size: number;
  modifiedMs: number;
}

/** What the watched folder needs of the disk. */
export interface FolderDisk {
  /**
   * Regular files right in the folder that may be order files; no links, no lock files, nothing of
   * folders inside. Rejects when the folder is away.
   */
  list: (folder: string) => Promise<SeenFile[]>;
  /** At most 20 MB; links are not followed. Never rejects. */
  read: (folder: string, name: string) => Promise<FileReading>;
  /**
   * Calls `onHint` when something may have happened; a hint only, network folders give none.
   * `onLost` when there will be no more. Never throws.
   */
  watch: (folder: string, onHint: () => void, onLost: () => void) => () => void;
}

/** Whether the POS may have written it, by its name; Excel's lock files (~$) and dot files are not. */
export function isOrderFileName(name: string): boolean {
  return /\.(csv|txt|xlsx|xls)$/i.test(name) && !/^(~\$|\.)/.test(name);
}
