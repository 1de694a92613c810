import { describe, expect, test } from 'vitest';

import { dayText } from '../../../../shared/domain/time-zone.ts';
import type { RepairAction } from '../../../../shared/procedures/repair/actions.ts';
import type { Course, Typed } from '../../../support/repair-course.ts';
import {
  day,
  hour,
  minute,
  onPaper,
  printed,
  problemsOf,
  requestedAt,
  take,
} from '../../../support/repair-course.ts';
import {
  agreed,
  brought,
  contact,
  diagnosed,
  diagnosis,
  explained,
  later,
  part,
  payment,
  received,
  satisfied,
  signed,
  span,
  submitted,
  told,
  work,
  worked,
} from '../../../support/repair-steps.ts';

/** A step whose moment is typed: what it follows, and how it is typed. */
interface TimedStep<A extends RepairAction = RepairAction> {
  title: string;
  course: Course;
  action: A;
  typed: (at: number, course: Course) => Typed<A>;
  follows: number;
  path: string;
}

function step<A extends RepairAction>(given: TimedStep<A>): [string, () => Probe] {
  const { title, course, action, typed, follows, path } = given;
  const now = later(course, hour);
  const timeProblems = (at: number) =>
    problemsOf(course, action, typed(at, course), now).filter(
      (problem) => problem.rule === 'TIME-7' && problem.path === path,
    );
  return [title, () => ({ now, follows, timeProblems })];
}

interface Probe {
  now: number;
  follows: number;
  timeProblems: (at: number) => readonly { message: string }[];
}

const atServiceCentre = received('takeBack');
const atHome = diagnosed();
const signedAtCounter = signed();
const paid = explained('home', { cause: 'misuse' });
const done = worked();
const doneAtCentre = worked('takeBack');
const owing = worked('home', { cause: 'misuse' });
const minuteStart = (ms: number) => Math.floor(ms / minute) * minute;

const timedSteps = [
  step({
    title: 'an attempt follows the request',
    course: submitted(),
    action: 'recordContact',
    typed: (at) => contact(at, false),
    follows: requestedAt,
    path: 'at',
  }),
  step({
    title: 'an agreement follows the request',
    course: submitted(),
    action: 'agreeVisit',
    typed: (at, course) => ({
      ...span(course.facts.now),
      kind: 'inspect',
      at,
      channel: 'phone',
    }),
    follows: requestedAt,
    path: 'at',
  }),
  step({
    title: 'goods come in after the request',
    course: agreed('takeBack'),
    action: 'receiveGoods',
    typed: (at) => ({ at, condition: '完好', promisedAt: null, thanked: false }),
    follows: requestedAt,
    path: 'at',
  }),
  step({
    title: 'a diagnosis at the service centre follows the goods',
    course: atServiceCentre,
    action: 'diagnose',
    typed: (at) => diagnosis(at),
    follows: atServiceCentre.facts.now,
    path: 'at',
  }),
  step({
    title: 'an explanation follows the signature at the counter',
    course: signedAtCounter,
    action: 'explain',
    typed: (at, course) => ({ ...told(course), at }),
    follows: signedAtCounter.facts.now,
    path: 'at',
  }),
  step({
    title: 'so does a refusal of the customer',
    course: signed('home', { cause: 'misuse' }),
    action: 'decline',
    typed: (at, course) => ({ ...told(course), at }),
    follows: signed('home', { cause: 'misuse' }).facts.now,
    path: 'at',
  }),
  step({
    title: 'an apology follows the diagnosis',
    course: signedAtCounter,
    action: 'apologise',
    typed: (at) => ({ at, words: '电话致歉' }),
    follows: atHome.facts.now,
    path: 'at',
  }),
  step({
    title: 'free work may be done on the visit of the diagnosis',
    course: explained(),
    action: 'completeWork',
    typed: (doneAt) => work(doneAt),
    follows: atHome.facts.now,
    path: 'doneAt',
  }),
  step({
    title: 'work that is charged follows the consent of the customer',
    course: paid,
    action: 'completeWork',
    typed: (doneAt) => work(doneAt),
    follows: paid.facts.now,
    path: 'doneAt',
  }),
  step({
    title: 'goods go back after the work',
    course: doneAtCentre,
    action: 'returnGoods',
    typed: brought,
    follows: doneAtCentre.facts.now,
    path: 'at',
  }),
  step({
    title: 'money is taken after the explanation',
    course: owing,
    action: 'settle',
    typed: (at) => payment(at, 16_000),
    follows: paid.facts.now,
    path: 'settledAt',
  }),
  step({
    title: 'a satisfaction call follows the work at home',
    course: done,
    action: 'recordSatisfaction',
    typed: satisfied,
    follows: done.facts.now,
    path: 'at',
  }),
  step({
    title: 'so does an attempt at it',
    course: done,
    action: 'recordContact',
    typed: (at) => contact(at, false),
    follows: done.facts.now,
    path: 'at',
  }),
];

