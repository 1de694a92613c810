import { hostname } from 'node:os';

import { sha256Of } from '../application/sha256.ts';

/**
 * Eight letters that are the same whenever this program runs on these data on this PC, and tell
 * nothing about either: they stand in names of folders.
 */
export function packetOwner(dataFolder: string): string {
  return sha256Of(`${hostname()}\0${dataFolder}`).slice(0, 8);
}
