import type { BackupDisk } from '../../../../../main/backend/backup/backup-disk.ts';
import type { OpenFile } from '../../../../../main/backend/database/engine/file-system.ts';
import type { RecordingDisk } from '../../database/support/recording-disk.ts';
import { systemError } from '../../database/support/recording-disk.ts';

export const stick = '/media/优盘';

/** The disk of the PC with a stick in it, that can be pulled, filled or locked against writing. */
export class DiskWithStick {
  /** What every operation on the stick fails with; null: all is well. */
  failing: string | null = null;
  /** Fails with this at the operation on the stick of this number, counted from 1. */
  failAt: { number: number; code: string } | null = null;
  operations = 0;
  free: number | null = null;
  readonly disk: RecordingDisk;

  constructor(disk: RecordingDisk) {
    this.disk = disk;
    for (const folder of ['/media', stick]) if (disk.stat(folder) === null) disk.makeFolder(folder);
    // The stick was there before the program.
    for (const folder of ['/', '/media']) disk.syncFolder(folder);
  }

  get pulled(): boolean {
    return this.failing === 'ENOENT';
  }

  set pulled(pulled: boolean) {
    this.failing = pulled ? 'ENOENT' : null;
  }

  port(): BackupDisk {
    const { disk } = this;
    return {
      open: (path, mode) => {
        this.#check(path, mode !== 'read');
        return this.#file(path, disk.open(path, mode));
      },
      stat: (path) => (this.pulled && path.startsWith(stick) ? null : disk.stat(path)),
      rename: (from, to) => {
        this.#check(to, true);
        disk.rename(from, to);
      },
      unlink: (path) => {
        this.#check(path, true);
        disk.unlink(path);
      },
      readFolder: (path) => {
        this.#check(path, false);
        return disk.readFolder(path);
      },
      makeFolder: (path) => {
        this.#check(path, true);
        disk.makeFolder(path);
      },
      syncFolder: (path) => {
        this.#check(path, true);
        disk.syncFolder(path);
      },
      removeFolder: (path) => {
        this.#check(path, true);
        if (disk.readFolder(path).length > 0) throw systemError('ENOTEMPTY');
        disk.unlink(path);
      },
      freeBytes: () => this.free,
    };
  }

  #file(path: string, file: OpenFile): OpenFile {
    return {
      ...file,
      read: (target, position) => {
        this.#check(path, false);
        return file.read(target, position);
      },
      write: (bytes, position) => {
        this.#check(path, true);
        file.write(bytes, position);
      },
      truncate: (length) => {
        this.#check(path, true);
        file.truncate(length);
      },
      sync: () => {
        this.#check(path, true);
        file.sync();
      },
    };
  }

  #check(path: string, writing: boolean): void {
    if (!path.startsWith(stick)) return;
    if (writing) this.operations += 1;
    if (writing && this.failAt?.number === this.operations) throw systemError(this.failAt.code);
    if (this.failing === null) return;
    if (this.pulled || writing) throw systemError(this.failing);
  }
}