describe.each(timedSteps)('TIME-7: %s', (_title, probe) => {
  const { now, follows, timeProblems } = probe();

  test('in the minute of what it follows it is taken', () => {
    expect(timeProblems(minuteStart(follows))).toEqual([]);
  });

  test('one millisecond before that minute it is refused, naming both times', () => {
    const [problem, ...more] = timeProblems(minuteStart(follows) - 1);
    expect([problem?.message, more]).toEqual([
      expect.stringMatching(/\d{4}-\d\d-\d\d \d\d:\d\d 早于.+\d{4}-\d\d-\d\d \d\d:\d\d，请核对。$/),
      [],
    ]);
  });

  test('to the last millisecond of the present minute it is taken', () => {
    expect(timeProblems(minuteStart(now) + minute - 1)).toEqual([]);
  });

  test('in the next minute it lies in the future and is refused', () => {
    const [problem] = timeProblems(minuteStart(now) + minute);
    expect(problem?.message).toMatch(/晚于现在 \d{4}-\d\d-\d\d \d\d:\d\d，请核对。$/);
  });
});

describe('TIME-7: a signature on paper carries a date', () => {
  const course = printed(atHome);
  const midnight = Date.parse('2026-11-22T00:00:00+08:00');
  const now = atHome.facts.now + 2 * day;
  const problems = (signedAt: number) =>
    problemsOf(course, 'sign', { approval: onPaper(signedAt) }, now).map(({ message }) => message);

  test('the diagnosis was on 22 November', () => {
    expect(dayText(atHome.facts.now, atHome.facts.timeZone)).toBe('2026-11-22');
  });

  test.each([
    ['the first millisecond of the day of the diagnosis', midnight, []],
    [
      'one millisecond before that day',
      midnight - 1,
      ['店长签字日期 2026-11-21 早于诊断日期 2026-11-22，请核对。'],
    ],
    ['the last millisecond of today', midnight + 3 * day - 1, []],
    ['tomorrow', midnight + 3 * day, ['书面签字日期 2026-11-25 晚于今天 2026-11-24，请核对。']],
  ])('%s', (_when, signedAt, expected) => {
    expect(problems(signedAt)).toEqual(expected);
  });

  test('REP-4: an explanation of that day is taken, whatever the hour of the date', () => {
    const paper = take(course, 'sign', { approval: onPaper(midnight + 20 * hour) }, now);
    const at = midnight + 12 * hour;
    expect(problemsOf(paper, 'explain', { ...told(paper), at }, now)).toEqual([]);
  });

  test('REP-4: an explanation of the day before is refused', () => {
    const paper = take(course, 'sign', { approval: onPaper(midnight + day) }, now);
    const at = midnight + day - 1;
    expect(problemsOf(paper, 'explain', { ...told(paper), at }, now)).toEqual([
      {
        path: 'at',
        message: '说明方案的时间 2026-11-22 早于店长签字的日期 2026-11-23，请核对。',
        rule: 'TIME-7',
      },
    ]);
  });
});

