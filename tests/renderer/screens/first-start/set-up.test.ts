import { afterEach, expect, test, vi } from 'vitest';

import type { Bridge } from '../../../../renderer/ipc/bridge.ts';
import { emptyGuideDraft } from '../../../../renderer/screens/first-start/guide-draft.ts';
import { setUpStore } from '../../../../renderer/screens/first-start/use-set-up.ts';
import type { VaultState } from '../../../../shared/ipc/schemas/trust.ts';
import { fakeCounter } from '../../support/fake-counter.ts';
import { withTrust } from '../../support/fake-trust.ts';

const draft = {
  ...emptyGuideDraft,
  profile: { name: '某某家居', branch: '', code: '' },
  managerName: '李明',
  secret: { first: '604817', again: '604817' },
};
const open = { state: 'open', keptBy: 'keychain', recovery: 'none' } as const;

/** A program whose data stand so; gives what the page asked of it, in order. */
function programWith(vault: VaultState) {
  const bridge = withTrust(fakeCounter(), { vault, profile: null });
  const asked: [channel: string, input: unknown][] = [];
  const recording: Bridge = {
    ...bridge,
    request(channel, input, requestId) {
      asked.push([channel, input]);
      return bridge.request(channel, input, requestId);
    },
  };
  vi.stubGlobal('window', { guitai: recording });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the key is made before the store', async () => {
  const asked = programWith({ state: 'new', keychain: true });
  await setUpStore(draft, null);
  expect(asked.map(([channel]) => channel)).toEqual(['vault.state', 'vault.create', 'store.setUp']);
});

test('the passphrase keeps the key where the system does not', async () => {
  const asked = programWith({ state: 'new', keychain: false });
  await setUpStore(draft, 'shafa pei chaji');
  expect(asked).toContainEqual(['vault.create', { passphrase: 'shafa pei chaji' }]);
});

test('cut off after the key was made, only the store is set up', async () => {
  const asked = programWith(open);
  await setUpStore(draft, null);
  expect(asked.map(([channel]) => channel)).not.toContain('vault.create');
});

test('the store manager who typed it is the one set up', async () => {
  const asked = programWith(open);
  await setUpStore(draft, null);
  expect(asked).toContainEqual([
    'store.setUp',
    { profile: draft.profile, managerName: '李明', secret: '604817' },
  ]);
});
