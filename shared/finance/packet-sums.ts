import type { PacketRow, PacketSums } from '../ipc/schemas/finance.ts';

const nothing: PacketSums = { forms: 0, amountFen: 0, feeFen: 0, refundFen: 0, dueFen: 0 };

/**
 * What the rows of a packet come to, in fen. Every form is counted; the amounts are those of the
 * new ones only, for those of a correction were counted in the packet that had it first.
 */
export function packetSumsOf(rows: readonly PacketRow[]): PacketSums {
  return rows.reduce(plus, nothing);
}

/** The same for each kind, in the order in which they come. */
export function packetSumsByKind(
  rows: readonly PacketRow[],
): (PacketSums & { kindTitle: string })[] {
  const kinds = [...new Set(rows.map(({ kindTitle }) => kindTitle))];
  return kinds.map((kindTitle) => ({
    kindTitle,
    ...packetSumsOf(rows.filter((row) => row.kindTitle === kindTitle)),
  }));
}

function plus(sums: PacketSums, row: PacketRow): PacketSums {
  const counted = row.entry === 'new' ? row : nothing;
  return {
    forms: sums.forms + 1,
    amountFen: sums.amountFen + counted.amountFen,
    feeFen: sums.feeFen + counted.feeFen,
    refundFen: sums.refundFen + counted.refundFen,
    dueFen: sums.dueFen + counted.dueFen,
  };
}
