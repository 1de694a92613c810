import { ApplicationError } from '../application/application-error.ts';

/** Wrong tries that cost no waiting: a slip of the finger. */
const free = 2;
const firstWaitMs = 2_000;
const longestWaitMs = 300_000;

/** Makes guessing slower with each wrong try: 2 s, 4 s, 8 s … up to 5 min; a right one forgets them. */
export class WrongTries {
  readonly #now: () => number;
  #count = 0;
  #nextAt = 0;

  /** `now` in milliseconds of a clock that only moves forward. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Throws `wrongSecret` while the next try is not due; nothing is compared then. */
  check(): void {
    const seconds = Math.ceil((this.#nextAt - this.#now()) / 1000);
    if (seconds <= 0) return;
    throw new ApplicationError(
      'wrongSecret',
      `刚才多次输入不对，请等 ${seconds} 秒后再试。数据都在，没有改变。`,
    );
  }

  wrong(): void {
    this.#count += 1;
    if (this.#count <= free) return;
    const wait = Math.min(firstWaitMs * 2 ** (this.#count - free - 1), longestWaitMs);
    this.#nextAt = this.#now() + wait;
  }

  right(): void {
    this.#count = 0;
    this.#nextAt = 0;
  }
}
