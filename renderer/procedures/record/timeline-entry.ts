/** One thing that was written down. */
export interface TimelineEntry {
  /** UTC ms: when it happened, not when it was typed. */
  at: number;
  title: string;
  /** Who wrote it down; empty where that is not kept. */
  by: string;
  /** A few words beside the title: how, or with what result. */
  notes: string[];
  /** What was said or found, a paragraph each. */
  words: string[];
}
