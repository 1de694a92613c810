import { describe, expect, test } from 'vitest';

import { deadlineStateOf } from '../../../../shared/deadlines/deadline-state.ts';
import { dueTimesOf } from '../../../../shared/deadlines/due-time.ts';
import { defaultServiceSettings } from '../../../../shared/domain/service-settings.ts';
import type { DeadlineDescription } from '../../../../shared/procedures/deadline-description.ts';
import { repairDeadlines } from '../../../../shared/procedures/repair/deadlines.ts';
import type { Course } from '../../../support/repair-course.ts';
import {
  day,
  hour,
  minute,
  onPaper,
  printed,
  requestedAt,
  take,
} from '../../../support/repair-course.ts';
import {
  agreed,
  brought,
  contact,
  diagnosed,
  explained,
  later,
  part,
  received,
  satisfied,
  signed,
  span,
  submitted,
  told,
  worked,
} from '../../../support/repair-steps.ts';

function deadline(id: string): DeadlineDescription {
  const found = repairDeadlines.find((each) => each.id === id);
  if (!found) throw new Error(`No such deadline: ${id}`);
  return found;
}

function lastStep({ last }: Course) {
  if (last === null) throw new Error('Nothing was done yet.');
  return last;
}

const calendar = { timeZone: 'Asia/Shanghai', openingHours: defaultServiceSettings.openingHours };

/** What the last step starts of a deadline: from when to when; null when it starts none. */
function started(id: string, course: Course) {
  const description = deadline(id);
  const step = lastStep(course);
  if (!description.startedBy.includes(step.action)) return null;
  if (!(description.startedWhen?.(step) ?? true)) return null;
  const times = dueTimesOf(description, step, course.facts.service, calendar);
  return times && { from: times.startedAt, due: times.dueAt, clock: times.clock };
}

/** When the last step fulfils it; null when it does not. */
function fulfilled(id: string, course: Course): number | null {
  const description = deadline(id);
  const step = lastStep(course);
  if (!description.fulfilledBy.includes(step.action)) return null;
  if (!(description.fulfilledWhen?.(step) ?? true)) return null;
  return description.fulfilledAt?.(step) ?? step.now;
}

const wall = 'wall' as const;
const storeTime = (text: string) => Date.parse(`${text}+08:00`);

describe('REP-2: the first contact', () => {
  const course = submitted();

  test('is due 24 hours after the service centre received the notice', () => {
    const from = course.facts.now;
    expect(started('firstContact', course)).toEqual({ from, due: from + 24 * hour, clock: wall });
  });

  test('is made when a date is agreed, at the typed moment', () => {
    expect(fulfilled('firstContact', agreed())).toBe(later(course));
  });

  test.each([false, true])('an attempt that reached somebody: %s, agrees no date', (reached) => {
    const attempt = take(course, 'recordContact', contact(later(course), reached), later(course));
    expect(fulfilled('firstContact', attempt)).toBe(null);
  });

  test('is made when the customer stands there with the goods', () => {
    const coming = submitted('bringIn');
    const at = later(coming);
    const typed = { at, condition: '完好', promisedAt: at + day, thanked: true };
    expect(fulfilled('firstContact', take(coming, 'receiveGoods', typed, at))).toBe(at);
  });
});

describe('REP-7: the concrete answer', () => {
  test('is due 72 hours after the customer asked, not after the typing', () => {
    expect(started('answer', submitted())).toEqual({
      from: requestedAt,
      due: requestedAt + 72 * hour,
      clock: wall,
    });
  });

  test('is due earlier where the store promises more', () => {
    const course = submitted('home', { service: { repairAnswerHours: 24 } });
    expect(started('answer', course)?.due).toBe(requestedAt + 24 * hour);
  });

  test('is given by the explanation, at its typed moment', () => {
    const course = signed();
    const at = later(course);
    const explanation = take(course, 'explain', { ...told(course), at }, at + hour);
    expect(fulfilled('answer', explanation)).toBe(at);
  });

  test('is given when the customer declines what was explained', () => {
    const course = signed('home', { cause: 'misuse' });
    expect(fulfilled('answer', take(course, 'decline', told(course), later(course)))).toBe(
      later(course),
    );
  });
});

