import type { Timers } from '../../../../../main/backend/database/engine/timers.ts';

/** Time that the test lets pass. */
export class HandTimers implements Timers {
  now = 0;
  #waiting: Array<{ at: number; act: () => void }> = [];

  after(milliseconds: number, act: () => void): () => void {
    const one = { at: this.now + milliseconds, act };
    this.#waiting.push(one);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== one);
    };
  }

  /** Everything due within so many ms, and what that sets off, has happened. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.now + milliseconds;
    for (;;) {
      await settled();
      const [next] = this.#waiting
        .filter(({ at }) => at <= until)
        .sort((one, other) => one.at - other.at);
      if (next === undefined) break;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.now = next.at;
      next.act();
    }
    this.now = until;
  }
}

/** Nothing is left to do without time passing. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
