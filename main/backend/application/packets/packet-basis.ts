import { z } from 'zod';

import type { PacketView } from '../../../../shared/ipc/schemas/finance.ts';
import { packetSums } from '../../../../shared/ipc/schemas/finance.ts';
import { sha256 } from '../../../../shared/ipc/schemas/common.ts';
import type { PacketFile } from '../../packets/packet-content.ts';
import type { Packets } from '../../database/schema.ts';

const packetBasisSchema = z.object({
  store: z.object({ name: z.string(), branch: z.string() }),
  timeZone: z.string(),
  /** The name as it was then. */
  handedOverBy: z.string(),
  /** Which event the head on the cover sheet belongs to; 0 before there was any. */
  headSequence: z.int(),
});

/** What stands on the papers of a packet besides its rows: whoever writes it again needs the same. */
export type PacketBasis = z.infer<typeof packetBasisSchema>;

export function packetBasisOf({ basis }: Pick<Packets, 'basis'>): PacketBasis {
  return packetBasisSchema.parse(JSON.parse(basis));
}

const packetFiles = z.array(z.object({ path: z.string(), sha256, bytes: z.int() }));
const writings = z.array(packetFiles);

/**
 * Every set of files that was written of a packet, the first one first: a later version of the
 * program may write its cover sheet with other bytes, and both are the packet.
 */
export function packetWritingsOf({ files }: Pick<Packets, 'files'>): PacketFile[][] {
  return writings.parse(JSON.parse(files));
}

export function packetViewOf(packet: Omit<Packets, 'files'>): PacketView {
  return {
    id: packet.id,
    number: packet.number,
    period: { from: packet.from_day, until: packet.until_day },
    handedOverAt: packet.handed_over_at,
    handedOverBy: packetBasisOf(packet).handedOverBy,
    sums: packetSums.parse(JSON.parse(packet.sums)),
    corrections: packet.corrections,
    head: packet.head,
  };
}
