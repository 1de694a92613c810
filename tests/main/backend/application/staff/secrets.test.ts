import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Role } from '../../../../../shared/domain/role.ts';
import { eventsOf } from '../../../../support/events-of.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend, testRecoveryCode, testSecrets } from '../../../../support/test-backend.ts';

let backend: TestBackend;
const secret = '640175';

beforeEach(async () => {
  backend = await testBackend();
});

afterEach(() => backend.close());

const idOf = (role: Role) => backend.people[role].id;
const byManager = () => ({ by: backend.people.storeManager });
const signIn = (role: Role, typed: string) =>
  backend.ask('session.signIn', { staffId: idOf(role), secret: typed, next: null }, { by: null });

/** As an upgrade from a version without secrets leaves it. */
const takeAllSecretsAway = () =>
  backend.database().unit((executor) => executor.deleteFrom('staff_secrets').execute());

describe('the first secret after an upgrade', () => {
  const first = (role: Role, typed = secret) =>
    backend.ask('staff.firstSecret', { staffId: idOf(role), secret: typed }, { by: null });

  test('is asked for while nobody has one', async () => {
    const before = await backend.get('store.state', {}, { by: null });
    await takeAllSecretsAway();
    const after = await backend.get('store.state', {}, { by: null });
    expect([before.needsFirstSecret, after.needsFirstSecret]).toEqual([false, true]);
  });

  test('lets a store manager in', async () => {
    await takeAllSecretsAway();
    await first('storeManager');
    expect(await signIn('storeManager', secret)).toMatchObject({ ok: true });
  });

  test('is not for others', async () => {
    await takeAllSecretsAway();
    expect(await first('generalManager')).toMatchObject({ ok: false, code: 'ruleRefused' });
  });

  test('is refused as soon as anybody has one', async () => {
    await takeAllSecretsAway();
    await first('storeManager');
    expect(await first('storeManager', '918364')).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('is set once, however many ask at once', async () => {
    await takeAllSecretsAway();
    const answers = await Promise.all(
      ['640175', '918364'].map((each) => first('storeManager', each)),
    );
    expect(answers.filter(({ ok }) => ok).length).toBe(1);
  });

  test('is refused when it is easy to guess', async () => {
    await takeAllSecretsAway();
    expect(await first('storeManager', '123456')).toMatchObject({ details: [{ path: 'secret' }] });
  });
});

describe('a secret set by the store manager', () => {
  test('is not for the own person, who proves the present one first', async () => {
    const input = { staffId: idOf('storeManager'), secret };
    const answer = await backend.ask('staff.setSecret', input, byManager());
    expect(answer).toMatchObject({ ok: false, code: 'ruleRefused' });
  });

  test('is refused when it is easy to guess', async () => {
    const input = { staffId: idOf('finance'), secret: '12345' };
    const answer = await backend.ask('staff.setSecret', input, byManager());
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'secret' }] });
  });

  test('is in the history, with who set it for whom', async () => {
    await backend.get('staff.setSecret', { staffId: idOf('finance'), secret }, byManager());
    expect(await eventsOf(backend, 'staff.secretSet')).toEqual([
      {
        kind: 'staff.secretSet',
        staffId: idOf('storeManager'),
        data: { staffId: idOf('finance'), by: 'manager' },
        personal: null,
      },
    ]);
  });

  test('takes the old one away at once', async () => {
    const old = await backend.secretOf('finance');
    await backend.get('staff.setSecret', { staffId: idOf('finance'), secret }, byManager());
    expect(await signIn('finance', old)).toMatchObject({ ok: false, code: 'wrongSecret' });
  });
});

describe('the way back in by the recovery sheet', () => {
  const reset = (role: Role, recoveryCode: string) =>
    backend.ask(
      'staff.resetByRecovery',
      { staffId: idOf(role), recoveryCode, secret },
      { by: null },
    );

  test('gives a store manager a new secret', async () => {
    await reset('storeManager', testRecoveryCode);
    expect(await signIn('storeManager', secret)).toMatchObject({ ok: true });
  });

  test('unlocks too', async () => {
    await backend.database().unit((executor) =>
      executor
        .insertInto('sign_in_tries')
        .values({ staff_id: idOf('storeManager'), wrong: 10, last_at: 1, locked_at: 1 })
        .execute(),
    );
    await reset('storeManager', testRecoveryCode);
    expect(await signIn('storeManager', secret)).toMatchObject({ ok: true });
  });

  test('is closed to another code', async () => {
    expect(await reset('storeManager', 'XXXX')).toMatchObject({ code: 'wrongSecret' });
    expect(await signIn('storeManager', testSecrets.storeManager)).toMatchObject({ ok: true });
  });

  test('is not for others', async () => {
    expect(await reset('finance', testRecoveryCode)).toMatchObject({ code: 'ruleRefused' });
  });

  test('is in the history', async () => {
    await reset('storeManager', testRecoveryCode);
    expect((await eventsOf(backend, 'staff.secretSet')).at(-1)).toMatchObject({
      staffId: null,
      data: { staffId: idOf('storeManager'), by: 'recovery' },
    });
  });
});

describe('the store manager', () => {
  test('sees who can sign in, and who must change the secret', async () => {
    await backend.secretOf('finance');
    await backend.get('staff.setSecret', { staffId: idOf('technician'), secret }, byManager());
    const access = await backend.get('staff.access', {}, byManager());
    const of = (role: Role) => access.find(({ staffId }) => staffId === idOf(role));
    const none = { wrongTries: 0, lockedAt: null };
    expect([of('finance'), of('technician'), of('archivist')]).toEqual([
      {
        ...none,
        staffId: idOf('finance'),
        hasSecret: true,
        mustChange: false,
        lastSignInAt: backend.clock.now,
      },
      {
        ...none,
        staffId: idOf('technician'),
        hasSecret: true,
        mustChange: true,
        lastSignInAt: null,
      },
      {
        ...none,
        staffId: idOf('archivist'),
        hasSecret: false,
        mustChange: false,
        lastSignInAt: null,
      },
    ]);
  });

  test('keeps what a change of a person was before', async () => {
    const { technician } = backend.people;
    const changed = { ...technician, name: '马跃', roles: ['technician', 'finance'] as Role[] };
    await backend.get('staff.save', changed, byManager());
    expect((await eventsOf(backend, 'staff.saved')).at(-1)).toMatchObject({
      data: {
        staffId: technician.id,
        roles: ['technician', 'finance'],
        active: true,
        before: { roles: ['technician'], active: true },
      },
      personal: { name: '马跃', nameBefore: technician.name },
    });
  });
});

describe('a suspended person', () => {
  test('is nobody from the next request on, whoever is still signed in', async () => {
    const { finance } = backend.people;
    await backend.get('staff.save', { ...finance, active: false }, byManager());
    expect(await backend.ask('board.view', { who: 'all' }, { by: finance })).toMatchObject({
      code: 'notSignedIn',
    });
  });

  test('stays on the list, and can come back with the same secret', async () => {
    const own = await backend.secretOf('finance');
    const { finance } = backend.people;
    await backend.get('staff.save', { ...finance, active: false }, byManager());
    const refused = await signIn('finance', own);
    await backend.get('staff.save', finance, byManager());
    const back = await signIn('finance', own);
    expect([refused.ok, back.ok]).toEqual([false, true]);
  });
});
