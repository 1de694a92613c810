import { eventHashAt } from '../../database/repositories/events.ts';
import { findPacketByFile, findPacketByNumber } from '../../database/repositories/packets.ts';
import type { Executor, Packets } from '../../database/schema.ts';
import type { PacketFile, PacketMarks } from '../../packets/packet-content.ts';
import { packetFiles } from '../../packets/packet-files.ts';
import type { LongHandler } from '../handler.ts';
import { chainStart } from '../history/event-hash.ts';
import { recordEvent } from '../history/record-event.ts';
import { packetBasisOf, packetViewOf, packetWritingsOf } from './packet-basis.ts';
import type { PacketParts } from './packet-parts.ts';
import { notAPacket, refusalOfPacket } from './packet-refusals.ts';

/** Holds every file of a folder against what was handed over; that it was checked is an event. */
export function checkPacket({ packetFolders }: PacketParts): LongHandler<'packets.check'> {
  return async ({ folder }, context) => {
    const marks = await packetFolders.marksOf(folder).catch(refusalOfPacket);
    if (marks === null) throw notAPacket();
    const packet = await context.read(({ executor }) => packetMeant(executor, marks));
    if (!packet) throw notAPacket();
    const { number, period, handedOverAt } = packetViewOf(packet);
    const files = writingMeant(packet, marks);
    const problems = await packetFolders.check(folder, files).catch(refusalOfPacket);
    const headFound = await context.read(({ executor }) => isHeadThere(executor, packet));
    const data = { packetId: packet.id, number, problems: problems.length, headFound };
    await context.unit(async (turn) => {
      await recordEvent(turn, { kind: 'packet.checked', data });
      turn.changed('history');
    });
    return { number, period, handedOverAt, files: files.length, problems, headFound };
  };
}

/** By its checksum file; where that is not as it was, by the name of the folder. */
async function packetMeant(
  executor: Executor,
  { sums, number }: PacketMarks,
): Promise<Packets | undefined> {
  const bySums = sums === null ? undefined : await findPacketByFile(executor, sums);
  return bySums ?? (number === null ? undefined : findPacketByNumber(executor, number));
}

/** Of several the one that the checksum file belongs to. */
function writingMeant(packet: Packets, { sums }: PacketMarks): PacketFile[] {
  const writings = packetWritingsOf(packet);
  const named = (files: PacketFile[]) =>
    files.some(({ path, sha256 }) => path === packetFiles.sums && sha256 === sums);
  return writings.find(named) ?? writings[0] ?? [];
}

/** Whether the head on the cover sheet still stands where it stood in the history. */
async function isHeadThere(executor: Executor, packet: Packets): Promise<boolean> {
  const { headSequence } = packetBasisOf(packet);
  const hash = headSequence === 0 ? chainStart : await eventHashAt(executor, headSequence);
  return hash === packet.head;
}
