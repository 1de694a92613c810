/**
 * When nobody could be told anything: the program was not running, or the PC slept. Kept in memory;
 * after a restart it begins with the time since what was recorded last.
 */
export class Absences {
  readonly #gaps: { from: number; to: number }[] = [];

  /** UTC ms. A gap that ends before it begins (the clock was set back) is none. */
  add(from: number, to: number): void {
    if (from < to) this.#gaps.push({ from, to });
  }

  /** Whether a moment passed unseen. */
  cover(ms: number): boolean {
    return this.#gaps.some(({ from, to }) => from < ms && ms <= to);
  }
}
