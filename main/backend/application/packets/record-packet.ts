import { isDeepStrictEqual } from 'node:util';

import { noteLookedAt, noteHandedOver } from '../../database/repositories/filings.ts';
import { insertPacket, lastPacketNumber } from '../../database/repositories/packets.ts';
import type { PacketFile } from '../../packets/packet-content.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { keyOf } from './filed-forms.ts';
import { packetBasisOf, packetViewOf } from './packet-basis.ts';
import type { PacketContents } from './packet-contents.ts';
import { packetContents } from './packet-contents.ts';
import { changedMeanwhile } from './packet-refusals.ts';
import type { PlannedPacket } from './plan-packet.ts';

/** From here on its forms are handed over. Refused when a case is not any more as it was written. */
export async function recordPacket(
  { packet, rows, contents }: PlannedPacket,
  files: readonly PacketFile[],
  context: RequestContext,
): Promise<void> {
  const { executor } = context;
  const { id, number, period } = packetViewOf(packet);
  const { timeZone } = packetBasisOf(packet);
  const now = await packetContents(executor, period, timeZone);
  const isNext = (await lastPacketNumber(executor)) + 1 === number;
  if (!isNext || !holds(contents, now)) throw changedMeanwhile();
  await insertPacket(
    executor,
    { ...packet, files: JSON.stringify([files]) },
    rows.map((row, index) => ({
      packet_id: id,
      position: index + 1,
      case_id: row.caseId,
      form: row.form,
      row: JSON.stringify(row),
      sha256: row.sha256,
    })),
  );
  await noteHandedOver(executor, id);
  for (const filing of contents.unchanged) await noteLookedAt(executor, filing);
  await recordEvent(context, {
    kind: 'packet.handedOver',
    data: { packetId: id, number, ...period, forms: rows.length },
  });
  context.changed('packets');
  context.changed('history');
}

/** What came to finance meanwhile is for the next packet; what was written has to be true still. */
function holds(planned: PacketContents, now: PacketContents): boolean {
  const rowsNow = new Map(now.rows.map((row) => [`${row.caseId} ${row.form}`, row]));
  const unchangedNow = new Map(now.unchanged.map((filing) => [keyOf(filing), filing.revision]));
  return (
    planned.rows.every((row) => isDeepStrictEqual(rowsNow.get(`${row.caseId} ${row.form}`), row)) &&
    planned.unchanged.every((filing) => unchangedNow.get(keyOf(filing)) === filing.revision)
  );
}
