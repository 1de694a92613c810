/**
 * An appointment lies within one day's work: a longer one is a slip of a key. The day view relies
 * on it when it looks for those that began the day before. In ms.
 */
export const longestVisitMs = 24 * 3_600_000;
