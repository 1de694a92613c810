import { ask } from './support/ask.ts';
import { get, setUpStore } from './support/furnish-store.ts';
import type { Counter, LaunchOptions } from './support/launch-counter.ts';
import {
  codeOnSheet,
  expectStep,
  surroundings,
  testPassphrase,
  typeAndEnter,
  withoutKeychain,
} from './support/start-pages.ts';
import { expect, test } from './support/test.ts';

type Launch = (options?: LaunchOptions) => Promise<Counter>;

/** A store whose key a passphrase keeps, closed; and the code on its recovery sheet. */
async function lockedStore(launch: Launch) {
  const { env, sheet } = await surroundings();
  const { page, dataFolder, close } = await launch({ ...withoutKeychain, env });
  await setUpStore(page, testPassphrase);
  await get(page, 'recovery.saveAs', {});
  const code = await codeOnSheet(sheet);
  await get(page, 'recovery.confirm', { lastGroup: code.slice(-4) });
  await close();
  return { dataFolder, code };
}

test('the passphrase opens the data; a wrong one is told beside the field', async ({ launch }) => {
  const { dataFolder } = await lockedStore(launch);
  const { page } = await launch({ ...withoutKeychain, dataFolder });
  await expectStep(page, '打开数据');
  await typeAndEnter(page, 'shafa pei yizi');
  await expect(page.getByText('口令或恢复码不对')).toBeVisible();
  await typeAndEnter(page, testPassphrase);
  await expect(page.getByRole('dialog')).toContainText('李明');
});

test('after several wrong ones the page says how long to wait', async ({ launch }) => {
  const { dataFolder } = await lockedStore(launch);
  const { page } = await launch({ ...withoutKeychain, dataFolder });
  await expectStep(page, '打开数据');
  for (let tries = 0; tries < 6; tries += 1) {
    await ask(page, 'vault.unlock', { secret: 'shafa pei yizi' });
  }
  await typeAndEnter(page, testPassphrase);
  await expect(page.getByText(/请等 \d+ 秒后再试/)).toBeVisible();
});

test('whoever forgot the passphrase opens the data with the code on the recovery sheet', async ({
  launch,
}) => {
  const { dataFolder, code } = await lockedStore(launch);
  const { page } = await launch({ ...withoutKeychain, dataFolder });
  await page.getByRole('button', { name: '忘了口令，用恢复码打开' }).press('Enter');
  const field = page.getByRole('textbox', { name: '恢复码' });
  await expect(field).toBeFocused();
  await page.keyboard.type(code.replaceAll('-', ' ').toLowerCase());
  await expect(field).toHaveValue(code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('李明');
});

test('data on a PC without their key ask for the recovery code alone', async ({ launch }) => {
  const { env, sheet } = await surroundings();
  const first = await launch({ env });
  await setUpStore(first.page);
  await get(first.page, 'recovery.saveAs', {});
  await first.close();
  const otherKeychain = { GUITAI_KEYCHAIN: `${sheet}.keychain` };
  const { page } = await launch({ dataFolder: first.dataFolder, env: otherKeychain });
  await expectStep(page, '用恢复码打开数据');
  await typeAndEnter(page, await codeOnSheet(sheet));
  await expect(page.getByRole('dialog')).toContainText('李明');
});
