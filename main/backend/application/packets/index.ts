import { packetSumsByKind, packetSumsOf } from '../../../../shared/finance/packet-sums.ts';
import type { Channel } from '../../../../shared/ipc/contract.ts';
import { findPacket, listPackets, rowsOfPacket } from '../../database/repositories/packets.ts';
import type { Handler, HandlersOf } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { checkPacket } from './check-packet.ts';
import { checkPeriod } from './check-period.ts';
import { makePacket } from './make-packet.ts';
import { packetViewOf } from './packet-basis.ts';
import { packetContents } from './packet-contents.ts';
import type { PacketParts } from './packet-parts.ts';
import { noSuchPacket } from './packet-refusals.ts';
import { PacketsInMaking } from './packets-in-making.ts';
import { storedRows } from './stored-packet.ts';
import { remakePacket } from './write-again.ts';

const mostListed = 500;

/** What the backend answers about packets for finance (CAN-13, RET-16). */
export function packetsHandlers(parts: PacketParts) {
  const inMaking = new PacketsInMaking();
  return {
    'packets.preview': preview,
    'packets.list': async (_, { executor }) =>
      (await listPackets(executor, mostListed)).map(packetViewOf),
    'packets.get': get,
    'packets.make': makePacket(inMaking, parts),
    'packets.remake': remakePacket(inMaking, parts),
    'packets.callOff': ({ making }, { staffId }) => {
      inMaking.callOff(making, staffId);
      return Promise.resolve({});
    },
    'packets.check': checkPacket(parts),
  } satisfies Partial<HandlersOf<Channel>>;
}

const preview: Handler<'packets.preview'> = async ({ period }, { executor }) => {
  checkPeriod(period);
  const { timeZone } = await readRuleSettings(executor);
  const { rows, blocked } = await packetContents(executor, period, timeZone);
  return { rows, blocked, sums: packetSumsOf(rows), byKind: packetSumsByKind(rows) };
};

const get: Handler<'packets.get'> = async ({ packetId }, { executor }) => {
  const packet = await findPacket(executor, packetId);
  if (!packet) throw noSuchPacket();
  const rows = storedRows(await rowsOfPacket(executor, packetId));
  return { ...packetViewOf(packet), rows, byKind: packetSumsByKind(rows) };
};
