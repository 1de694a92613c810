import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Visits } from '../../../../../main/backend/database/schema.ts';
import type { Role } from '../../../../../shared/domain/role.ts';
import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import type { StaffMember } from '../../../../../shared/ipc/schemas/store.ts';
import { overlap } from '../../../../../shared/visits/overlap.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import {
  bringRepairTo,
  draftRepair,
  repairInput,
  repairStep,
  tryRepairStep,
} from '../../../../support/repair-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

const hour = 3_600_000;
const nine = Date.parse('2026-11-23T09:00:00+08:00');
const ten = nine + hour;

let backend: TestBackend;
beforeEach(async () => {
  backend = await testBackend();
});
afterEach(() => backend.close());

/** A repair that waits for its date. */
async function waitingCase(): Promise<CaseView> {
  return bringRepairTo(backend, await draftRepair(backend, await placeOrder(backend)), 'contact');
}

interface Agreed {
  from?: number;
  to?: number;
  technicianId?: string | null;
  kind?: 'inspect' | 'takeBack' | 'bringIn';
}

function agree(view: CaseView, agreed: Agreed = {}) {
  const { agreeVisit } = repairInput(backend, view);
  return tryRepairStep(backend, view.id, 'agreeVisit', {
    ...agreeVisit,
    from: nine,
    to: ten,
    ...agreed,
  });
}

function reschedule(view: CaseView, agreed: Agreed) {
  const { reschedule: input } = repairInput(backend, view);
  return tryRepairStep(backend, view.id, 'reschedule', {
    ...input,
    from: nine,
    to: ten,
    ...agreed,
  });
}

async function hire(name: string, roles: Role[], active = true): Promise<StaffMember> {
  const by = backend.people.storeManager;
  return backend.get('staff.save', { id: null, name, roles, active }, { by });
}

function storedVisits(): Promise<Visits[]> {
  return backend
    .database()
    .read((executor) =>
      executor.selectFrom('visits').selectAll().orderBy('planned_at').orderBy('state').execute(),
    );
}

