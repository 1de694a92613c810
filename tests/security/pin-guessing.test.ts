import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { StaffMember } from '../../shared/ipc/schemas/store.ts';
import type { TestBackend } from '../support/test-backend.ts';
import { testBackend } from '../support/test-backend.ts';

// Six digits are a million secrets. Whoever stands at the counter must not get to try more than a
// handful, however fast, in parallel, or by pulling the plug in between.
const day = 24 * 3_600_000;
let backend: TestBackend;
let victim: StaffMember;
let right: string;

beforeEach(async () => {
  backend = await testBackend();
  victim = backend.people.generalManager;
  right = await backend.secretOf('generalManager');
});

afterEach(() => backend.close());

const guess = (secret: string) =>
  backend.ask('session.signIn', { staffId: victim.id, secret, next: null }, { by: null });

/** As somebody tireless would: waits whenever told to, until the door stays shut. */
async function guessUntilLocked(most: number): Promise<number> {
  for (let tries = 1; tries <= most; tries += 1) {
    await guess(String(100_000 + tries));
    backend.clock.now += 6 * 60_000;
    const { ok } = await guess(right);
    if (!ok) return tries;
    // It was open still: go on from the beginning with what an attacker does not have.
  }
  return most;
}

test('a hundred guesses sent at once are not a hundred tries', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) => guess(String(200_000 + index))),
  );
  expect(answers.filter(({ ok }) => ok)).toEqual([]);
  expect(await guess(right)).toMatchObject({ ok: false, code: 'wrongSecret' });
});

test('the right secret among a hundred sent at once is one of the few that count', async () => {
  const guesses = Array.from({ length: 100 }, (_, index) => String(300_000 + index));
  const answers = await Promise.all([...guesses, right].map((secret) => guess(secret)));
  expect(answers.filter(({ ok }) => ok)).toEqual([]);
});

test('whoever waits as told still gets no further than the lock', async () => {
  for (let tries = 0; tries < 30; tries += 1) {
    await guess(String(400_000 + tries));
    backend.clock.now += 6 * 60_000;
  }
  backend.clock.now += 30 * day;
  expect(await guess(right)).toMatchObject({ ok: false, code: 'wrongSecret' });
});

test('pulling the plug between guesses forgets none of them', async () => {
  for (let tries = 0; tries < 12; tries += 1) {
    await guess(String(500_000 + tries));
    backend.clock.now += 6 * 60_000;
    await backend.reopen();
  }
  expect(await guess(right)).toMatchObject({ ok: false, code: 'wrongSecret' });
});

test('setting the clock of the PC on does not lift the lock, nor back the wait', async () => {
  for (let tries = 0; tries < 5; tries += 1) await guess(String(600_000 + tries));
  backend.clock.now -= 400 * day;
  expect(await guess(right)).toMatchObject({ ok: false, code: 'wrongSecret' });
});

test('guesses at an approval count like guesses at the door', async () => {
  const subject = { kind: 'setting' as const, proposalId: victim.id };
  for (let tries = 0; tries < 30; tries += 1) {
    const input = { subject, approverId: victim.id, secret: String(700_000 + tries) };
    await backend.ask('approvals.confirm', input);
    await guess(String(800_000 + tries));
    backend.clock.now += 6 * 60_000;
  }
  expect(await guess(right)).toMatchObject({ ok: false, code: 'wrongSecret' });
});

test('changing one’s own secret is no way to guess it either', async () => {
  for (let tries = 0; tries < 30; tries += 1) {
    const input = { current: String(710_000 + tries), next: '735109' };
    await backend.ask('session.changeSecret', input, { by: victim });
    backend.clock.now += 6 * 60_000;
  }
  expect(await guess(right)).toMatchObject({ ok: false, code: 'wrongSecret' });
});

test('the right secret every time does not wear the door out', async () => {
  expect(await guessUntilLocked(12)).toBe(12);
});

describe('the way back', () => {
  test('is a store manager, and then the right secret opens', async () => {
    for (let tries = 0; tries < 12; tries += 1) {
      await guess(String(900_000 + tries));
      backend.clock.now += 6 * 60_000;
    }
    const by = backend.people.storeManager;
    await backend.get('staff.unlock', { staffId: victim.id }, { by });
    expect(await guess(right)).toMatchObject({ ok: true });
  });
});

test('no guess and no secret stands in the log, the history or the remembered requests', async () => {
  await guess('654321');
  const dump = await backend.dump();
  const said = JSON.stringify(backend.logged) + dump;
  expect([said.includes('654321'), said.includes(right)]).toEqual([false, false]);
});
