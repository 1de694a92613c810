import type { PaperStep } from '../case-paper.ts';

/** The last time an action was taken, since a correction can come between; null for never. */
export function lastStep(steps: readonly PaperStep[], action: string): PaperStep | null {
  return steps.filter((step) => step.action === action).at(-1) ?? null;
}
