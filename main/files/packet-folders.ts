import type { AnswerOf, InputOf } from '../../shared/ipc/contract.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import { askFor, type AskBackend } from '../boundary/ask-backend.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';

export interface PacketOutput {
  askBackend: AskBackend;
  dialogs: Pick<Dialogs, 'pickFolder'>;
}

/** A new packet for finance, written into a folder that the person chooses. */
export async function handOverPacket(
  output: PacketOutput,
  { period, making }: InputOf<'packets.handOver'>,
  staffId: string | null,
): Promise<Answer<AnswerOf<'packets.handOver'>>> {
  const picked = await output.dialogs.pickFolder('packet', null);
  if (!picked.ok) return picked;
  const { folder } = picked.value;
  return askFor(output.askBackend, 'packets.make', { period, making, folder }, staffId);
}

/** The folder of a packet handed over before, written where the person chooses. */
export async function writePacketAgain(
  output: PacketOutput,
  { packetId, making }: InputOf<'packets.writeAgain'>,
  staffId: string | null,
): Promise<Answer<AnswerOf<'packets.writeAgain'>>> {
  const picked = await output.dialogs.pickFolder('packet', null);
  if (!picked.ok) return picked;
  const { folder } = picked.value;
  return askFor(output.askBackend, 'packets.remake', { packetId, making, folder }, staffId);
}

/** Holds the folder of a packet that the person chooses against what was handed over. */
export async function verifyPacket(
  { askBackend, dialogs }: PacketOutput,
  staffId: string | null,
): Promise<Answer<AnswerOf<'packets.verify'>>> {
  const picked = await dialogs.pickFolder('packetCheck', null);
  if (!picked.ok) return picked;
  return askFor(askBackend, 'packets.check', { folder: picked.value.folder }, staffId);
}
