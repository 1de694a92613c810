import { describe, expect, test } from 'vitest';

import { deadlineStateOf, isLateFulfilment } from '../../../shared/deadlines/deadline-state.ts';
import { dueTimesOf } from '../../../shared/deadlines/due-time.ts';
import type { DueTimes } from '../../../shared/deadlines/due-time.ts';
import { defaultStoreSettings } from '../../../shared/domain/rule-settings.ts';
import { localTimeText } from '../../../shared/domain/time-zone.ts';
import type {
  DeadlineDescription,
  DeadlineStep,
} from '../../../shared/procedures/deadline-description.ts';
import { procedureIds } from '../../../shared/procedures/procedure-id.ts';
import { procedureOf } from '../../../shared/procedures/registry.ts';
import { deadlineSamples } from '../../support/deadline-samples.ts';
import type { DeadlineSample } from '../../support/deadline-samples.ts';
import { shanghai } from '../../support/store-calendar.ts';

/**
 * Every deadline of every procedure one millisecond before, at and after its due time, whichever
 * step started it and whichever fulfils it. A deadline without a sample fails the test.
 */
const described = procedureIds.flatMap((procedure) =>
  procedureOf(procedure).deadlines.map((description) => ({
    name: `${description.rule} ${description.title}`,
    description,
    sample: sampleOf(procedure, description.id),
  })),
);

function sampleOf(procedure: (typeof procedureIds)[number], id: string): DeadlineSample {
  const sample = deadlineSamples[procedure][id];
  if (!sample) throw new Error(`No sample of ${procedure} ${id}.`);
  return sample;
}

function stepOf(
  action: string,
  given: { input?: unknown; record?: unknown },
  { requestedAt, now }: { requestedAt: number; now: number },
): DeadlineStep {
  const { input = {}, record = null } = given;
  return { action, input, request: null, record, requestedAt, now };
}

function beginning(
  description: DeadlineDescription,
  { startedBy, ...sample }: DeadlineSample,
  action: string,
): DueTimes | null {
  const moments = { requestedAt: shanghai(sample.requestedAt), now: shanghai(sample.now) };
  const step = stepOf(action, startedBy[action] ?? {}, moments);
  expect(description.startedWhen?.(step) ?? true).toBe(true);
  return dueTimesOf(description, step, defaultStoreSettings, defaultStoreSettings);
}

describe.each(described)('$name', ({ description, sample }) => {
  const dueAt = shanghai(sample.due);

  test('has a sample of every step that starts or fulfils it', () => {
    expect([Object.keys(sample.startedBy), Object.keys(sample.fulfilledBy)]).toEqual([
      description.startedBy,
      description.fulfilledBy,
    ]);
  });

  test.each(description.startedBy)('started by %s it is due as its rule says', (action) => {
    const due = beginning(description, sample, action)?.dueAt ?? 0;
    expect(localTimeText(due, 'Asia/Shanghai')).toBe(localTimeText(dueAt, 'Asia/Shanghai'));
  });

  test.each(description.startedBy)('started by %s it is announced before it is due', (action) => {
    const { startedAt = 0, warnAt = 0 } = beginning(description, sample, action) ?? {};
    expect([startedAt <= warnAt, warnAt < dueAt]).toEqual([true, true]);
  });

  test.each([
    ['a millisecond before its due time it is near', -1, 'near'],
    ['at its due time it is still in time', 0, 'near'],
    ['a millisecond after it is late', 1, 'late'],
  ])('%s (TIME-1)', (_name, ms, state) => {
    const [action = ''] = description.startedBy;
    const warnAt = beginning(description, sample, action)?.warnAt ?? null;
    const open = { dueAt, warnAt, paused: false, open: true, late: false };
    expect(deadlineStateOf(open, dueAt + ms, dueAt)).toBe(state);
  });

  test.each(
    description.fulfilledBy.flatMap((action) =>
      [-1, 0, 1].map((ms) => ({ action, ms, late: ms > 0 })),
    ),
  )('fulfilled by $action $ms ms after its due time: late is $late', ({ action, ms, late }) => {
    const doneAt = dueAt + ms;
    const given = sample.fulfilledBy[action]?.(doneAt) ?? {};
    // Steps without a typed moment are done when they are taken; others are typed a day later.
    const now = description.fulfilledAt ? doneAt + 86_400_000 : doneAt;
    const step = stepOf(action, given, { requestedAt: shanghai(sample.requestedAt), now });
    expect(description.fulfilledWhen?.(step) ?? true).toBe(true);
    const at = description.fulfilledAt?.(step) ?? now;
    expect(isLateFulfilment({ dueAt, late: false }, at, now)).toBe(late);
  });
});
