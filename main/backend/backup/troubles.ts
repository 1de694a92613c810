import type { BackupProblem } from './backup-error.ts';
import { problemText } from './backup-error.ts';

/** What can go wrong by itself; the first is told when there are several. */
const kinds = ['ship', 'full', 'contents'] as const;
export type TroubleKind = (typeof kinds)[number];

export interface Trouble {
  problem: BackupProblem;
  /** Since when, UTC ms: the first time in a row. */
  since: number;
  /** For the person. */
  text: string;
}

/** What is wrong with backing up at the moment. */
export class Troubles {
  readonly #clock: () => number;
  readonly #by = new Map<TroubleKind, Trouble>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  get worst(): Trouble | null {
    for (const kind of kinds) {
      const trouble = this.#by.get(kind);
      if (trouble !== undefined) return trouble;
    }
    return null;
  }

  /** The folder cannot be had: nothing needs to be tried until it can. */
  isGone(): boolean {
    return this.#by.has('ship');
  }

  set(kind: TroubleKind, problem: BackupProblem): void {
    const since = this.#by.get(kind)?.since ?? this.#clock();
    this.#by.set(kind, { problem, since, text: problemText(problem) });
  }

  unset(kind: TroubleKind): void {
    this.#by.delete(kind);
  }

  clear(): void {
    this.#by.clear();
  }
}
