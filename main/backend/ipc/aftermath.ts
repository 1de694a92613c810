import type { ChangeTopic } from '../../../shared/ipc/envelope.ts';

/** What follows when a unit is over: callbacks either way, and the pages read again what was saved. */
export class Aftermath {
  readonly topics = new Set<ChangeTopic>();
  /** Customers whose data the answer shows. */
  readonly viewed: Set<string>;
  readonly endings: ((saved: boolean) => void)[] = [];
  readonly #announce: (topics: ChangeTopic[]) => void;

  constructor(announce: (topics: ChangeTopic[]) => void, viewed = new Set<string>()) {
    this.#announce = announce;
    this.viewed = viewed;
  }

  async of<T>(unit: Promise<T>): Promise<T> {
    let saved = false;
    try {
      const value = await unit;
      saved = true;
      return value;
    } finally {
      for (const act of this.endings) act(saved);
      if (saved && this.topics.size > 0) this.#announce([...this.topics]);
    }
  }
}