describe('a technician is never booked twice', () => {
  test.each<[string, Agreed, boolean]>([
    ['for the same hour', {}, false],
    ['for a part of it', { from: ten - 1, to: ten + hour }, false],
    ['for the hour after it', { from: ten, to: ten + hour }, true],
  ])('by two cases %s', async (_, agreed, fine) => {
    await agree(await waitingCase());
    expect((await agree(await waitingCase(), agreed)).ok).toBe(fine);
  });

  test('and the second plan leaves nothing behind, its case being as it was', async () => {
    await agree(await waitingCase());
    const second = await waitingCase();
    await agree(second);
    const { revision, stage } = await backend.get('cases.get', { caseId: second.id });
    expect([revision, stage, (await storedVisits()).length]).toEqual([
      second.revision,
      'contact',
      1,
    ]);
  });

  test('and who refuses names both times and no customer', async () => {
    await agree(await waitingCase());
    const { message } = (await agree(await waitingCase())) as { message: string };
    expect(message).toContain(
      '马超 2026-11-23 09:00–10:00 已经有约，和 2026-11-23 09:00–10:00 重叠',
    );
    expect(message).not.toContain('王伟');
  });

  test('another technician may go at that time', async () => {
    await agree(await waitingCase());
    const { id: technicianId } = await hire('孙强', ['technician']);
    expect((await agree(await waitingCase(), { technicianId })).ok).toBe(true);
  });

  test('a visit that was cancelled books nobody', async () => {
    const first = await waitingCase();
    await agree(first);
    const { withdraw } = repairInput(backend, first);
    await repairStep(backend, first.id, 'withdraw', withdraw);
    expect((await agree(await waitingCase())).ok).toBe(true);
  });

  test('a visit that took place books nobody', async () => {
    const first = await waitingCase();
    await agree(first);
    await repairStep(backend, first.id, 'diagnose', repairInput(backend, first).diagnose);
    expect((await agree(await waitingCase())).ok).toBe(true);
  });

  test('a case may move its own visit by half an hour', async () => {
    const view = await waitingCase();
    await agree(view);
    const half = hour / 2;
    expect((await reschedule(view, { from: nine + half, to: ten + half })).ok).toBe(true);
  });

  test('whatever is planned and moved, in whatever order', async () => {
    const cases = [await waitingCase(), await waitingCase(), await waitingCase()];
    for (const view of cases) await agree(view, { kind: 'bringIn', technicianId: null });
    const other = await hire('孙强', ['technician']);
    const technicians = [backend.people.technician.id, other.id];
    const move = fc.record({
      which: fc.nat({ max: 2 }),
      who: fc.nat({ max: 1 }),
      from: fc.nat({ max: 8 }),
      length: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 2, maxLength: 5 }), async (moves) => {
        for (const { which, who, from, length } of moves) {
          const begin = nine + from * (hour / 2);
          const view = cases[which];
          if (view === undefined) continue;
          await reschedule(view, {
            kind: 'inspect',
            technicianId: technicians[who] ?? null,
            from: begin,
            to: begin + length * (hour / 2),
          });
        }
        expect(doubleBooked(await storedVisits())).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

function doubleBooked(visits: readonly Visits[]) {
  const planned = visits
    .filter(({ state }) => state === 'planned')
    .map((row) => ({ id: row.id, who: row.technician_id, from: row.from_at, to: row.to_at }));
  return planned.filter((one) =>
    planned.some((two) => one.id < two.id && one.who === two.who && overlap(one, two)),
  );
}

describe('who is sent', () => {
  test.each<[string, Role[], boolean]>([
    ['an active technician', ['technician'], true],
    ['somebody with other duties alone', ['receptionist'], false],
  ])('%s', async (_, roles, fine) => {
    const { id: technicianId } = await hire('孙强', roles);
    expect((await agree(await waitingCase(), { technicianId })).ok).toBe(fine);
  });

  test('not somebody who has left', async () => {
    const person = await hire('孙强', ['technician']);
    const by = backend.people.storeManager;
    await backend.get('staff.save', { ...person, active: false }, { by });
    expect((await agree(await waitingCase(), { technicianId: person.id })).ok).toBe(false);
  });

  test('nobody, where the customer brings the goods in (REP-9)', async () => {
    const answer = await agree(await waitingCase(), { kind: 'bringIn', technicianId: null });
    expect(answer.ok).toBe(true);
  });
});

describe('a visit is kept', () => {
  test('as planned, then as cancelled when another date takes its place', async () => {
    const view = await waitingCase();
    await agree(view);
    backend.clock.now += hour;
    await reschedule(view, { from: ten, to: ten + hour });
    expect((await storedVisits()).map(({ from_at, state }) => [from_at, state])).toEqual([
      [nine, 'cancelled'],
      [ten, 'planned'],
    ]);
  });

  test('as done when it took place', async () => {
    const view = await waitingCase();
    await agree(view);
    await repairStep(backend, view.id, 'diagnose', repairInput(backend, view).diagnose);
    expect(await storedVisits()).toMatchObject([{ state: 'done', ended_at: backend.clock.now }]);
  });

  test('with its sentences in the history', async () => {
    const view = await waitingCase();
    await agree(view);
    await reschedule(view, { from: ten, to: ten + hour });
    const history = await backend.get('cases.history', { caseId: view.id });
    const told = history.map(({ text }) => text).filter((text) => text.includes('约好'));
    expect(told).toEqual([
      '约好了上门检查：2026-11-23 09:00–10:00，马超。',
      '取消了约好的上门检查：2026-11-23 09:00–10:00，马超。',
      '约好了上门检查：2026-11-23 10:00–11:00，马超。',
    ]);
  });

  test('and the pages are told to read it', async () => {
    const view = await waitingCase();
    backend.announced.length = 0;
    await agree(view);
    expect(backend.announced).toContain('visits');
  });
});
