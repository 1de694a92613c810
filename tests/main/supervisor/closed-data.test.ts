import { describe, expect, test } from 'vitest';

import type { Keychain } from '../../../main/keychain/keychain.ts';
import { answerAll, asked, comesUp, question, settled, stage } from './support.ts';

const key = Uint8Array.of(1, 2, 3);

describe('when the backend listens', () => {
  test('it is told what this PC has: a keychain, a key held, settings', async () => {
    const played = stage();
    await comesUp(played);
    expect(played.backend().received).toEqual([
      { kind: 'start', keychain: false, heldKey: null, backupFolder: '/backups', pcSettings: '{}' },
    ]);
  });

  test('requests about the data themselves go through while the data are opening', async () => {
    const played = stage();
    const early = played.supervisor.request(question('vault.state'));
    await comesUp(played);
    void played.supervisor.request(question('store.state'));
    const late = played.supervisor.request(question('vault.state'));
    expect(asked(played.backend())).toEqual(['vault.state', 'vault.state']);
    answerAll(played.backend(), 'opening');
    expect(await Promise.all([early, late])).toMatchObject([{ ok: true }, { ok: true }]);
  });
});

describe('while the data are closed', () => {
  const reasons = ['new', 'plain', 'locked', 'restoring'] as const;

  test.each(reasons)(
    'for being %s, a request that needs them is refused at once',
    async (reason) => {
      const played = stage();
      await comesUp(played);
      const waiting = played.supervisor.request(question('store.state'));
      played.backend().listener.onMessage({ kind: 'closedFor', reason });
      const later = played.supervisor.request(question('store.state'));
      expect(await Promise.all([waiting, later])).toMatchObject([
        { ok: false, code: 'notReady' },
        { ok: false, code: 'notReady' },
      ]);
    },
  );

  test.each(['vault.unlock', 'vault.create', 'restore.run', 'restore.look'])(
    '%s goes through',
    async (channel) => {
      const played = stage();
      await comesUp(played);
      played.backend().listener.onMessage({ kind: 'closedFor', reason: 'locked' });
      void played.supervisor.request(question(channel));
      expect(asked(played.backend())).toEqual([channel]);
    },
  );

  test('the page is told to ask how they stand, at each change', async () => {
    const played = stage();
    await comesUp(played);
    played.backend().listener.onMessage({ kind: 'closedFor', reason: 'new' });
    played.backend().listener.onMessage({ kind: 'ready' });
    expect(played.notices).toEqual([{ kind: 'vault' }, { kind: 'vault' }]);
  });
});

describe('when they cannot be opened', () => {
  test('a backup can still be restored', async () => {
    const played = stage();
    await comesUp(played);
    const message = { kind: 'cannotOpen', code: 'storageFailed', message: '损坏' } as const;
    played.backend().listener.onMessage(message);
    void played.supervisor.request(question('restore.run'));
    expect(asked(played.backend())).toEqual(['restore.run']);
  });
});

describe('when the backend dies', () => {
  test('the key it gave to hold opens the data again, and nobody is asked', async () => {
    const played = stage();
    await comesUp(played);
    played.backend().listener.onMessage({ kind: 'holdKey', key });
    played.die();
    played.pass(0);
    await comesUp(played);
    expect(played.backend().received).toMatchObject([{ kind: 'start', heldKey: key }]);
  });

  test('making, unlocking and restoring is not repeated unasked', async () => {
    const played = stage();
    await comesUp(played);
    played.backend().listener.onMessage({ kind: 'closedFor', reason: 'new' });
    const answer = played.supervisor.request(question('vault.create'));
    played.die();
    expect(await answer).toMatchObject({ ok: false, code: 'backendDied' });
  });

  test('asking how the data stand is repeated', async () => {
    const played = stage();
    await comesUp(played);
    void played.supervisor.request(question('vault.state'));
    played.die();
    played.pass(0);
    await comesUp(played);
    expect(asked(played.backend())).toEqual(['vault.state']);
  });
});

describe('the keychain', () => {
  const keychain: Keychain = {
    wrap: (bytes) => Promise.resolve(Uint8Array.of(9, ...bytes)),
    unwrap: () => Promise.reject(new Error('access denied')),
  };

  test('wraps for the backend, which cannot reach it', async () => {
    const played = stage(keychain);
    await comesUp(played);
    played.backend().listener.onMessage({ kind: 'keychain', ask: 'wrap', id: 7, bytes: key });
    await settled();
    const answer = { kind: 'keychainAnswer', id: 7, bytes: Uint8Array.of(9, 1, 2, 3) };
    expect(played.backend().received.at(-1)).toEqual(answer);
  });

  test('that refuses is answered with nothing, and nobody dies of it', async () => {
    const played = stage(keychain);
    await comesUp(played);
    played.backend().listener.onMessage({ kind: 'keychain', ask: 'unwrap', id: 8, bytes: key });
    await settled();
    expect(played.backend().received.at(-1)).toEqual({
      kind: 'keychainAnswer',
      id: 8,
      bytes: null,
    });
  });
});
