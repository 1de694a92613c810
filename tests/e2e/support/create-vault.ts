import type { Page } from '@playwright/test';

import { ask } from './ask.ts';

/** Makes the key of a new data folder, kept by the stand-in keychain, past the screens; the data are open then. */
export async function createVault(page: Page, passphrase: string | null = null): Promise<void> {
  const answer = await ask(page, 'vault.create', { passphrase });
  if (!answer.ok) throw new Error(`vault.create: ${answer.code} ${answer.message}`);
}
