import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { writeRuleSettings } from '../../../../../main/backend/application/store/store-values.ts';
import { writeStoreValue } from '../../../../../main/backend/database/repositories/store-values.ts';
import {
  defaultRuleSettings,
  defaultStoreSettings,
} from '../../../../../shared/domain/rule-settings.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

const profile = { name: '某某家居', branch: '香港中路店', code: 'BJ01' };
const setUp = { profile, managerName: '周敏', secret: '830261' };

describe('the first start', () => {
  let backend: TestBackend;

  beforeEach(async () => {
    backend = await testBackend({ setUp: false });
  });

  afterEach(() => backend.close());

  test('finds no store yet', async () => {
    expect(await backend.get('store.state', {}, { by: null })).toMatchObject({ profile: null });
  });

  test('makes the store and its first manager', async () => {
    const { person } = await backend.get('store.setUp', setUp, { by: null });
    expect(await backend.get('staff.list', {}, { by: null })).toEqual([person]);
    expect(await backend.get('store.state', {}, { by: null })).toMatchObject({ profile });
  });

  test('gives the manager a secret, and signs in whoever did it', async () => {
    const { person, lockAfterMs } = await backend.get('store.setUp', setUp, { by: null });
    await backend.get('session.leave', { because: 'left' }, { by: person });
    const again = { staffId: person.id, secret: setUp.secret, next: null };
    expect(await backend.get('session.signIn', again, { by: null })).toEqual({
      person,
      lockAfterMs,
    });
  });

  test('takes no secret that is easy to guess', async () => {
    const answer = await backend.ask('store.setUp', { ...setUp, secret: '123456' }, { by: null });
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'secret' }] });
    expect(await backend.get('staff.list', {}, { by: null })).toEqual([]);
  });

  test('asked for twice at once makes one store', async () => {
    const answers = await Promise.all(
      ['周敏', '别人'].map((managerName) =>
        backend.ask('store.setUp', { ...setUp, managerName }, { by: null }),
      ),
    );
    const people = await backend.get('staff.list', {}, { by: null });
    expect([answers.filter(({ ok }) => ok).length, people.length]).toEqual([1, 1]);
  });

  test('happens once', async () => {
    await backend.get('store.setUp', setUp, { by: null });
    const again = await backend.ask('store.setUp', { ...setUp, managerName: '别人' }, { by: null });
    expect(again).toMatchObject({ ok: false, code: 'conflict' });
  });
});

describe('the people of the store', () => {
  let backend: TestBackend;

  beforeEach(async () => {
    backend = await testBackend();
  });

  afterEach(() => backend.close());

  test.each([
    ['leaves', { active: false }],
    ['gets another role', { roles: ['finance' as const] }],
  ])('keep their last manager, who neither %s', async (_, change) => {
    const { storeManager } = backend.people;
    const answer = await backend.ask(
      'staff.save',
      { ...storeManager, ...change },
      { by: storeManager },
    );
    expect(answer).toMatchObject({ ok: false, code: 'ruleRefused' });
  });

  test('can do without one when there is another', async () => {
    const { storeManager, finance } = backend.people;
    const second = { ...finance, roles: ['finance' as const, 'storeManager' as const] };
    await backend.get('staff.save', second, { by: storeManager });
    const answer = await backend.ask(
      'staff.save',
      { ...storeManager, active: false },
      { by: storeManager },
    );
    expect(answer.ok).toBe(true);
  });

  test('can have several roles, each once', async () => {
    const { storeManager } = backend.people;
    const person = await backend.get(
      'staff.save',
      { id: null, name: '李娜', roles: ['finance', 'receptionist', 'finance'], active: true },
      { by: storeManager },
    );
    expect(person.roles).toEqual(['receptionist', 'finance']);
  });
});

describe('the settings of the rules (SET-1)', () => {
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await testBackend();
  });

  afterAll(() => backend.close());

  test.each([
    ['less than 48 hours free (CAN-3)', { freeHours: 47 }],
    ['a fee below 10 % (CAN-4)', { feeBasisPoints: 999 }],
    ['a fee above the price', { feeBasisPoints: 10_001 }],
    ['less than 7 days for a return (RET-7)', { returnDays: 6 }],
    ['a zone that does not exist', { timeZone: 'Asia/Qingdao' }],
    ['a screen that never locks', { lockAfterMinutes: 0 }],
    ['a screen that locks after an hour', { lockAfterMinutes: 60 }],
    ['so few tries that a slip locks', { triesBeforeLock: 4 }],
    ['so many tries that guessing pays', { triesBeforeLock: 21 }],
  ])('are never stored with %s', async (_, change) => {
    const writing = backend
      .database()
      .unit((executor) => writeRuleSettings(executor, { ...defaultRuleSettings, ...change }));
    await expect(writing).rejects.toThrow();
    const { settings } = await backend.get('store.state', {});
    expect(settings).toEqual(defaultStoreSettings);
  });

  test('stored by an earlier version have the defaults for what is new', async () => {
    await backend
      .database()
      .unit((executor) =>
        writeStoreValue(
          executor,
          'ruleSettings',
          JSON.stringify({ ...defaultRuleSettings, freeHours: 72 }),
        ),
      );
    const { settings } = await backend.get('store.state', {});
    expect(settings).toEqual({ ...defaultStoreSettings, freeHours: 72 });
  });
});
