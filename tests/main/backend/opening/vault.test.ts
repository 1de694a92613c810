import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import { cleanUp, isThere, passphrase, pc, plainData, playedKeychain, valueOf } from './support.ts';

afterEach(cleanUp);

describe('a new folder', () => {
  test('is not touched until somebody makes its key', async () => {
    const counter = pc();
    const started = await counter.start();
    expect(await started.state()).toEqual({ state: 'new', keychain: true });
    expect(isThere(counter.dataFolder)).toBe(false);
  });

  test('answers nothing else meanwhile, and says so', async () => {
    const started = await pc().start();
    expect(await started.ask('store.state', {})).toMatchObject({ ok: false, code: 'notReady' });
  });

  test('gets a key that the keychain keeps: the next start opens it and asks nobody', async () => {
    const counter = pc();
    const first = await counter.start();
    valueOf(await first.ask('vault.create', { passphrase: null }));
    await first.close();
    const second = await counter.start();
    expect(await second.state()).toEqual({ state: 'open', keptBy: 'keychain', recovery: 'none' });
  });

  test('needs a passphrase where the system has no keychain', async () => {
    const counter = pc(null);
    const started = await counter.start();
    const refused = await started.ask('vault.create', { passphrase: null });
    expect(refused).toMatchObject({ ok: false, code: 'incomplete' });
    expect(isThere(counter.dataFolder)).toBe(false);
  });

  test('takes no passphrase that is soon guessed', async () => {
    const started = await pc(null).start();
    const refused = await started.ask('vault.create', { passphrase: '123456' });
    expect(refused).toMatchObject({ ok: false, code: 'invalidInput' });
  });

  test('takes a passphrase also where there is a keychain, which then does not open it', async () => {
    const counter = pc();
    const first = await counter.start();
    valueOf(await first.ask('vault.create', { passphrase }));
    await first.close();
    const second = await counter.start();
    expect(await second.state()).toEqual({ state: 'locked', passphrase: true });
  });

  test('is made once only', async () => {
    const started = await pc().start();
    const both = await Promise.all([
      started.ask('vault.create', { passphrase: null }),
      started.ask('vault.create', { passphrase: null }),
    ]);
    expect(both).toMatchObject([{ ok: true }, { ok: false, code: 'conflict' }]);
  });

  test('main is told how the data stand, and given the key to hold', async () => {
    const counter = pc();
    const started = await counter.start();
    valueOf(await started.ask('vault.create', { passphrase: null }));
    expect(counter.told).toEqual([{ kind: 'closedFor', reason: 'new' }, { kind: 'ready' }]);
    expect(counter.held()).toHaveLength(32);
  });
});

describe('locked data', () => {
  async function lockedCounter() {
    const counter = pc(null);
    const first = await counter.start();
    valueOf(await first.ask('vault.create', { passphrase }));
    await first.close();
    return { counter, started: await counter.start() };
  }

  test('open with the passphrase', async () => {
    const { started } = await lockedCounter();
    valueOf(await started.ask('vault.unlock', { secret: passphrase }));
    expect(await started.state()).toMatchObject({ state: 'open', keptBy: 'passphrase' });
  });

  test('stay as they are after a wrong one', async () => {
    const { counter, started } = await lockedCounter();
    const before = filesOf(counter.dataFolder);
    const wrong = await started.ask('vault.unlock', { secret: `${passphrase}.` });
    expect(wrong).toMatchObject({ ok: false, code: 'wrongSecret' });
    expect(filesOf(counter.dataFolder)).toEqual(before);
  });

  test('are not tried at all for a growing time after wrong ones, even with the right one', async () => {
    const { counter, started } = await lockedCounter();
    for (let tries = 0; tries < 3; tries += 1) await started.ask('vault.unlock', { secret: 'x' });
    const early = await started.ask('vault.unlock', { secret: passphrase });
    counter.time.now += 2_000;
    const later = await started.ask('vault.unlock', { secret: passphrase });
    expect([early, later]).toMatchObject([{ ok: false, code: 'wrongSecret' }, { ok: true }]);
  });

  test('open by the key that main held while the backend was away', async () => {
    const { counter, started } = await lockedCounter();
    valueOf(await started.ask('vault.unlock', { secret: passphrase }));
    const heldKey = counter.held();
    await started.close();
    const again = await counter.start({ heldKey });
    expect(await again.state()).toMatchObject({ state: 'open' });
  });

  test('do not open by the key of other data', async () => {
    const { counter } = await lockedCounter();
    const again = await counter.start({ heldKey: new Uint8Array(32) });
    expect(await again.state()).toMatchObject({ state: 'locked' });
  });
});

