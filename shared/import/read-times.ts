import { localTimeText } from '../domain/time-zone.ts';
import { parseLocalTime } from './local-time.ts';
import { readRequiredText, type CellReading } from './read-cell.ts';

/** The store's clock, as far as reading a file needs it. */
export interface ReadingClock {
  /** UTC ms. */
  now: number;
  timeZone: string;
}

const unreadableTime = '不是能识别的日期和时间，或者这一天不存在，请写成 2026-11-20 17:35 的样子。';

/** Reads times of one file; the same text is worked out once. */
export class TimeReader {
  readonly #clock: ReadingClock;
  readonly #known = new Map<string, number | null>();

  constructor(clock: ReadingClock) {
    this.#clock = clock;
  }

  /** UTC ms; a time in the future is refused (TIME-7). */
  ordered(text: string): CellReading<number> {
    const reading = readRequiredText(text);
    if ('problem' in reading) return reading;
    const value = this.#parse(reading.value);
    if (value === null) return { problem: unreadableTime };
    if (value <= this.#clock.now) return { value };
    const [written, now] = [this.#show(value), this.#show(this.#clock.now)];
    return { problem: `下单时间 ${written} 晚于现在 ${now}，请核对（TIME-7）。` };
  }

  /** UTC ms, null when empty; a plan may lie in the future, before the order it is refused (TIME-7). */
  delivered(text: string, orderedAt: number | undefined): CellReading<number | null> {
    if (text.trim() === '') return { value: null };
    const value = this.#parse(text.trim());
    if (value === null) return { problem: unreadableTime };
    if (orderedAt === undefined || value >= orderedAt) return { value };
    const [written, ordered] = [this.#show(value), this.#show(orderedAt)];
    return { problem: `送货/提货时间 ${written} 早于下单时间 ${ordered}，请核对（TIME-7）。` };
  }

  #show(ms: number): string {
    return localTimeText(ms, this.#clock.timeZone).replace(/:00$/, '');
  }

  #parse(text: string): number | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const value = parseLocalTime(text, this.#clock.timeZone);
    this.#known.set(text, value);
    return value;
  }
}
