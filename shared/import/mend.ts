/**
 * What may safely be put right in a file, if the person agrees:
 * `fullWidth` １９９ → 199 · `nameGap` 王 伟 → 王伟 · `amountFormat` "4,680.00" or ¥4680元 → 4680.00 ·
 * `excelDate` 46346.73 → 2026-11-20 17:35 · `dateOnly` a delivery without a time of day ·
 * `repeatedRow` a row given twice, when the amounts add up without it.
 */
export const mendKinds = [
  'fullWidth',
  'nameGap',
  'amountFormat',
  'excelDate',
  'dateOnly',
  'repeatedRow',
] as const;
export type MendKind = (typeof mendKinds)[number];

/** What is done unless the person says otherwise; to leave a row out somebody must say so. */
export const mendsByDefault: readonly MendKind[] = mendKinds.filter(
  (kind) => kind !== 'repeatedRow',
);
