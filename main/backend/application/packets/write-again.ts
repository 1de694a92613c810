import { isDeepStrictEqual } from 'node:util';

import type { AnswerOf } from '../../../../shared/ipc/contract.ts';
import { findPacket, rowsOfPacket, setPacketFiles } from '../../database/repositories/packets.ts';
import type { Packets } from '../../database/schema.ts';
import type { PacketFile } from '../../packets/packet-content.ts';
import { actorOf } from '../actor.ts';
import type { LongContext, LongHandler, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { packetViewOf, packetWritingsOf } from './packet-basis.ts';
import type { PacketParts } from './packet-parts.ts';
import { noSuchPacket, refusalOfPacket } from './packet-refusals.ts';
import type { PacketPlace } from './packet-writing.ts';
import { prepareFolder } from './packet-writing.ts';
import type { PacketsInMaking } from './packets-in-making.ts';
import { storedRows } from './stored-packet.ts';

/** The folder of a packet that was handed over before, from what was kept of it. */
export function remakePacket(
  inMaking: PacketsInMaking,
  parts: PacketParts,
): LongHandler<'packets.remake'> {
  return ({ packetId, making, folder }, context) =>
    inMaking.run(making, actorOf(context).id, async (signal) => {
      const packet = await context.read(({ executor }) => findPacket(executor, packetId));
      if (!packet) throw noSuchPacket();
      return writeAgain(parts, packet, { folder, making, signal }, context);
    });
}

export async function writeAgain(
  parts: PacketParts,
  packet: Packets,
  place: PacketPlace,
  context: LongContext,
): Promise<AnswerOf<'packets.remake'>> {
  const stored = await context.read(({ executor }) => rowsOfPacket(executor, packet.id));
  const prepared = await prepareFolder(parts, { packet, rows: storedRows(stored) }, place);
  try {
    await context.unit((turn) => recordWriting(packet, prepared.files, turn));
  } catch (error) {
    await prepared.discard();
    throw error;
  }
  const { savedAs } = await prepared.commit().catch(refusalOfPacket);
  return { packet: packetViewOf(packet), savedAs };
}

/** Another version of the program may have written other bytes: both are the packet from now on. */
async function recordWriting(
  { id, number }: Packets,
  files: PacketFile[],
  context: RequestContext,
): Promise<void> {
  const { executor } = context;
  const packet = await findPacket(executor, id);
  if (!packet) throw noSuchPacket();
  const writings = packetWritingsOf(packet);
  if (!writings.some((each) => isDeepStrictEqual(each, files))) {
    await setPacketFiles(executor, id, JSON.stringify([...writings, files]));
  }
  await recordEvent(context, { kind: 'packet.writtenAgain', data: { packetId: id, number } });
  context.changed('history');
}
