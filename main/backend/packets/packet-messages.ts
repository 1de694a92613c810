import type { PacketProgress } from '../../../shared/ipc/envelope.ts';
import type { FontFiles } from '../pdf/fonts.ts';
import type { FoundProblem, PacketFile, PacketMarks } from './packet-content.ts';
import type { PacketTrouble } from './packet-error.ts';
import type { PreparingParts } from './prepare-packet.ts';

/** What a thread for packets is started for. */
export type PacketTask =
  | ({ kind: 'prepare'; fonts: FontFiles } & PreparingParts)
  | { kind: 'marks'; folder: string }
  | { kind: 'check'; folder: string; files: readonly PacketFile[] };

/** To the thread. */
export type PacketRequest =
  /** Answers `wantPdf`; null when the bytes cannot be had. */
  | { kind: 'pdf'; bytes: Uint8Array | null }
  | { kind: 'commit' }
  /** Whatever it does: stop, and leave nothing. Answered by `discarded` or `failed`. */
  | { kind: 'discard' };

/** From the thread. */
export type PacketAnswer =
  | { kind: 'progress'; progress: PacketProgress }
  | { kind: 'wantPdf'; sha256: string }
  | { kind: 'prepared'; files: PacketFile[] }
  | { kind: 'committed'; savedAs: string }
  | { kind: 'discarded' }
  | { kind: 'marks'; marks: PacketMarks | null }
  | { kind: 'checked'; problems: FoundProblem[] }
  | { kind: 'failed'; trouble: PacketTrouble; number: string };
