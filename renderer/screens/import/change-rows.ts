import type { ImportPreview } from '../../../shared/ipc/schemas/imports.ts';

type Change = ImportPreview['changes'][number];

/** One difference; the order is named only in its first row. */
export interface ChangeRow {
  key: string;
  orderNumber: string;
  state: Change['state'] | null;
  reason: Change['reason'];
  field: string;
  before: string;
  after: string;
}

/** The differences of all orders as the rows of one list. */
export function changeRows(changes: readonly Change[]): ChangeRow[] {
  return changes.flatMap(({ orderNumber, state, reason, differences }) =>
    differences.map((difference, index) => {
      const key = `${orderNumber} ${index}`;
      return index === 0
        ? { key, orderNumber, state, reason, ...difference }
        : { key, orderNumber: '', state: null, reason: null, ...difference };
    }),
  );
}
