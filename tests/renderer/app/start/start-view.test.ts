import { describe, expect, test } from 'vitest';

import { startView, type StartFacts } from '../../../../renderer/app/start/start-view.ts';
import { RequestError } from '../../../../renderer/ipc/request-error.ts';
import { defaultStoreSettings } from '../../../../shared/domain/rule-settings.ts';
import type { ErrorCode } from '../../../../shared/ipc/envelope.ts';
import { now } from '../../support/fixtures.ts';

const unread = { data: undefined, error: null };
const profile = { name: '某某家居', branch: '', code: '' };

function failing(code: ErrorCode) {
  return { data: undefined, error: new RequestError({ code, message: '不行。', details: [] }) };
}

function storeWith(part: { profile: typeof profile | null }) {
  const settings = defaultStoreSettings;
  return { data: { settings, needsFirstSecret: false, storage: [], now, ...part }, error: null };
}

const open = { state: 'open', keptBy: 'keychain', recovery: 'none' } as const;

function shown(facts: Partial<StartFacts>): string {
  return startView({
    vault: unread,
    store: unread,
    backend: null,
    guideGoesOn: false,
    before: { kind: 'opening' },
    ...facts,
  }).kind;
}

function shownWhen(vault: StartFacts['vault']['data'], facts: Partial<StartFacts> = {}): string {
  return shown({ vault: { data: vault, error: null }, ...facts });
}

describe('by how the data stand', () => {
  test.each([
    ['firstStart', { state: 'new', keychain: true }],
    ['encrypt', { state: 'plain', keychain: false }],
    ['unlock', { state: 'locked', passphrase: true }],
    ['cannotOpen', { state: 'failed', message: '坏了。' }],
  ] as const)('%s', (kind, vault) => {
    expect(shownWhen(vault)).toBe(kind);
  });

  test('nothing is decided before it has been read', () => {
    expect(shown({})).toBe('opening');
  });
});

describe('open data', () => {
  test('with a store: the counter', () => {
    expect(shownWhen(open, { store: storeWith({ profile }) })).toBe('counter');
  });

  test('without a store, as after a start that was cut off: the guide begins with the store', () => {
    expect(shownWhen(open, { store: storeWith({ profile: null }) })).toBe('firstStart');
  });

  test('a guide that has set the store up goes on with the recovery sheet', () => {
    const facts = { store: storeWith({ profile }), guideGoesOn: true };
    expect(shownWhen(open, facts)).toBe('afterSetUp');
  });
});

describe('what was typed is not taken away', () => {
  test.each(['firstStart', 'unlock', 'encrypt', 'counter'] as const)(
    '%s stays while the data open',
    (kind) => {
      expect(shownWhen({ state: 'opening' }, { before: { kind } })).toBe(kind);
    },
  );

  test('and until the store has been read', () => {
    expect(shownWhen(open, { before: { kind: 'firstStart' } })).toBe('firstStart');
  });

  test('and while the backend restarts', () => {
    const backend = { kind: 'backend', state: 'restarting', message: null } as const;
    const facts = { vault: failing('backendDied'), backend, before: { kind: 'counter' } } as const;
    expect(shown(facts)).toBe('counter');
  });

  test('and while the backend says that it is not ready yet', () => {
    expect(shownWhen(open, { store: failing('notReady') })).toBe('opening');
  });
});

describe('what cannot be opened', () => {
  test('can be restored while the backend is up', () => {
    const vault = { data: { state: 'failed', message: '坏了。' } as const, error: null };
    const facts = { vault, store: unread, backend: null, guideGoesOn: false };
    expect(startView({ ...facts, before: { kind: 'opening' } })).toEqual({
      kind: 'cannotOpen',
      message: '坏了。',
      mayRestore: true,
    });
  });

  test('cannot be restored by a backend that does not start', () => {
    const backend = { kind: 'backend', state: 'failed', message: '起不来。' } as const;
    const facts = { vault: unread, store: unread, backend, guideGoesOn: false };
    expect(startView({ ...facts, before: { kind: 'counter' } })).toEqual({
      kind: 'cannotOpen',
      message: '起不来。',
      mayRestore: false,
    });
  });

  test('a refusal that nobody expected is told', () => {
    expect(shown({ vault: failing('unexpected') })).toBe('cannotOpen');
  });
});
