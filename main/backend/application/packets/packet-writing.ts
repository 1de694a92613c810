import { coverSheet } from '../../../../shared/finance/cover-sheet.ts';
import { packetSumsByKind } from '../../../../shared/finance/packet-sums.ts';
import type { PacketProgress } from '../../../../shared/ipc/envelope.ts';
import type { PacketRow } from '../../../../shared/ipc/schemas/finance.ts';
import type { Packets } from '../../database/schema.ts';
import type { PacketContent, PreparedPacket } from '../../packets/packet-content.ts';
import { ApplicationError } from '../application-error.ts';
import { packetBasisOf, packetViewOf } from './packet-basis.ts';
import type { PacketParts } from './packet-parts.ts';
import { refusalOfPacket } from './packet-refusals.ts';

/** A packet that is handed over now, or was before. */
export interface WholePacket {
  packet: Omit<Packets, 'files'>;
  rows: readonly PacketRow[];
}

/** Where a packet goes, and how it is followed and called off. */
export interface PacketPlace {
  folder: string;
  making: string;
  signal: AbortSignal;
}

/** Writes it aside, beside its place. Throws ApplicationError, `cancelled` when it was called off. */
export async function prepareFolder(
  { packetFolders, content, notify }: PacketParts,
  whole: WholePacket,
  { folder, making, signal }: PacketPlace,
): Promise<PreparedPacket> {
  const writing = {
    pdfOf: (sha256: string) => content.getContent(sha256),
    onProgress: (progress: PacketProgress) => {
      notify({ kind: 'packet', making, progress });
    },
    signal,
  };
  const prepared = await packetFolders
    .prepare(contentOf(whole), folder, writing)
    .catch(refusalOfPacket);
  if (!signal.aborted) return prepared;
  await prepared.discard();
  throw calledOff();
}

/** The same packet gives the same content, whenever it is written. */
function contentOf({ packet, rows }: WholePacket): PacketContent {
  const { number, period, handedOverAt, handedOverBy, sums, corrections, head } =
    packetViewOf(packet);
  const { store, timeZone } = packetBasisOf(packet);
  const byKind = packetSumsByKind(rows);
  const cover = coverSheet({
    ...{ store, timeZone, number, period, handedOverAt, handedOverBy },
    ...{ rows, sums, byKind, corrections, head },
  });
  return { number, period, rows, cover, timeZone };
}

function calledOff(): ApplicationError {
  return new ApplicationError(
    'cancelled',
    '已停止，没有留下任何文件，也没有移交。需要时可以重新生成。',
  );
}
