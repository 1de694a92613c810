import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { writeRuleSettings } from '../../../../../main/backend/application/store/store-values.ts';
import { defaultStoreSettings } from '../../../../../shared/domain/rule-settings.ts';
import { eventsOf } from '../../../../support/events-of.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend, testSecrets } from '../../../../support/test-backend.ts';

let backend: TestBackend;
const by = null;

beforeEach(async () => {
  backend = await testBackend();
});

afterEach(() => backend.close());

const signIn = (staffId: string, secret: string, next: string | null = null) =>
  backend.ask('session.signIn', { staffId, secret, next }, { by });

describe('signing in', () => {
  test('answers who it is and when the screen locks', async () => {
    const { storeManager } = backend.people;
    expect(await signIn(storeManager.id, testSecrets.storeManager)).toEqual({
      ok: true,
      value: { person: storeManager, lockAfterMs: 5 * 60_000 },
    });
  });

  test('tells the minutes that the store decided on', async () => {
    const settings = { ...defaultStoreSettings, lockAfterMinutes: 12 };
    await backend.database().unit((executor) => writeRuleSettings(executor, settings));
    expect(await signIn(backend.people.storeManager.id, testSecrets.storeManager)).toMatchObject({
      value: { lockAfterMs: 12 * 60_000 },
    });
  });

  test('is refused with a wrong secret', async () => {
    const answer = await signIn(backend.people.storeManager.id, '830262');
    expect(answer).toMatchObject({ ok: false, code: 'wrongSecret' });
  });

  test('is refused with the secret of somebody else', async () => {
    const answer = await signIn(backend.people.finance.id, testSecrets.storeManager);
    expect(answer).toMatchObject({ ok: false, code: 'wrongSecret' });
  });

  test('is refused while the person has no secret, and says who sets one', async () => {
    const answer = await signIn(backend.people.finance.id, '274915');
    expect(answer).toMatchObject({ code: 'wrongSecret', message: /店长.*设置/ });
  });

  test('tells nobody apart who does not exist', async () => {
    const invented = await signIn('6f1dcd14-7a4f-4f0b-9a0e-1f6d5e0f3a11', '274915');
    const real = await signIn(backend.people.storeManager.id, '274915');
    expect(invented).toEqual(real);
  });

  test('tells nobody apart who was suspended', async () => {
    const { finance, storeManager } = backend.people;
    const secret = await backend.secretOf('finance');
    await backend.get('staff.save', { ...finance, active: false }, { by: storeManager });
    expect(await signIn(finance.id, secret)).toEqual(await signIn(storeManager.id, '274915'));
    const access = await backend.get('staff.access', {}, { by: storeManager });
    expect(access.find(({ staffId }) => staffId === finance.id)?.wrongTries).toBe(0);
  });

  test('is in the history with coming and going', async () => {
    const { storeManager } = backend.people;
    await signIn(storeManager.id, testSecrets.storeManager);
    await backend.get('session.leave', { because: 'idle' }, { by: storeManager });
    expect((await eventsOf(backend, 'session.signedIn', 'session.left')).slice(-2)).toEqual([
      { kind: 'session.signedIn', staffId: storeManager.id, data: {}, personal: null },
      {
        kind: 'session.left',
        staffId: storeManager.id,
        data: { because: 'idle' },
        personal: null,
      },
    ]);
  });

  test('is known again by whoever is signed in', async () => {
    const { storeManager } = backend.people;
    expect(await backend.get('session.current', {}, { by: storeManager })).toEqual(storeManager);
  });

  test('hashes anew when the program asks for more than it did', async () => {
    const dearer = await testBackend({ secretCost: { cost: 4, blockSize: 1, parallelization: 1 } });
    const { id: staffId } = dearer.people.storeManager;
    const row = (from: TestBackend) =>
      from
        .database()
        .read((executor) =>
          executor.selectFrom('staff_secrets').selectAll().executeTakeFirstOrThrow(),
        );
    // As an earlier version left it.
    const { salt, hash, cost } = await row(backend);
    await dearer
      .database()
      .unit((executor) =>
        executor.updateTable('staff_secrets').set({ salt, hash, cost }).execute(),
      );
    const secret = testSecrets.storeManager;
    await dearer.get('session.signIn', { staffId, secret, next: null }, { by });
    const renewed = await row(dearer);
    await dearer.get('session.signIn', { staffId, secret, next: null }, { by });
    expect([cost, renewed.cost, renewed.salt === salt]).toEqual([2, 4, false]);
    await dearer.close();
  });
});

describe('a secret that somebody else set', () => {
  const given = '640175';
  const own = '918364';

  beforeEach(async () => {
    const { finance, storeManager } = backend.people;
    const input = { staffId: finance.id, secret: given };
    await backend.get('staff.setSecret', input, { by: storeManager });
  });

  test('asks for an own one', async () => {
    const answer = await signIn(backend.people.finance.id, given);
    expect(answer).toMatchObject({ ok: false, code: 'mustChangeSecret' });
  });

  test('gives way to the own one', async () => {
    const { finance } = backend.people;
    await signIn(finance.id, given, own);
    const answers = [await signIn(finance.id, given), await signIn(finance.id, own)];
    expect(answers.map(({ ok }) => ok)).toEqual([false, true]);
  });

  test.each([
    ['is the one that was given', given],
    ['is easy to guess', '111111'],
  ])('stays when the new one %s', async (_, next) => {
    const { finance } = backend.people;
    const answer = await signIn(finance.id, given, next);
    expect(answer).toMatchObject({ ok: false, code: 'ruleRefused', details: [{ path: 'next' }] });
    expect(await signIn(finance.id, given, own)).toMatchObject({ ok: true });
  });

  test('is not given way to by a guess', async () => {
    const { finance } = backend.people;
    await signIn(finance.id, '640176', own);
    expect(await signIn(finance.id, own)).toMatchObject({ ok: false, code: 'wrongSecret' });
  });
});

describe('changing the own secret', () => {
  const change = (current: string, next: string) =>
    backend.ask('session.changeSecret', { current, next }, { by: backend.people.storeManager });

  test('takes the new one from then on', async () => {
    const { id } = backend.people.storeManager;
    await change(testSecrets.storeManager, '918364');
    const answers = [await signIn(id, testSecrets.storeManager), await signIn(id, '918364')];
    expect(answers.map(({ ok }) => ok)).toEqual([false, true]);
  });

  test('needs the present one, and counts a wrong one like a sign-in', async () => {
    const { id: staffId } = backend.people.storeManager;
    expect(await change('918364', '640175')).toMatchObject({ ok: false, code: 'wrongSecret' });
    expect((await eventsOf(backend, 'session.wrongSecret')).at(-1)?.data).toEqual({
      staffId,
      tries: 1,
      locked: false,
    });
  });

  test.each(['123456', testSecrets.storeManager])('refuses "%s"', async (next) => {
    const answer = await change(testSecrets.storeManager, next);
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'next' }] });
  });
});

describe('a secret', () => {
  test('stands in plain nowhere: no table, no log, no remembered request, no file', async () => {
    const secret = await backend.secretOf('finance');
    const { finance } = backend.people;
    await signIn(finance.id, secret);
    await signIn(finance.id, `${secret}9`);
    await backend.get('session.changeSecret', { current: secret, next: '736420' }, { by: finance });
    const written = `${await backend.dump()}${JSON.stringify(backend.logged)}`;
    expect([secret, `${secret}9`, '736420'].filter((each) => written.includes(each))).toEqual([]);
  });
});
