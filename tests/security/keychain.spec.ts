import type { Page } from '@playwright/test';

import { ask } from '../e2e/support/ask.ts';
import { createVault } from '../e2e/support/create-vault.ts';
import { startKeyring, type Keyring } from '../e2e/support/keyring.ts';
import type { LaunchOptions } from '../e2e/support/launch-counter.ts';
import { expect, test as base } from '../e2e/support/test.ts';

const passphrase = 'hai bian de jiu deng ta';

const test = base.extend<{ keyring: Keyring }>({
  keyring: async ({}, use) => {
    const keyring = await startKeyring();
    await use(keyring);
    await keyring.stop();
  },
});

function withKeyring({ env }: Keyring): LaunchOptions {
  return { keychain: 'system', switches: ['--password-store=gnome-libsecret'], env };
}

/** What Chromium falls back to where no keyring is: a password that everybody can read in its source. */
const withPlainText: LaunchOptions = {
  keychain: 'system',
  switches: ['--password-store=basic'],
};

test('the keyring of the desktop keeps the key: the next start opens the data and asks nobody', async ({
  launch,
  keyring,
}) => {
  const first = await launch(withKeyring(keyring));
  await createVault(first.page);
  await first.close();
  const second = await launch({ ...withKeyring(keyring), dataFolder: first.dataFolder });
  await expectState(second.page, { state: 'open', keptBy: 'keychain' });
});

test('data taken to where the keyring is another one stay locked', async ({ launch, keyring }) => {
  const first = await launch(withKeyring(keyring));
  await createVault(first.page);
  await first.close();
  const other = await startKeyring();
  try {
    const thief = await launch({ ...withKeyring(other), dataFolder: first.dataFolder });
    await expectState(thief.page, { state: 'locked', passphrase: false });
    await thief.close();
  } finally {
    await other.stop();
  }
});

test('a plain-text backend counts as no keychain: nothing is made without a passphrase', async ({
  launch,
}) => {
  const { page } = await launch(withPlainText);
  await expectState(page, { state: 'new', keychain: false });
  expect(await ask(page, 'vault.create', { passphrase: null })).toMatchObject({
    ok: false,
    code: 'incomplete',
  });
});

test('without a keychain the next start asks for the passphrase, and opens with it alone', async ({
  launch,
}) => {
  const first = await launch(withPlainText);
  await expectState(first.page, { state: 'new' });
  await createVault(first.page, passphrase);
  await first.close();
  const { page } = await launch({ ...withPlainText, dataFolder: first.dataFolder });
  await expectState(page, { state: 'locked', passphrase: true });
  const wrong = await ask(page, 'vault.unlock', { secret: 'jiu dengta liang zhe 8 zhan' });
  const right = await ask(page, 'vault.unlock', { secret: passphrase });
  expect([wrong, right]).toMatchObject([{ ok: false, code: 'wrongSecret' }, { ok: true }]);
});

async function expectState(page: Page, value: object): Promise<void> {
  await expect.poll(() => ask(page, 'vault.state', {})).toMatchObject({ ok: true, value });
}
