import { describe, expect, test } from 'vitest';

import {
  appointmentMissing,
  appointmentOf,
  appointmentProblems,
  appointmentStart,
  liesWithin,
} from '../../../renderer/procedures/appointment.ts';
import type { VisitView } from '../../../shared/ipc/schemas/service.ts';
import { draft, now, uuid } from '../support/fixtures.ts';

const technicians = [{ id: uuid(1), name: '马超' }];
const facts = { now, view: draft(), technicians };
const at = (clock: string) => Date.parse(`2026-11-23T${clock}:00+08:00`);

function typed(part: Record<string, string> = {}) {
  const whole = { day: '11-23', from: '9', to: '10:30', technicianId: uuid(1), ...part };
  const keys = Object.entries(whole).map(([key, value]) => [`visit.${key}`, value] as const);
  return appointmentOf(Object.fromEntries(keys), 'visit', facts);
}

function booked(from: string, to: string, part: Partial<VisitView> = {}): VisitView {
  return {
    id: uuid(7),
    caseId: uuid(8),
    number: null,
    kind: 'inspect',
    technician: { id: uuid(1), name: '马超' },
    from: at(from),
    to: at(to),
    state: 'planned',
    note: '',
    customerName: '',
    phone: '',
    address: '',
    goods: '',
    ...part,
  };
}

describe('an appointment as typed', () => {
  test('means moments in the store’s zone', () => {
    expect(typed()).toEqual({
      technicianId: uuid(1),
      day: '2026-11-23',
      from: at('09:00'),
      to: at('10:30'),
    });
  });

  test('that is planned is ready to be changed', () => {
    const planned = { from: at('09:00'), to: at('10:30'), technicianId: uuid(1) };
    const start = appointmentStart('visit', facts, planned);
    expect(appointmentOf(start, 'visit', facts)).toMatchObject(planned);
  });

  test.each([
    [{ day: '' }, ['day', 'from', 'to']],
    [{ from: '' }, ['from']],
    [{ to: '9:60' }, ['to']],
    [{ to: '8' }, ['to']],
    [{ technicianId: '' }, ['technicianId']],
  ])('%j lacks %j', (part, paths) => {
    const missing = appointmentMissing(typed(part), { technician: true, rule: 'REP-2' });
    expect(missing.map(({ path }) => path)).toEqual(paths);
  });

  test('needs nobody where nobody goes', () => {
    const without = typed({ technicianId: '' });
    expect(appointmentMissing(without, { technician: false, rule: 'REP-9' })).toEqual([]);
  });
});

describe('a clash is said before it is sent', () => {
  const problems = (visit: VisitView) => appointmentProblems(typed(), [visit], facts);

  test.each<[string, VisitView, number]>([
    ['with an overlapping visit', booked('10:00', '11:00'), 1],
    ['not with one that touches', booked('10:30', '11:00'), 0],
    ['not with one that took place', booked('10:00', '11:00', { state: 'done' }), 0],
    [
      'not with the planned one of the same case',
      booked('09:00', '11:00', { caseId: draft().id }),
      0,
    ],
    ['not with another technician’s', booked('10:00', '11:00', { technician: null }), 0],
  ])('%s', (_, visit, count) => {
    expect(problems(visit)).toHaveLength(count);
  });

  test('as soon as it lies in the past', () => {
    expect(appointmentProblems(typed({ day: '2026-11-20' }), [], facts)[0]).toContain('已经过去');
  });
});

test.each([
  ['09:00', '10:00', true],
  ['08:59', '10:00', false],
  ['11:00', '12:01', false],
])('%s to %s lies in an opening frame: %s', (from, to, within) => {
  const open = [{ from: at('09:00'), to: at('12:00') }];
  expect(liesWithin({ from: at(from), to: at(to) }, open)).toBe(within);
});