describe('an appointment', () => {
  const course = submitted();
  const now = later(course);
  const problems = (given: Partial<Typed<'agreeVisit'>>) => {
    const typed = { ...span(now), kind: 'inspect', at: now, channel: 'phone', ...given } as const;
    return problemsOf(course, 'agreeVisit', typed, now).map(({ path, rule }) => `${path} ${rule}`);
  };

  test.each<[string, Partial<Typed<'agreeVisit'>>, string[]]>([
    ['of two hours tomorrow is taken', {}, []],
    ['that ends as it begins is refused', { from: now + day, to: now + day }, ['to TIME-7']],
    ['that ends before it begins is refused', { from: now + day, to: now + hour }, ['to TIME-7']],
    ['that ends now is taken', { at: requestedAt, from: now - 10 * minute, to: now }, []],
    [
      'that was over a millisecond ago is refused',
      { at: requestedAt, from: now - 10 * minute, to: now - 1 },
      ['from TIME-7'],
    ],
    [
      'that has begun and is not over is taken',
      { at: requestedAt, from: now - 10 * minute, to: now + hour },
      [],
    ],
    [
      'from before it was agreed is refused',
      { from: now - 10 * minute, to: now + hour },
      ['from TIME-7'],
    ],
    [
      'over midnight is refused',
      {
        from: Date.parse('2026-11-22T23:00:00+08:00'),
        to: Date.parse('2026-11-23T00:00:00.001+08:00'),
      },
      ['to TIME-7'],
    ],
    [
      'to midnight is taken',
      {
        from: Date.parse('2026-11-22T23:00:00+08:00'),
        to: Date.parse('2026-11-23T00:00:00+08:00'),
      },
      [],
    ],
    ['to which nobody goes is refused', { technicianId: null }, ['technicianId REP-9']],
    [
      'of a customer who brings the goods needs nobody',
      { kind: 'bringIn', technicianId: null },
      [],
    ],
  ])('%s', (_what, given, expected) => {
    expect(problems(given)).toEqual(expected);
  });

  test('is moved by the same rules', () => {
    const moved = agreed();
    const typed = {
      ...span(moved.facts.now - 3 * day),
      kind: 'inspect',
      reason: '顾客出差',
    } as const;
    expect(problemsOf(moved, 'reschedule', typed).map(({ path }) => path)).toEqual(['from']);
  });

  test('to repair needs somebody who goes', () => {
    const course = explained();
    const typed = span(course.facts.now, { technicianId: null });
    expect(problemsOf(course, 'agreeRepair', typed).map(({ path }) => path)).toEqual([
      'technicianId',
    ]);
  });

  test('REP-10: to bring back may be one at which the customer fetches the goods', () => {
    const typed = span(doneAtCentre.facts.now, { technicianId: null });
    expect(problemsOf(doneAtCentre, 'agreeReturn', typed)).toEqual([]);
  });
});

describe('REP-6: the times of a parts list', () => {
  const course = explained('takeBack');
  const now = later(course, hour);
  const problems = (given: Partial<ReturnType<typeof part>>, from = course) =>
    problemsOf(from, 'updateParts', { parts: [part(now + day, given)] }, now).map(
      ({ path, rule }) => `${path} ${rule}`,
    );

  test.each<[string, Partial<ReturnType<typeof part>>, string[]]>([
    ['neither ordered nor arrived', {}, []],
    ['ordered before the request', { orderedAt: requestedAt - 1 }, ['parts[0].orderedAt TIME-7']],
    ['ordered in a minute', { orderedAt: now + minute }, ['parts[0].orderedAt TIME-7']],
    [
      'arrived before it was ordered',
      { orderedAt: now, arrivedAt: now - minute },
      ['parts[0].arrivedAt TIME-7'],
    ],
    ['arrived in a minute', { arrivedAt: now + minute }, ['parts[0].arrivedAt TIME-7']],
    ['from stock: arrived, never ordered', { arrivedAt: now }, []],
    ['needed a millisecond ago', { neededBy: now - 1 }, ['parts[0].neededBy TIME-7']],
    ['needed now', { neededBy: now }, []],
    ['needed a while ago and there', { neededBy: now - day, arrivedAt: now }, []],
  ])('%s', (_what, given, expected) => {
    expect(problems(given)).toEqual(expected);
  });

  test('what was needed by a time that has passed since stays on the list', () => {
    const listed = take(course, 'updateParts', { parts: [part(now)] }, now - minute);
    const overdue = { parts: [part(now)] };
    expect(problemsOf(listed, 'updateParts', overdue, now + day)).toEqual([]);
  });

  test('one part stands on it once', () => {
    const twice = { parts: [part(now + day), part(now + day)] };
    expect(problemsOf(course, 'updateParts', twice, now).map(({ path }) => path)).toEqual([
      'parts[1].id',
    ]);
  });

  test('work does not take a part before it arrives', () => {
    const arrivedAt = now - minute;
    const listed = take(course, 'updateParts', { parts: [part(now, { arrivedAt })] }, now);
    const [problem] = problemsOf(listed, 'completeWork', work(now - 2 * minute), now);
    expect(problem?.message).toContain('早于配件“弹簧”到货的时间');
  });
});
