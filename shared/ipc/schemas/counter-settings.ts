import { z } from 'zod';

/** What belongs to this PC alone; what belongs to the store is in the database. */
export const counterSettings = z.object({
  values: z.object({
    language: z.enum(['zh-CN']),
    printerName: z.string().max(200).nullable(),
  }),
  /** Set when the settings file could not be read: it was kept under this name, defaults are used. */
  setAsideAs: z.string().nullable(),
});
