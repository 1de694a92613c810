import { ApplicationError } from '../application-error.ts';

interface Making {
  staffId: string;
  stop: AbortController;
}

/** The packet that is being written; one at a time, in memory only. */
export class PacketsInMaking {
  readonly #running = new Map<string, Making>();

  /** Throws ApplicationError `conflict` while another one is written. */
  async run<T>(
    making: string,
    staffId: string,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (this.#running.size > 0) throw busy();
    const stop = new AbortController();
    this.#running.set(making, { staffId, stop });
    try {
      return await work(stop.signal);
    } finally {
      this.#running.delete(making);
    }
  }

  /** One that has just ended, or is somebody else's, is left as it is. */
  callOff(making: string, staffId: string | null): void {
    const running = this.#running.get(making);
    if (running && running.staffId === staffId) running.stop.abort();
  }
}

function busy(): ApplicationError {
  return new ApplicationError(
    'conflict',
    '另一个备案包正在生成，这一次没有开始，什么都没有改变。请等它完成，再试一次。',
  );
}