describe('REP-9: the agreed visit', () => {
  const course = agreed();
  const [visit] = course.facts.visits;

  test('is due by its agreed end', () => {
    expect(started('visit', course)?.due).toBe(visit?.to);
  });

  test('moves with a new date', () => {
    const typed = { ...span(course.facts.now + day), kind: 'inspect', reason: '顾客出差' } as const;
    expect(started('visit', take(course, 'reschedule', typed))?.due).toBe(typed.to);
  });

  test('of the repair itself is due by its end as well', () => {
    const agreeing = explained();
    const typed = span(agreeing.facts.now);
    expect(started('visit', take(agreeing, 'agreeRepair', typed))?.due).toBe(typed.to);
  });

  test('was kept when the diagnosis was made', () => {
    const found = diagnosed();
    expect(fulfilled('visit', found)).toBe(found.facts.now);
  });

  test('was kept when the goods came', () => {
    const there = received('takeBack');
    expect(fulfilled('visit', there)).toBe(there.facts.now);
  });

  test('was kept when the work was done', () => {
    const done = worked();
    expect(fulfilled('visit', done)).toBe(done.facts.now);
  });
});

describe('REP-3: the signature of the store manager', () => {
  const course = diagnosed();

  test('is due within the target of the store, in its clock', () => {
    // Sunday 10:21, open 9 to 21: eight opening hours end on the same day.
    const from = course.facts.now;
    expect(started('managerSignature', course)).toEqual({
      from,
      due: from + 8 * hour,
      clock: 'opening',
    });
  });

  test('follows the setting', () => {
    const service = { signatureTarget: { hours: 2, clock: wall } };
    const quick = diagnosed('home', {}, { service });
    expect(started('managerSignature', quick)?.due).toBe(quick.facts.now + 2 * hour);
  });

  test('is given by signing', () => {
    const done = signed();
    expect(fulfilled('managerSignature', done)).toBe(done.facts.now);
  });
});

describe('REP-4: the explanation on the day of the signature', () => {
  test('is due at the end of that day', () => {
    const course = signed();
    expect(started('explanation', course)).toEqual({
      from: course.facts.now,
      due: storeTime('2026-11-22T23:59:59.999'),
      clock: wall,
    });
  });

  test('counts from the day on the paper, though it is recorded later', () => {
    const course = printed(diagnosed());
    const approval = onPaper(storeTime('2026-11-23T00:00:00'));
    const recorded = take(course, 'sign', { approval }, course.facts.now + 3 * day);
    expect(started('explanation', recorded)?.due).toBe(storeTime('2026-11-23T23:59:59.999'));
  });

  test('is given at its typed moment', () => {
    const course = signed();
    const at = later(course);
    expect(
      fulfilled('explanation', take(course, 'explain', { ...told(course), at }, at + day)),
    ).toBe(at);
  });
});

describe('REP-6: the parts', () => {
  const course = explained('takeBack');
  const now = later(course, hour);
  const [first, second] = [now + day, now + 3 * day];
  const spring = part(second);
  const hinge = part(first, { id: '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2b02', name: '铰链' });
  const listed = (parts: ReturnType<typeof part>[], at = now) =>
    take(course, 'updateParts', { parts }, at);

  test('are due by the earliest that is needed', () => {
    expect(started('parts', listed([spring, hinge]))?.due).toBe(first);
  });

  test('that arrived are not waited for', () => {
    expect(started('parts', listed([spring, { ...hinge, arrivedAt: now }]))?.due).toBe(second);
  });

  test('are all there when the last one arrives', () => {
    const there = listed([
      { ...spring, arrivedAt: now },
      { ...hinge, arrivedAt: now - hour },
    ]);
    expect([started('parts', there), fulfilled('parts', there)]).toEqual([null, now]);
  });

  test('are not there while one is missing', () => {
    expect(fulfilled('parts', listed([spring, { ...hinge, arrivedAt: now }]))).toBe(null);
  });

  test('an empty list waits for nothing and fulfils nothing', () => {
    const empty = listed([]);
    expect([started('parts', empty), fulfilled('parts', empty)]).toEqual([null, null]);
  });
});

describe('REP-11: the repair', () => {
  test('is due within the target of the store from the consent of the customer', () => {
    // Sunday 10:51, twelve opening hours a day: 120 hours are ten days.
    const course = explained();
    expect(started('repairDone', course)).toEqual({
      from: course.facts.now,
      due: course.facts.now + 10 * day,
      clock: 'opening',
    });
  });

  test('is done at the typed moment', () => {
    const done = worked();
    expect(fulfilled('repairDone', done)).toBe(done.facts.now);
  });

  test.each([
    ['nothing was found', { cause: 'none' }],
    ['it cannot be repaired', { repairable: false }],
  ] as const)('has no deadline where %s', (_situation, given) => {
    const course = signed('home', given);
    const informed = take(course, 'explain', told(course), later(course));
    expect(started('repairDone', informed)).toBe(null);
  });
});

