import { safeStorage } from 'electron';

import type { Keychain } from './keychain.ts';
import { standInKeychain } from './stand-in-keychain.ts';
import { systemKeychain } from './system-keychain.ts';

/** The stand-in of a test where one is named, else what the system has; null where it has none. */
export async function chooseKeychain(standIn: string | null): Promise<Keychain | null> {
  return standIn === null
    ? systemKeychain(safeStorage, process.platform)
    : standInKeychain(standIn);
}
