/** What a restore put in the place of the data. */
export interface Restored {
  /** The data key of the backup, 32 bytes. */
  key: Uint8Array;
  backupId: string;
  /** When the last save in it was shipped, or the full backup made; UTC ms. */
  madeAt: number;
  /** Number of the last save in it. */
  sequence: number;
  /** Name of the folder beside the data folder that keeps what was there before; null: nothing was. */
  aside: string | null;
  /** Papers and pictures (by content hash) that the backup should have and has not. */
  missing: string[];
  /** Saves that were shipped, and were then taken off the end of what was shipped. */
  lostSaves: number;
  /** Settings of the PC that made the backup, JSON; null when they cannot be read. */
  pcSettings: string | null;
}

/** What the history and the people are told of a restore. */
export interface RestoredNote {
  /** Of when the backup is, UTC ms. */
  madeAt: number;
  /** Number of the last save in it. */
  sequence: number;
  /** Saves that were shipped and then taken off the end. */
  lostSaves: number;
  /** How many papers and pictures the backup should have had and had not. */
  missing: number;
}
