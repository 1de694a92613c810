import type { DropKind } from './drop-kind.ts';
import { dropKind } from './drop-kind.ts';

/** Enough to see what a file is. */
const headBytes = 4100;

/** The dropped files by where they belong, each in its order. */
export async function sortDropped(files: readonly File[]): Promise<Record<DropKind, File[]>> {
  const sorted: Record<DropKind, File[]> = { attachment: [], orderFile: [], foreign: [] };
  for (const file of files) sorted[await kindOf(file)].push(file);
  return sorted;
}

async function kindOf(file: File): Promise<DropKind> {
  try {
    return await dropKind(file.name, new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
  } catch {
    // A folder has no bytes to read.
    return 'foreign';
  }
}
