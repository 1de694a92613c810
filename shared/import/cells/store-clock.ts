import { localTimeText, offsetAt } from '../../domain/time-zone.ts';

const msPerDay = 86_400_000;

/** The store's wall clock over one file: what it looks up in the zone's data is remembered by day. */
export class StoreClock {
  readonly #timeZone: string;
  readonly #offsets = new Map<number, number>();
  readonly #texts = new Map<number, string>();

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  /**
   * The moment at which the wall clock shows `wall` (its reading taken as if it were UTC); null for
   * an hour that a change of the clock leaves out, the earlier one where it is repeated.
   */
  momentOf(wall: number): number | null {
    const day = Math.floor(wall / msPerDay);
    const offsets = [this.#offsetOfDay(day - 1), this.#offsetOfDay(day + 2)];
    const [before = 0, after = 0] = offsets;
    if (before === after) return wall - before;
    const hits = offsets
      .map((offset) => wall - offset)
      .filter((moment) => moment + offsetAt(moment, this.#timeZone) === wall);
    return hits.length === 0 ? null : Math.min(...hits);
  }

  /** 2026-11-20 17:35, with seconds where there are any. */
  textOf(ms: number): string {
    let text = this.#texts.get(ms);
    if (text === undefined) {
      text = localTimeText(ms, this.#timeZone).replace(/:00$/, '');
      this.#texts.set(ms, text);
    }
    return text;
  }

  /** 2026-11-20 */
  dateOf(ms: number): string {
    return this.textOf(ms).slice(0, 'yyyy-mm-dd'.length);
  }

  #offsetOfDay(day: number): number {
    let offset = this.#offsets.get(day);
    if (offset === undefined) {
      offset = offsetAt(day * msPerDay, this.#timeZone);
      this.#offsets.set(day, offset);
    }
    return offset;
  }
}
