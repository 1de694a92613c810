import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultRetention,
  keptBackups,
  retentionBounds,
} from '../../../shared/backup/retention.ts';
import { localDay, localTimeText } from '../../../shared/domain/time-zone.ts';

const zone = 'Asia/Shanghai';
const shanghai = (text: string): number => Date.parse(`${text}:00+08:00`);
const now = shanghai('2026-11-21T18:00');

function kept(times: string[], at = now): string[] {
  const result = keptBackups(times.map(shanghai), at, zone);
  return times.filter((time) => result.has(shanghai(time)));
}

describe('of the backups of today', () => {
  test('the three newest are kept', () => {
    const today = ['2026-11-21T09:00', '2026-11-21T11:00', '2026-11-21T13:00', '2026-11-21T17:00'];
    expect(kept(today)).toEqual(today.slice(1));
  });

  test('today begins at midnight in the store, not at that of Greenwich', () => {
    const night = ['2026-11-20T23:59', '2026-11-21T00:00', '2026-11-21T07:59', '2026-11-21T08:00'];
    expect(kept(night)).toEqual(night);
  });
});

describe('of a day before', () => {
  test('only the newest is kept', () => {
    expect(kept(['2026-11-20T09:00', '2026-11-20T21:00'])).toEqual(['2026-11-20T21:00']);
  });

  test('the last 14 days count, the 15th does not', () => {
    const days = ['2026-11-05T21:00', '2026-11-06T21:00', '2026-11-07T21:00', '2026-11-08T10:00'];
    // The 8th is the 13th day before today, the 7th the 14th; the month keeps nothing else of it.
    expect(kept([...days, '2026-11-21T09:00'])).toEqual([...days.slice(2), '2026-11-21T09:00']);
  });
});

describe('of a month', () => {
  test('the newest is kept for twelve months, this one included', () => {
    const months = [
      '2025-11-30T21:00',
      '2025-12-15T21:00',
      '2025-12-31T21:00',
      '2026-01-31T21:00',
      '2026-10-03T21:00',
    ];
    expect(kept(months)).toEqual(months.slice(2));
  });

  test('a month ends at midnight in the store', () => {
    const months = ['2026-08-31T23:59', '2026-09-01T00:01', '2026-09-30T23:59'];
    expect(kept(months)).toEqual(['2026-08-31T23:59', '2026-09-30T23:59']);
  });
});

test('one that a wrong clock put into the future counts as of today', () => {
  const times = ['2026-11-21T09:00', '2026-11-21T10:00', '2026-11-21T11:00', '2031-01-01T00:00'];
  expect(kept(times)).toEqual(times.slice(1));
});

test('the only one there is stays, however old', () => {
  expect(kept(['2019-03-01T09:00'])).toEqual(['2019-03-01T09:00']);
});

test.each(Object.entries(retentionBounds))(
  'a policy beyond the bounds of %s is refused',
  (name, bounds) => {
    const [less, more] = [bounds.least - 1, bounds.most + 1];
    for (const value of [less, more, 1.5]) {
      const policy = { ...defaultRetention, [name]: value };
      expect(() => keptBackups([now], now, zone, policy)).toThrow(RangeError);
    }
  },
);

const policies = fc.record({
  ofToday: fc.integer({ min: 1, max: 24 }),
  days: fc.integer({ min: 1, max: 90 }),
  months: fc.integer({ min: 0, max: 120 }),
});
const times = fc.array(fc.integer({ min: now - 800 * 86_400_000, max: now }), { maxLength: 60 });
const zones = fc.constantFrom(zone, 'UTC', 'America/New_York', 'Pacific/Apia');

describe('whatever the times and the policy,', () => {
  test('the newest is kept', () => {
    fc.assert(
      fc.property(times, policies, zones, (all, policy, timeZone) => {
        fc.pre(all.length > 0);
        expect(keptBackups(all, now, timeZone, policy)).toContain(Math.max(...all));
      }),
    );
  });

  test('each of the last days that had one has exactly one', () => {
    fc.assert(
      fc.property(times, policies, zones, (all, policy, timeZone) => {
        const today = localDay(now, timeZone);
        const result = [...keptBackups(all, now, timeZone, { ...policy, months: 0 })];
        const newest = Math.max(...all);
        for (let day = today - policy.days; day < today; day += 1) {
          const there = all.some((time) => localDay(time, timeZone) === day);
          const left = result.filter((time) => localDay(time, timeZone) === day);
          expect(left).toHaveLength(there ? 1 : 0);
        }
        const older = result.filter((time) => localDay(time, timeZone) < today - policy.days);
        expect(older.filter((time) => time !== newest)).toEqual([]);
      }),
    );
  });

  test('each of the last months that had one has its newest', () => {
    fc.assert(
      fc.property(times, policies, zones, (all, policy, timeZone) => {
        fc.pre(policy.months > 0);
        const monthOf = (time: number) => localTimeText(time, timeZone).slice(0, 7);
        const result = keptBackups(all, now, timeZone, policy);
        const thisMonth = all.filter((time) => monthOf(time) === monthOf(now));
        if (thisMonth.length > 0) expect(result).toContain(Math.max(...thisMonth));
      }),
    );
  });

  test('thinning again removes nothing more', () => {
    fc.assert(
      fc.property(times, policies, zones, (all, policy, timeZone) => {
        const once = keptBackups(all, now, timeZone, policy);
        expect(keptBackups([...once], now, timeZone, policy)).toEqual(once);
      }),
    );
  });
});
