import type { FormDocument } from '../../../shared/forms/document.ts';
import type { PacketProgress } from '../../../shared/ipc/envelope.ts';
import type { PacketCheck, PacketPeriod, PacketRow } from '../../../shared/ipc/schemas/finance.ts';

/**
 * What the folder of a packet is made of. Plain data: the same content and the same PDFs give the
 * same bytes in every file, whenever and wherever they are written.
 */
export interface PacketContent {
  /** Counted from 1. */
  number: number;
  period: PacketPeriod;
  /** In the order of the cover sheet; a row's position, from 1, begins the name of its file. */
  rows: readonly PacketRow[];
  /** 财务备案清单: opens the bundle. Its `print.at` is the date of the bundle. */
  cover: FormDocument;
  /** In which the times of the register are shown. */
  timeZone: string;
}

/** A file of a packet as it was handed over. */
export interface PacketFile {
  /** Within the folder, with / between: 单据/0001-QX-20261121-001-取消订单申请单.pdf */
  path: string;
  sha256: string;
  bytes: number;
}

export interface PacketWriting {
  /** The stored bytes of the PDF that was issued; asked for one after the other. */
  pdfOf: (sha256: string) => Promise<Uint8Array>;
  onProgress: (progress: PacketProgress) => void;
  /** Calls it off: what was written is removed and `prepare` rejects with kind `calledOff`. */
  signal: AbortSignal;
}

/** A packet that lies, complete and synced, beside its place under a temporary name. */
export interface PreparedPacket {
  /** All files, the checksum file too; sorted as written. To be kept for `check`. */
  files: PacketFile[];
  /**
   * Gives the folder its name; where that name is taken, with （2）, （3）… behind it. When it
   * rejects nothing that looks like a packet is left, and the packet can be written again.
   */
  commit: () => Promise<{
    /** Path of the folder. */
    savedAs: string;
  }>;
  /** Removes all of it; never rejects. What cannot be removed now goes at the next writing. */
  discard: () => Promise<void>;
}

/** What tells which packet a folder is, before anything is checked. */
export interface PacketMarks {
  /** From the folder's name, which people may change. */
  number: number | null;
  /** SHA-256 of the checksum file; null when it is not there. */
  sums: string | null;
}

export type FoundProblem = PacketCheck['problems'][number];

export interface PacketChecking {
  onProgress?: (progress: PacketProgress) => void;
  signal?: AbortSignal;
}

/** Packets on a disk that a person chose; all work is done aside. Rejects with PacketError. */
export interface PacketFolders {
  /** Writes the packet beside its place in `folder`, after sweeping what a killed run left there. */
  prepare: (
    content: PacketContent,
    folder: string,
    writing: PacketWriting,
  ) => Promise<PreparedPacket>;
  /** Null for a folder that shows no sign of being a packet. */
  marksOf: (folder: string) => Promise<PacketMarks | null>;
  /** Holds every file of a packet's folder against what was handed over. */
  check: (
    folder: string,
    files: readonly PacketFile[],
    checking?: PacketChecking,
  ) => Promise<FoundProblem[]>;
}
