import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { delayAfter } from '../../../../../main/backend/application/session/tries.ts';
import { eventsOf } from '../../../../support/events-of.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend, testSecrets } from '../../../../support/test-backend.ts';

let backend: TestBackend;
const right = testSecrets.storeManager;
const wrong = '640175';
const minute = 60_000;

beforeEach(async () => {
  backend = await testBackend();
});

afterEach(() => backend.close());

const trySecret = (secret: string) =>
  backend.ask(
    'session.signIn',
    { staffId: backend.people.storeManager.id, secret, next: null },
    { by: null },
  );

/** Wrong ones, each after its waiting. */
async function guess(times: number): Promise<void> {
  for (let tries = 1; tries <= times; tries += 1) {
    await trySecret(wrong);
    backend.clock.now += delayAfter(tries);
  }
}

const wrongTries = async () => (await backend.get('staff.access', {}, manager())).find(isManager);
const manager = () => ({ by: backend.people.storeManager });
const isManager = ({ staffId }: { staffId: string }) => staffId === backend.people.storeManager.id;

describe('the waiting after wrong tries', () => {
  test.each([
    [1, 0],
    [2, 0],
    [3, 2000],
    [4, 4000],
    [5, 8000],
    [10, 256_000],
    [11, 5 * minute],
    [19, 5 * minute],
  ])('after try %i is %i ms', (tries, ms) => {
    expect(delayAfter(tries)).toBe(ms);
  });

  test('refuses even the right secret, and says how long', async () => {
    await guess(3);
    backend.clock.now -= 2000;
    expect(await trySecret(right)).toMatchObject({ code: 'wrongSecret', message: /2 秒/ });
  });

  test('counts the time that is left', async () => {
    await guess(5);
    backend.clock.now -= 3000;
    expect(await trySecret(right)).toMatchObject({ code: 'wrongSecret', message: /3 秒/ });
  });

  test('is not made longer by trying again', async () => {
    await guess(3);
    backend.clock.now -= 2000;
    await trySecret(wrong);
    await trySecret(wrong);
    expect((await wrongTries())?.wrongTries).toBe(3);
  });

  test('ends', async () => {
    await guess(4);
    expect(await trySecret(right)).toMatchObject({ ok: true });
  });

  test('outlasts a restart', async () => {
    await guess(4);
    backend.clock.now -= 4000;
    await backend.reopen();
    expect(await trySecret(right)).toMatchObject({ code: 'wrongSecret' });
  });

  test('is not shortened by setting the clock back', async () => {
    await guess(5);
    backend.clock.now -= 8000 + 30 * minute;
    const answers = [await trySecret(right)];
    backend.clock.now += 7999;
    answers.push(await trySecret(right));
    expect(answers).toMatchObject([{ message: /8 秒/ }, { message: /1 秒/ }]);
  });

  test('ends in its own time after the clock was set back', async () => {
    await guess(5);
    backend.clock.now -= 8000 + 30 * minute;
    await trySecret(right);
    backend.clock.now += 8000;
    expect(await trySecret(right)).toMatchObject({ ok: true });
  });

  test('concerns the one person alone', async () => {
    const secret = await backend.secretOf('finance');
    await guess(3);
    backend.clock.now -= 2000;
    const staffId = backend.people.finance.id;
    const answer = await backend.ask('session.signIn', { staffId, secret, next: null });
    expect(answer).toMatchObject({ ok: true });
  });
});

describe('counting', () => {
  test('starts again after the right secret', async () => {
    await guess(2);
    await trySecret(right);
    expect((await wrongTries())?.wrongTries).toBe(0);
  });

  test('counts every one of many guesses at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => trySecret(wrong)));
    // Three are free; the others came while the waiting of the third ran.
    expect((await wrongTries())?.wrongTries).toBe(3);
  });

  test('compares no more of many guesses at once than one after the other', async () => {
    await Promise.all(Array.from({ length: 20 }, () => trySecret(wrong)));
    expect((await eventsOf(backend, 'session.wrongSecret')).length).toBe(3);
  });

  test('is in the history, with nothing of what was typed', async () => {
    const { id: staffId } = backend.people.storeManager;
    await guess(2);
    expect(await eventsOf(backend, 'session.wrongSecret')).toEqual([
      {
        kind: 'session.wrongSecret',
        staffId: null,
        data: { staffId, tries: 1, locked: false },
        personal: null,
      },
      {
        kind: 'session.wrongSecret',
        staffId: null,
        data: { staffId, tries: 2, locked: false },
        personal: null,
      },
    ]);
  });
});

describe('the lock after ten wrong tries [S]', () => {
  const unlock = () =>
    backend.get(
      'staff.unlock',
      { staffId: backend.people.storeManager.id },
      { by: backend.people.storeManager },
    );

  beforeEach(() => guess(10));

  test('does not open by waiting', async () => {
    backend.clock.now += 365 * 24 * 60 * minute;
    expect(await trySecret(right)).toMatchObject({ code: 'wrongSecret', message: /锁定/ });
  });

  test('does not open by a restart', async () => {
    await backend.reopen();
    expect(await trySecret(right)).toMatchObject({ code: 'wrongSecret', message: /锁定/ });
  });

  test('is shown to the store manager, with its time', async () => {
    expect(await wrongTries()).toMatchObject({
      wrongTries: 10,
      lockedAt: backend.clock.now - delayAfter(10),
    });
  });

  test('is said in the history', async () => {
    expect((await eventsOf(backend, 'session.wrongSecret')).at(-1)?.data).toMatchObject({
      tries: 10,
      locked: true,
    });
  });

  test('opens when a store manager unlocks, at once', async () => {
    await unlock();
    expect(await trySecret(right)).toMatchObject({ ok: true });
  });

  test('is unlocked in the history', async () => {
    await unlock();
    expect((await eventsOf(backend, 'staff.unlocked')).length).toBe(1);
  });
});

test('the right secret on the last try before the lock signs in', async () => {
  await guess(9);
  expect(await trySecret(right)).toMatchObject({ ok: true });
  expect(await wrongTries()).toMatchObject({ wrongTries: 0, lockedAt: null });
});
