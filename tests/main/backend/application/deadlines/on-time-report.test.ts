import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { monthSpan } from '../../../../../main/backend/application/deadlines/on-time-report.ts';
import type { Deadlines } from '../../../../../main/backend/database/schema.ts';
import { localTimeText } from '../../../../../shared/domain/time-zone.ts';
import { setSettings } from '../../../../support/deadlines-of-case.ts';
import {
  caseRow,
  customerRow,
  serviceDeadline,
  insertServiceRows,
} from '../../../../support/service-rows.ts';
import { shanghai } from '../../../../support/store-calendar.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

/** SVC-3: how many deadlines that were due in a month were kept. */
let backend: TestBackend;
beforeEach(async () => {
  backend = await testBackend();
  backend.clock.now = shanghai('2026-12-15 10:00');
});
afterEach(() => backend.close());

const due = shanghai('2026-11-20 12:00');
type Given = Partial<Deadlines>;

const fulfilled = (by: keyof TestBackend['people'], late: 0 | 1 = 0): Given => ({
  due_at: due,
  fulfilled_at: due,
  recorded_at: due,
  fulfilled_by: backend.people[by].id,
  late,
  open: 0,
});

/** Deadlines of cancellations as they stand in the tables. */
async function put(...given: Given[]): Promise<void> {
  const customer = customerRow();
  const cases = given.map(() => caseRow({ manager: backend.people.storeManager }, customer));
  const deadlines = given.map((each, index) => {
    const row = cases[index];
    if (!row) throw new Error('A deadline without its case.');
    return serviceDeadline(row, { due_at: due, ...each });
  });
  await backend
    .database()
    .unit((executor) => insertServiceRows(executor, { customers: [customer], cases, deadlines }));
}

const report = (month = '2026-11') =>
  backend.get('reports.onTime', { month }, { by: backend.people.storeManager });

/** In time, late, missed. */
async function counts(month?: string): Promise<number[][]> {
  const { byRule } = await report(month);
  return byRule.map(({ onTime, late, missed }) => [onTime, late, missed]);
}

describe('Of the deadlines due in a month', () => {
  test.each<[string, () => Given, number[][]]>([
    ['fulfilled in time', () => fulfilled('serviceAgent'), [[1, 0, 0]]],
    ['fulfilled late', () => fulfilled('serviceAgent', 1), [[0, 1, 0]]],
    ['open past its due time it is missed', () => ({}), [[0, 0, 1]]],
    ['closed after its due time it is missed', () => closed(1), [[0, 0, 1]]],
    ['closed before it, it does not count', () => closed(0), []],
    ['waiting for the customer it does not count', () => ({ paused_at: due - 1 }), []],
    ['still to come it does not count', () => ({ due_at: shanghai('2026-11-30 12:00') }), []],
    [
      'seen late it is missed, whatever the clock of the PC says now',
      () => ({ due_at: shanghai('2026-11-30 12:00'), late: 1 }),
      [[0, 0, 1]],
    ],
  ])('%s', async (_name, given, expected) => {
    backend.clock.now = shanghai('2026-11-25 10:00');
    await put(given());
    expect(await counts()).toEqual(expected);
  });

  const closed = (late: 0 | 1): Given => ({ closed_at: due + 1, open: 0, late });

  test('those of a rule add up, in all and by person', async () => {
    const [agent, manager] = ['serviceAgent', 'storeManager'] as const;
    await put(fulfilled(agent), fulfilled(agent), fulfilled(agent, 1), fulfilled(manager), {});
    const { byRule, byPerson } = await report();
    const about = { rule: 'CAN-12', title: '服务中心确认', procedureTitle: '取消订单' };
    const nobody = { ...about, person: null };
    const of = (role: keyof TestBackend['people']) => {
      const { id, name } = backend.people[role];
      return { ...about, person: { id, name } };
    };
    expect({ byRule, byPerson }).toEqual({
      byRule: [{ ...nobody, onTime: 3, late: 1, missed: 1 }],
      byPerson: [
        { ...of(agent), onTime: 2, late: 1, missed: 0 },
        { ...of(manager), onTime: 1, late: 0, missed: 0 },
        { ...nobody, onTime: 0, late: 0, missed: 1 },
      ],
    });
  });

  test('rules stand as the procedures list them', async () => {
    const signature = { deadline: 'managerSignature', rule: 'REP-3' };
    const contact = { deadline: 'firstContact', rule: 'REP-2' };
    await put(signature, contact, {});
    await backend.database().unit((executor) =>
      executor
        .updateTable('cases')
        .set({ procedure: 'repair' })
        .where('id', 'in', (eb) =>
          eb.selectFrom('deadlines').select('case_id').where('rule', 'like', 'REP%'),
        )
        .execute(),
    );
    const { byRule } = await report();
    expect(byRule.map(({ rule }) => rule)).toEqual(['CAN-12', 'REP-2', 'REP-3']);
  });
});

describe('A month is one of the store', () => {
  test.each([
    ['its first moment', '2026-11-01 00:00', 1],
    ['the moment before', '2026-10-31 23:59:59.999', 0],
    ['its last moment', '2026-11-30 23:59:59.999', 1],
    ['the moment after', '2026-12-01 00:00', 0],
  ])('%s (%s): %d', async (_name, at, rows) => {
    await put({ due_at: shanghai(at) });
    expect(await counts()).toHaveLength(rows);
  });

  test('in another zone it is another span', async () => {
    await setSettings(backend, { timeZone: 'America/New_York' });
    await put({ due_at: shanghai('2026-11-01 00:00') });
    expect(await counts('2026-10')).toHaveLength(1);
  });

  test('over the night a clock is set, the month has all its hours', () => {
    const { from, to } = monthSpan('2026-03', 'America/New_York');
    const said = (ms: number) => localTimeText(ms, 'America/New_York');
    expect([said(from), said(to), (to - from + 1) / 3_600_000]).toEqual([
      '2026-03-01 00:00:00',
      '2026-03-31 23:59:59.999',
      31 * 24 - 1,
    ]);
  });
});

test('only managers read it', async () => {
  const answer = await backend.ask('reports.onTime', { month: '2026-11' });
  expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
});
