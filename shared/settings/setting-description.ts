import type { z } from 'zod';

/** A value marked [S] in the rules, as it is proposed, approved and shown (SET-1). */
export interface SettingDescription<Value> {
  title: string;
  /** What it decides, and its bound, in a sentence or two. */
  says: string;
  /** The rule that allows the store to choose; null where only the program needs the value. */
  rule: string | null;
  /** How the page asks for it. */
  entry: SettingEntry;
  /** The bound; its messages are for the person. */
  schema: z.ZodType<Value>;
  /** As people read it: 48 小时, 10%. */
  shown: (value: Value) => string;
  /** What became of it, for values too long to be shown twice: only the lines that differ. */
  difference?: (before: Value, after: Value) => string;
}

export type SettingEntry =
  | { kind: 'number'; unit: string; min: number; max: number }
  /** Kept in basis points, asked for in percent. */
  | { kind: 'percent'; min: number; max: number }
  | { kind: 'yesNo'; yes: string; no: string }
  | { kind: 'choice'; options: readonly { value: string; title: string }[] }
  /** So many hours, in the clock that is chosen (TIME-5). */
  | { kind: 'target'; unit: string; fewest: number; most: number }
  | { kind: 'timeZone' }
  | { kind: 'holidays' }
  | { kind: 'openingHours' }
  | { kind: 'warrantyGroups' }
  | { kind: 'feeSchedule' };
