import type { MendKind } from '../mend.ts';

/** What a cell means and what is wrong with it. */
export interface CellReading<T> {
  /** What it means when every proposal is followed; undefined: it cannot be read. */
  value: T | undefined;
  findings: readonly Finding[];
}

export interface Finding {
  /** What is wrong and what to do; repeats neither the place nor the cell. */
  message: string;
  proposal: Proposal | null;
}

export interface Proposal {
  kind: MendKind;
  from: string;
  to: string;
}

export function good<T>(value: T): CellReading<T> {
  return { value, findings: [] };
}

export function bad(message: string): CellReading<never> {
  return { value: undefined, findings: [{ message, proposal: null }] };
}

export function mendable<T>(value: T, message: string, proposal: Proposal): CellReading<T> {
  return { value, findings: [{ message, proposal }] };
}

/** Remembers what texts mean: most cells of a file repeat. */
export function remembering<T>(
  read: (text: string) => CellReading<T>,
): (text: string) => CellReading<T> {
  const known = new Map<string, CellReading<T>>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const reading = read(text);
    known.set(text, reading);
    return reading;
  };
}
