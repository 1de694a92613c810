import { isPlainDate } from '../../domain/plain-date.ts';
import { bad, good, mendable, remembering, type CellReading } from './cell-reading.ts';
import { excelSerialText } from './excel-serial.ts';
import { inHalfWidth } from './half-width.ts';
import { StoreClock } from './store-clock.ts';
import { emptyMessage, formulaProblem } from './text-checks.ts';
import { parseWrittenTime, wallAt } from './written-time.ts';

/** The store's clock, as far as reading a file needs it. */
interface ReadingClock {
  /** UTC ms. */
  now: number;
  timeZone: string;
}

type Time = { kind: 'moment'; ms: number } | { kind: 'day'; date: string };

const unreadable = '不是能识别的日期和时间，请写成 2026-11-20 17:35 的样子。';
const impossible = '没有这样的日期或时刻，请核对后写成 2026-11-20 17:35 的样子。';
const serial = '日期被表格软件改成了数字，请改回日期和时间。';
const dayOnly = '只有日期，没有时刻，请补上几点几分。';
const orderDayOnly = '只有日期，没有时刻：下单后的 48 小时从这一刻算起，请补上几点几分。';
/** What stands in a cell of goods that nobody has handed over yet. */
const notYet = /^(?:[-—–/\\]*|无|待定|未(?:送货?|提货?|定))$/;
const msPerYear = 365 * 86_400_000;

/** Reads the times of one file. */
export class TimeReader {
  readonly #clock: StoreClock;
  readonly #now: number;
  readonly #parse: (text: string) => CellReading<Time>;

  constructor({ now, timeZone }: ReadingClock) {
    this.#clock = new StoreClock(timeZone);
    this.#now = now;
    this.#parse = remembering(inHalfWidth((text) => this.#timeOf(text)));
  }

  /** UTC ms when the cell says a moment in so many words; null for anything else. */
  plain(text: string): number | null {
    const { value, findings } = this.#parse(text);
    return value?.kind === 'moment' && findings.length === 0 ? value.ms : null;
  }

  /** UTC ms; a time in the future is refused (TIME-7), a day alone too: nobody can guess the hour. */
  ordered(text: string, orderNumber: string | null): CellReading<number> {
    if (text.trim() === '') return bad(emptyMessage);
    const { value, findings } = this.#parse(text);
    if (!value) return { value, findings };
    const contradiction = this.#contradiction(value, findings, orderNumber);
    if (contradiction) return contradiction;
    if (value.kind === 'day') return bad(orderDayOnly);
    if (value.ms <= this.#now) return { value: value.ms, findings };
    const [written, now] = [value.ms, this.#now].map((ms) => this.#clock.textOf(ms));
    return bad(`下单时间 ${written} 晚于现在 ${now}，请核对（TIME-7）。`);
  }

  /** UTC ms, null when empty; a plan may lie in the future, before the order it is refused (TIME-7). */
  delivered(text: string, orderedAt: number | undefined): CellReading<number | null> {
    if (notYet.test(text.trim())) return good(null);
    const { value, findings } = this.#parse(text);
    if (!value) return { value, findings };
    if (value.kind === 'moment') {
      return orderedAt !== undefined && value.ms < orderedAt
        ? this.#tooEarly(this.#clock.textOf(value.ms), this.#clock.textOf(orderedAt))
        : { value: value.ms, findings };
    }
    const day = this.#deliveryDay(
      findings.at(-1)?.proposal?.to ?? text.trim(),
      value.date,
      orderedAt,
    );
    return {
      ...day,
      findings: day.value === undefined ? day.findings : [...findings, ...day.findings],
    };
  }

  /**
   * A delivery without a time of day: the rules count days from it (RET-9), so the beginning of the
   * day says as much; on the day of the order itself it cannot be before the order.
   */
  #deliveryDay(from: string, date: string, orderedAt: number | undefined): CellReading<number> {
    const orderDate = orderedAt === undefined ? null : this.#clock.dateOf(orderedAt);
    if (orderDate !== null && date < orderDate) return this.#tooEarly(date, orderDate);
    const sameDay = orderedAt !== undefined && date === orderDate;
    const ms = sameDay ? orderedAt : this.#clock.momentOf(wallAt(date, 0));
    if (ms === null) return bad(dayOnly);
    return mendable(ms, dayOnly, { kind: 'dateOnly', from, to: this.#clock.textOf(ms) });
  }

  #tooEarly(written: string, ordered: string): CellReading<never> {
    return bad(`送货/提货时间 ${written} 早于下单时间 ${ordered}，请核对（TIME-7）。`);
  }

  /** A number that is a date on paper only: another day than the one in the order number is a guess. */
  #contradiction(
    value: Time,
    findings: CellReading<Time>['findings'],
    orderNumber: string | null,
  ): CellReading<never> | null {
    if (!findings.some(({ proposal }) => proposal?.kind === 'excelDate')) return null;
    const numbered = dateInNumber(orderNumber ?? '');
    const date = value.kind === 'day' ? value.date : this.#clock.dateOf(value.ms);
    if (numbered === null || numbered === date) return null;
    return bad(
      `日期被表格软件改成了数字，换算是 ${date}，但订单号里是 ${numbered}，请核对后写成 2026-11-20 17:35 的样子。`,
    );
  }

  #timeOf(text: string): CellReading<Time> {
    const to = excelSerialText(text, this.#clock.dateOf(this.#now + 5 * msPerYear));
    if (to === null) return formulaProblem(text) ?? this.#written(text);
    const { value } = this.#written(to);
    return value ? mendable(value, serial, { kind: 'excelDate', from: text, to }) : bad(impossible);
  }

  #written(text: string): CellReading<Time> {
    const time = parseWrittenTime(text.replace(/\s+/g, ' '));
    switch (time.kind) {
      case 'unknown':
        return bad(unreadable);
      case 'impossible':
        return bad(impossible);
      case 'day':
        return good(time);
      case 'moment': {
        const ms = this.#clock.momentOf(time.wall);
        return ms === null ? bad(impossible) : good({ kind: 'moment', ms });
      }
    }
  }
}

/** The day that an order number carries: XS20261101002 is of 2026-11-01. */
function dateInNumber(orderNumber: string): string | null {
  const [, year, month, day] = /(?<!\d)(20\d{2})(\d{2})(\d{2})/.exec(orderNumber) ?? [];
  const date = `${year}-${month}-${day}`;
  return isPlainDate(date) ? date : null;
}
