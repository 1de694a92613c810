import type { FileSystem, OpenFile } from '../../main/backend/database/engine/file-system.ts';

/** A disk that takes no more bytes while `full` is set. */
export class FailingDisk {
  full = false;

  wrap(disk: FileSystem): FileSystem {
    return { ...disk, open: (path, mode) => this.#file(disk.open(path, mode)) };
  }

  #file(file: OpenFile): OpenFile {
    return {
      ...file,
      write: (bytes, position) => {
        if (this.full) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        file.write(bytes, position);
      },
    };
  }
}
