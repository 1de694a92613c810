import type { RepairRequest } from '../../../../shared/procedures/repair/request.ts';

/** A repair that was begun for the same order or customer and is not submitted. */
export interface RepairDraft {
  caseId: string;
  request: RepairRequest;
}

/**
 * The draft to go on with, so that nobody finds two half-filled ones: of a line its own, else one
 * in which nothing is chosen yet; without a line the first. Null when a new one is to be begun.
 */
export function pickDraft(
  drafts: readonly RepairDraft[],
  lineId: string | null,
): RepairDraft | null {
  if (lineId === null) return drafts[0] ?? null;
  const of = (wanted: string | null) =>
    drafts.find(({ request: { goods } }) => goods.from === 'order' && goods.lineId === wanted);
  return of(lineId) ?? of(null) ?? null;
}
