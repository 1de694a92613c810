import type { PacketRow } from '../../../../shared/ipc/schemas/finance.ts';
import { packetRow } from '../../../../shared/ipc/schemas/finance.ts';
import type { PacketRows } from '../../database/schema.ts';

/** The rows of a packet as they were handed over. */
export function storedRows(rows: readonly PacketRows[]): PacketRow[] {
  return rows.map(({ row }) => packetRow.parse(JSON.parse(row)));
}
