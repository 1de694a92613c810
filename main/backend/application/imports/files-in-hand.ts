import type { Notice } from '../../../../shared/ipc/envelope.ts';
import { ApplicationError } from '../application-error.ts';
import type { FileInHand, HandState } from './file-in-hand.ts';

/** The order files that people are looking at: one for each of them, gone when the program ends. */
export class FilesInHand {
  readonly #files = new Map<string, FileInHand>();
  readonly #notify: (notice: Notice) => void;

  constructor(notify: (notice: Notice) => void) {
    this.#notify = notify;
  }

  /** Takes a file up; the one the person had before is put away. */
  take(file: FileInHand): void {
    for (const other of this.#files.values()) {
      if (other.staffId === file.staffId) this.putAway(other);
    }
    this.#files.set(file.id, file);
  }

  /** Throws ApplicationError `notFound` also for a file in somebody else's hands. */
  of(importId: string, staffId: string | null): FileInHand {
    const file = this.#files.get(importId);
    if (file && file.staffId === staffId) return file;
    throw new ApplicationError(
      'notFound',
      '没有找到这个文件：已经收起或者换成了别的文件，也可能是程序的数据部分重新启动过，请重新选择文件；没有完成的导入什么都没有留下。',
    );
  }

  isInHand(file: FileInHand): boolean {
    return this.#files.get(file.id) === file;
  }

  putAway(file: FileInHand): void {
    this.#files.delete(file.id);
    if (file.state.kind === 'storing') file.state.stop.abort();
    file.reader.end();
  }

  /** Puts the file into a new state and lets the pages know. */
  enter(file: FileInHand, state: HandState): void {
    file.state = state;
    this.#notify({ kind: 'import', importId: file.id, progress: null });
  }
}
