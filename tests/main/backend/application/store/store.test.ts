import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { writeRuleSettings } from '../../../../../main/backend/application/store/store-values.ts';
import { defaultRuleSettings } from '../../../../../shared/domain/rule-settings.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

const profile = { name: '某某家居', branch: '香港中路店', code: 'BJ01' };
const setUp = { profile, managerName: '周敏' };

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
    const manager = await backend.get('store.setUp', setUp, { by: null });
    expect(await backend.get('staff.list', {}, { by: null })).toEqual([manager]);
    expect(await backend.get('store.state', {}, { by: null })).toMatchObject({ profile });
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

describe('the person at the counter', () => {
  let backend: TestBackend;

  beforeEach(async () => {
    backend = await testBackend();
  });

  afterEach(() => backend.close());

  test('is chosen from the list', async () => {
    const { finance } = backend.people;
    expect(await backend.get('session.choose', { staffId: finance.id }, { by: null })).toEqual(
      finance,
    );
  });

  test('cannot be somebody who has left', async () => {
    const { finance, storeManager } = backend.people;
    await backend.get('staff.save', { ...finance, active: false }, { by: storeManager });
    const answer = await backend.ask('session.choose', { staffId: finance.id }, { by: null });
    expect(answer).toMatchObject({ ok: false, code: 'notFound' });
  });

  test('comes and goes in the history', async () => {
    const { finance } = backend.people;
    await backend.get('session.choose', { staffId: finance.id }, { by: null });
    await backend.get('session.leave', {}, { by: finance });
    const events = await backend
      .database()
      .read((executor) =>
        executor
          .selectFrom('events')
          .select(['kind', 'staff_id'])
          .orderBy('sequence', 'desc')
          .limit(2)
          .execute(),
      );
    expect(events).toEqual([
      { kind: 'session.left', staff_id: finance.id },
      { kind: 'session.chosen', staff_id: finance.id },
    ]);
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
  ])('are never stored with %s', async (_, change) => {
    const writing = backend
      .database()
      .unit((executor) => writeRuleSettings(executor, { ...defaultRuleSettings, ...change }));
    await expect(writing).rejects.toThrow();
    const { settings } = await backend.get('store.state', {});
    expect(settings).toEqual(defaultRuleSettings);
  });
});
