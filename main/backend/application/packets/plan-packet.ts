import { packetSumsOf } from '../../../../shared/finance/packet-sums.ts';
import type { PacketPeriod } from '../../../../shared/ipc/schemas/finance.ts';
import { lastEvent } from '../../database/repositories/events.ts';
import { lastPacketNumber } from '../../database/repositories/packets.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { chainStart } from '../history/event-hash.ts';
import { readProfile, readRuleSettings } from '../store/store-values.ts';
import type { PacketBasis } from './packet-basis.ts';
import type { PacketContents } from './packet-contents.ts';
import { packetContents } from './packet-contents.ts';
import { blockedBy, nothingToHandOver } from './packet-refusals.ts';
import type { WholePacket } from './packet-writing.ts';

/** A packet that is about to be handed over. */
export interface PlannedPacket extends WholePacket {
  contents: PacketContents;
}

/** Refused while a form has no print to go with, and when there is nothing to hand over. */
export async function planPacket(
  context: RequestContext,
  { id, period }: { id: string; period: PacketPeriod },
): Promise<PlannedPacket> {
  const { executor, now } = context;
  const { timeZone } = await readRuleSettings(executor);
  const contents = await packetContents(executor, period, timeZone);
  const { rows, blocked } = contents;
  if (blocked.length > 0) throw blockedBy([...new Set(blocked.map(({ number }) => number))]);
  if (rows.length === 0) throw nothingToHandOver();
  const actor = actorOf(context);
  const profile = await readProfile(executor);
  const head = await lastEvent(executor);
  const basis: PacketBasis = {
    store: { name: profile?.name ?? '', branch: profile?.branch ?? '' },
    timeZone,
    handedOverBy: actor.name,
    headSequence: head?.sequence ?? 0,
  };
  const packet: WholePacket['packet'] = {
    id,
    number: (await lastPacketNumber(executor)) + 1,
    from_day: period.from,
    until_day: period.until,
    handed_over_at: now,
    handed_over_by: actor.id,
    sums: JSON.stringify(packetSumsOf(rows)),
    corrections: rows.filter(({ entry }) => entry === 'correction').length,
    head: head?.hash ?? chainStart,
    basis: JSON.stringify(basis),
  };
  return { packet, rows, contents };
}
