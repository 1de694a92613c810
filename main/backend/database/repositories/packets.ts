import type { Executor, PacketRows, Packets } from '../schema.ts';
import { insertRows } from './insert-rows.ts';

export async function insertPacket(
  executor: Executor,
  packet: Packets,
  rows: readonly PacketRows[],
): Promise<void> {
  await executor.insertInto('packets').values(packet).execute();
  await insertRows(executor, 'packet_rows', rows);
}

/** The number of the newest packet; 0 before the first. */
export async function lastPacketNumber(executor: Executor): Promise<number> {
  const last = await executor
    .selectFrom('packets')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.number ?? 0;
}

/** The newest first; without what only its files need. */
export async function listPackets(
  executor: Executor,
  limit: number,
): Promise<Omit<Packets, 'files'>[]> {
  return executor
    .selectFrom('packets')
    .select([
      'id',
      'number',
      'from_day',
      'until_day',
      'handed_over_at',
      'handed_over_by',
      'sums',
      'corrections',
      'head',
      'basis',
    ])
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

export async function findPacket(executor: Executor, id: string): Promise<Packets | undefined> {
  return executor.selectFrom('packets').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findPacketByNumber(
  executor: Executor,
  number: number,
): Promise<Packets | undefined> {
  return executor.selectFrom('packets').selectAll().where('number', '=', number).executeTakeFirst();
}

/** One of whose files has these bytes. */
export async function findPacketByFile(
  executor: Executor,
  sha256: string,
): Promise<Packets | undefined> {
  return executor
    .selectFrom('packets')
    .selectAll()
    .where('files', 'like', `%${sha256}%`)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
}

export async function setPacketFiles(executor: Executor, id: string, files: string): Promise<void> {
  await executor.updateTable('packets').set({ files }).where('id', '=', id).execute();
}

/** As in the register. */
export async function rowsOfPacket(executor: Executor, packetId: string): Promise<PacketRows[]> {
  return executor
    .selectFrom('packet_rows')
    .selectAll()
    .where('packet_id', '=', packetId)
    .orderBy('position')
    .execute();
}

/** Each form of these cases as it was handed over last; in no particular order. */
export async function lastRowsOfCases(
  executor: Executor,
  caseIds: readonly string[],
): Promise<PacketRows[]> {
  return executor
    .selectFrom('packet_rows')
    .innerJoin('filings', (join) =>
      join
        .onRef('filings.packet_id', '=', 'packet_rows.packet_id')
        .onRef('filings.case_id', '=', 'packet_rows.case_id')
        .onRef('filings.form', '=', 'packet_rows.form'),
    )
    .selectAll('packet_rows')
    .where('packet_rows.case_id', 'in', caseIds)
    .execute();
}
