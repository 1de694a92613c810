/** A time somebody is taken, UTC ms; `to` itself is free again. */
export interface TimeSpan {
  from: number;
  to: number;
}

/** Whether two appointments share time. Touching is fine: one ends at 10:00, the next begins then. */
export function overlap(one: TimeSpan, other: TimeSpan): boolean {
  return one.from < other.to && other.from < one.to;
}
