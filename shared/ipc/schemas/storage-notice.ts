import { z } from 'zod';

/** What the people at the counter must know of their data; the page writes the sentences. */
export const storageNotice = z.discriminatedUnion('kind', [
  /** A save that was never acknowledged was cut off at opening; nothing shown as saved is lost. */
  z.object({ kind: z.literal('tornTailCut') }),
  /** Damaged files were kept aside; `lostRecords` saves are missing, null when nobody can tell. */
  z.object({ kind: z.literal('damageSetAside'), lostRecords: z.int().nullable() }),
  /** A backup was put in the place of the data; `missing`: papers and pictures it did not have. */
  z.object({
    kind: z.literal('restored'),
    madeAt: z.int(),
    lostSaves: z.int().nonnegative(),
    missing: z.int().nonnegative(),
  }),
  z.object({ kind: z.literal('large'), megabytes: z.int(), limitMegabytes: z.int() }),
  z.object({ kind: z.literal('snapshotFailing') }),
  /** Told to store managers every morning until it is mended. */
  z.object({ kind: z.literal('noBackupFolder') }),
  z.object({ kind: z.literal('backupFolderGone'), since: z.int() }),
  z.object({ kind: z.literal('backupFailing'), since: z.int(), problem: z.string() }),
  z.object({ kind: z.literal('noRecoverySheet') }),
]);
export type StorageNoticeView = z.infer<typeof storageNotice>;
