import { z } from 'zod';

/** What main tells the backend when it starts it, as its only command-line argument (JSON). */
const backendStartSchema = z.object({
  dataFolder: z.string(),
  /** `dist/assets`: fonts and sql-wasm.wasm. */
  assetsFolder: z.string(),
  logFolder: z.string(),
  /** UTC milliseconds the clock starts at and runs on from; null, always so in production: the real clock. */
  clockStart: z.int().nullable(),
  /** File with a time that the clock jumps to when it changes; null, always so in production: none. */
  clockFile: z.string().nullable(),
  /** Percent at which storing an order file waits until it is cancelled; null, always so in production: never. */
  holdImportAt: z.number().min(0).max(100).nullable(),
  programVersion: z.string(),
});

export type BackendStart = z.infer<typeof backendStartSchema>;

/** Reads the argument; throws on anything else, since nothing can be opened then. */
export function backendStartFrom(argv: readonly string[]): BackendStart {
  return backendStartSchema.parse(JSON.parse(argv[2] ?? 'null'));
}
