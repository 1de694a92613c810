import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { cacheFolder } from '../support/cache-folder.ts';

const rememberedMs = 6 * 60 * 60_000;
const failureSchema = z.object({ at: z.iso.datetime(), reason: z.string() });
export type RememberedFailure = z.infer<typeof failureSchema>;

const file = (): string => join(cacheFolder(), 'official-download-failed.json');

/** The last failed download, when it is recent enough that trying again would only cost time. */
export function recentFailure(): RememberedFailure | null {
  if (!existsSync(file())) return null;
  const failure = failureSchema.safeParse(parsed(readFileSync(file(), 'utf8')));
  if (!failure.success) return null;
  const age = Date.now() - Date.parse(failure.data.at);
  return age >= 0 && age < rememberedMs ? failure.data : null;
}

export function rememberFailure(reason: string): void {
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(file(), JSON.stringify({ at: new Date().toISOString(), reason }));
}

export function forgetFailure(): void {
  rmSync(file(), { force: true });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // A broken note is no note.
  }
}
