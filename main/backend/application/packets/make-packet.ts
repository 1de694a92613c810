import type { AnswerOf } from '../../../../shared/ipc/contract.ts';
import { findPacket } from '../../database/repositories/packets.ts';
import { actorOf } from '../actor.ts';
import type { LongContext, LongHandler } from '../handler.ts';
import { checkPeriod } from './check-period.ts';
import { packetViewOf } from './packet-basis.ts';
import type { PacketParts } from './packet-parts.ts';
import { notPutInPlace } from './packet-refusals.ts';
import type { PacketPlace } from './packet-writing.ts';
import { prepareFolder } from './packet-writing.ts';
import type { PacketsInMaking } from './packets-in-making.ts';
import { planPacket } from './plan-packet.ts';
import { recordPacket } from './record-packet.ts';
import { writeAgain } from './write-again.ts';

/**
 * Writes the folder of a packet aside, records it as handed over, and only then gives the folder
 * its name: a folder with a packet's name was handed over, and what went wrong before left nothing.
 */
export function makePacket(
  inMaking: PacketsInMaking,
  parts: PacketParts,
): LongHandler<'packets.make'> {
  return ({ period, making, folder }, context) => {
    checkPeriod(period);
    return inMaking.run(making, actorOf(context).id, async (signal) => {
      const place: PacketPlace = { folder, making, signal };
      // The backend died before it answered and is asked again: only the folder may lack.
      const recorded = await context.read(({ executor }) => findPacket(executor, making));
      return recorded
        ? writeAgain(parts, recorded, place, context)
        : handOver(parts, period, place, context);
    });
  };
}

async function handOver(
  parts: PacketParts,
  period: Parameters<typeof planPacket>[1]['period'],
  place: PacketPlace,
  context: LongContext,
): Promise<AnswerOf<'packets.make'>> {
  const planned = await context.read((turn) => planPacket(turn, { id: place.making, period }));
  const prepared = await prepareFolder(parts, planned, place);
  try {
    await context.unit((turn) => recordPacket(planned, prepared.files, turn));
  } catch (error) {
    await prepared.discard();
    throw error;
  }
  const packet = packetViewOf(planned.packet);
  const { savedAs } = await prepared.commit().catch(() => {
    throw notPutInPlace(packet.number);
  });
  return { packet, savedAs };
}
