import { dayText } from '../../../domain/time-zone.ts';
import type { TableBlock } from '../../../forms/blocks.ts';
import { fillColumn, fitColumn } from '../../../forms/builders.ts';
import type { RepairPart } from '../record.ts';

/** REP-6: part, quantity, needed by, ordered, arrived. */
export function partsBlock(
  parts: readonly RepairPart[],
  timeZone: string,
  blankRows = 0,
): TableBlock {
  const day = (at: number | null) => (at === null ? '' : dayText(at, timeZone));
  return {
    kind: 'table',
    columns: [
      fitColumn('序'),
      fillColumn('配件', 3),
      fitColumn('数量', 'right'),
      fitColumn('需要日期'),
      fitColumn('订货日期'),
      fitColumn('到货日期'),
      fillColumn('备注', 2),
    ],
    rows: parts.map((part, index) => [
      String(index + 1),
      part.name,
      String(part.quantity),
      day(part.neededBy),
      day(part.orderedAt),
      day(part.arrivedAt),
      part.note,
    ]),
    blankRows,
    total: null,
  };
}