describe('the recovery code', () => {
  /** Data that a keychain keeps, closed, and the code of a sheet that was printed for them. */
  async function withSheet({ confirmed }: { confirmed: boolean }) {
    const counter = pc();
    const first = await counter.start();
    valueOf(await first.ask('vault.create', { passphrase: null }));
    const { code } = await counter.keys().makeRecovery();
    if (confirmed) await counter.keys().confirmRecovery(code.slice(-4));
    const state = await first.state();
    await first.close();
    return { counter, code, state };
  }

  test.each([
    [true, 'confirmed'],
    [false, 'unconfirmed'],
  ])('whose last group was typed (%s) is told as %s', async (confirmed, recovery) => {
    expect((await withSheet({ confirmed })).state).toMatchObject({ recovery });
  });

  test.each([true, false])(
    'opens data whose keychain is gone; typed before: %s',
    async (confirmed) => {
      const { counter, code } = await withSheet({ confirmed });
      counter.keychain?.refuse();
      const started = await counter.start();
      expect(await started.state()).toEqual({ state: 'locked', passphrase: false });
      valueOf(
        await started.ask('vault.unlock', { secret: code.toLowerCase().replaceAll('-', ' ') }),
      );
      expect(await started.state()).toMatchObject({ state: 'open' });
    },
  );

  test('hands the key to the keychain of the PC it was typed on', async () => {
    const { counter, code } = await withSheet({ confirmed: true });
    const other = counter.movedTo(playedKeychain());
    const started = await other.start();
    valueOf(await started.ask('vault.unlock', { secret: code }));
    await started.close();
    expect(await (await other.start()).state()).toMatchObject({ state: 'open' });
  });

  test('does not undo the wish for a passphrase', async () => {
    const { counter, code } = await withSheet({ confirmed: true });
    const first = await counter.start();
    await counter.keys().changePassphrase(passphrase);
    await first.close();
    const started = await counter.start();
    valueOf(await started.ask('vault.unlock', { secret: code }));
    expect(await started.state()).toMatchObject({ keptBy: 'passphrase' });
  });

  test('of a new sheet leaves the one before good until its last group is typed', async () => {
    const { counter, code } = await withSheet({ confirmed: true });
    await counter.start();
    const next = await counter.keys().makeRecovery();
    expect(await counter.keys().confirmRecovery('ZZZZ')).toBe(false);
    expect([await counter.opensWith(code), await counter.opensWith(next.code)]).toEqual([
      true,
      true,
    ]);
  });

  test('of the sheet before opens nothing any more once the new one was typed', async () => {
    const { counter, code } = await withSheet({ confirmed: true });
    await counter.start();
    const next = await counter.keys().makeRecovery();
    expect(await counter.keys().confirmRecovery(next.code.slice(-4))).toBe(true);
    expect([await counter.opensWith(code), await counter.opensWith(next.code)]).toEqual([
      false,
      true,
    ]);
  });
});

describe('the passphrase', () => {
  test('given up goes back to the keychain', async () => {
    const counter = pc();
    const started = await counter.start();
    valueOf(await started.ask('vault.create', { passphrase }));
    await counter.keys().changePassphrase(null);
    await started.close();
    expect(await (await counter.start()).state()).toMatchObject({ keptBy: 'keychain' });
  });

  test('cannot be given up where there is no keychain', async () => {
    const counter = pc(null);
    const started = await counter.start();
    valueOf(await started.ask('vault.create', { passphrase }));
    await expect(counter.keys().changePassphrase(null)).rejects.toMatchObject({
      code: 'incomplete',
    });
  });

  test('that was changed opens nothing any more', async () => {
    const counter = pc(null);
    const started = await counter.start();
    valueOf(await started.ask('vault.create', { passphrase }));
    await counter.keys().changePassphrase('shan shang de lao mo fang');
    expect(await counter.opensWith(passphrase)).toBe(false);
  });
});

describe('data of an earlier version', () => {
  test('are not opened before somebody makes their key', async () => {
    const counter = pc();
    await plainData(counter.dataFolder);
    const started = await counter.start();
    expect(await started.state()).toEqual({ state: 'plain', keychain: true });
    expect(await started.ask('store.state', {})).toMatchObject({ code: 'notReady' });
  });

  test('are encrypted then, all of them still there', async () => {
    const counter = pc();
    await plainData(counter.dataFolder);
    const started = await counter.start();
    valueOf(await started.ask('vault.create', { passphrase: null }));
    const people = valueOf(await started.ask('staff.list', {}));
    expect(people.map(({ name }) => name)).toEqual(['李明老店长']);
    expect(anywhereIn(counter.dataFolder, '李明老店长')).toEqual([]);
  });
});

describe('data that cannot be opened', () => {
  test('are told with a sentence, and nothing is made over them', async () => {
    const counter = pc();
    mkdirSync(counter.dataFolder);
    writeFileSync(path.join(counter.dataFolder, 'guitai.keys'), '{');
    const started = await counter.start();
    const made = await started.ask('vault.create', { passphrase: null });
    expect(await started.state()).toMatchObject({ state: 'failed' });
    expect(made).toMatchObject({ ok: false, code: 'conflict' });
    expect(counter.told.map(({ kind }) => kind)).toEqual(['cannotOpen']);
  });
});

/** Names and contents. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && entry.name !== 'guitai.lock');
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [file, readFileSync(file, 'base64')];
    }),
  );
}

/** Files in which the text stands in plain. */
function anywhereIn(folder: string, text: string): string[] {
  const files = Object.entries(filesOf(folder));
  return files
    .filter(([, content]) => Buffer.from(content, 'base64').includes(text))
    .map(([file]) => file);
}