describe('REP-10: bringing the goods back', () => {
  const course = worked('takeBack');
  const typed = span(course.facts.now);
  const agreeing = take(course, 'agreeReturn', typed);

  test('is due by the agreed end', () => {
    expect(started('bringBack', agreeing)?.due).toBe(typed.to);
  });

  test('is done at the typed moment', () => {
    const at = later(agreeing, day);
    expect(fulfilled('bringBack', take(agreeing, 'returnGoods', brought(at), at + hour))).toBe(at);
  });
});

describe('REP-12: the satisfaction call', () => {
  const back = (course: Course, at = later(course)) =>
    take(course, 'returnGoods', brought(at), at + 2 * hour);

  test('is due 24 hours after the typed moment the goods were back', () => {
    const course = worked('takeBack');
    const at = later(course);
    expect(started('satisfaction', back(course, at))).toEqual({
      from: at,
      due: at + 24 * hour,
      clock: wall,
    });
  });

  test('is due 24 hours after a repair at home', () => {
    const done = worked();
    expect(started('satisfaction', done)?.due).toBe(done.facts.now + 24 * hour);
  });

  test('does not start while the store still has the repaired goods', () => {
    expect(started('satisfaction', worked('takeBack'))).toBe(null);
  });

  test('does not start when the goods go home before the repair', () => {
    expect(started('satisfaction', back(explained('takeBack')))).toBe(null);
  });

  test('starts when goods in which nothing was found go back', () => {
    const course = signed('takeBack', { cause: 'none' });
    const informed = take(course, 'explain', told(course), later(course));
    expect(started('satisfaction', back(informed))?.from).toBe(later(informed));
  });

  test('was made at its typed moment', () => {
    const done = worked();
    const at = later(done);
    const called = take(done, 'recordSatisfaction', satisfied(at), at + hour);
    expect(fulfilled('satisfaction', called)).toBe(at);
  });

  test('to somebody who is never reached was made at the last attempt', () => {
    const done = worked();
    const attempts = [1, 2, 3].map((hours) => done.facts.now + hours * hour);
    const tried = attempts.reduce(
      (course, at) => take(course, 'recordContact', contact(at, false), at),
      done,
    );
    const given = take(tried, 'giveUpCalling', { reason: '无人接听' }, tried.facts.now + day);
    expect(fulfilled('satisfaction', given)).toBe(attempts.at(-1));
  });
});

describe('TIME-1: every deadline is in time to its last millisecond', () => {
  const agreeing = explained();
  const away = worked('takeBack');
  const waiting = explained('takeBack');
  const starts: readonly [string, Course][] = [
    ['firstContact', submitted()],
    ['answer', submitted()],
    ['visit', agreed()],
    ['visit', take(agreeing, 'agreeRepair', span(agreeing.facts.now))],
    ['managerSignature', diagnosed()],
    ['explanation', signed()],
    ['parts', take(waiting, 'updateParts', { parts: [part(waiting.facts.now + day)] })],
    ['repairDone', explained()],
    ['bringBack', take(away, 'agreeReturn', span(away.facts.now))],
    ['satisfaction', worked()],
  ];
  const lateAt = (due: number, now: number) =>
    deadlineStateOf(
      { dueAt: due, warnAt: null, paused: false, open: true, late: false },
      now,
      due + day,
    ) === 'late';

  test.each(starts)('%s', (id, course) => {
    const due = started(id, course)?.due ?? Number.NaN;
    expect([-1, 0, 1].map((ms) => lateAt(due, due + ms))).toEqual([false, false, true]);
  });

  test('none is left out', () => {
    expect(new Set(starts.map(([id]) => id))).toEqual(new Set(repairDeadlines.map(({ id }) => id)));
  });
});

describe('all deadlines of a repair', () => {
  test('pause for the customer, but for an agreed date and the day of the signature', () => {
    const fixed = repairDeadlines.filter(({ pausable }) => !pausable).map(({ id }) => id);
    expect(fixed).toEqual(['visit', 'explanation', 'bringBack']);
  });

  test.each(repairDeadlines.map((each) => [each.id, each] as const))(
    '%s is announced before it is due, to somebody',
    (_id, { warnMs, tells }) => {
      expect(warnMs >= 30 * minute && tells.length > 0).toBe(true);
    },
  );
});
