import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addressOf,
  isNarrowed,
  momentsBetween,
  sortedBy,
  stateFromAddress,
  usualPeriods,
  type ListChoices,
  type ListState,
} from '../../../renderer/components/list-state.ts';
import { dateOfDay } from '../../../shared/domain/plain-date.ts';

type Filter = 'all' | 'unpaid';
type By = 'orderedAt' | 'name';
const zone = 'Asia/Shanghai';

const choices: ListChoices<Filter, By> = {
  filters: ['all', 'unpaid'],
  sorts: ['orderedAt', 'name'],
  ascendingFirst: ['name'],
  first: {
    search: '',
    filter: 'all',
    from: null,
    to: null,
    sort: { by: 'orderedAt', direction: 'descending' },
  },
};
const { first } = choices;
const read = (address: string) => stateFromAddress(new URLSearchParams(address), choices);

describe('the address of a list', () => {
  test('is bare when the list is as at first', () => {
    expect(addressOf(first, choices)).toEqual({});
  });

  const date = fc.option(fc.integer({ min: 0, max: 40_000 }).map(dateOfDay));
  const states: fc.Arbitrary<ListState<Filter, By>> = fc.record({
    search: fc.string({ maxLength: 100, unit: 'grapheme' }).filter((text) => text.length <= 100),
    filter: fc.constantFrom(...choices.filters),
    from: date,
    to: date,
    sort: fc.record({
      by: fc.constantFrom(...choices.sorts),
      direction: fc.constantFrom('ascending', 'descending'),
    }),
  });

  test('says all of what it shows, whatever was typed', () => {
    fc.assert(
      fc.property(states, (state) => {
        const address = new URLSearchParams(addressOf(state, choices)).toString();
        expect(read(address)).toEqual(state);
      }),
    );
  });

  test.each([
    'filter=everything',
    'sort=constructor',
    'direction=up',
    'from=2026-02-30',
    'to=yesterday',
    'other=1',
  ])('with %s is as at first', (address) => {
    expect(read(address)).toEqual(first);
  });
});

describe('sorting by a column', () => {
  test('again turns it round', () => {
    expect(sortedBy(first, 'orderedAt', choices).direction).toBe('ascending');
  });

  test('of names begins with the first', () => {
    expect(sortedBy(first, 'name', choices)).toEqual({ by: 'name', direction: 'ascending' });
  });

  test('of times and amounts begins with the newest and largest', () => {
    const byName = { sort: { by: 'name', direction: 'ascending' } as const };
    expect(sortedBy(byName, 'orderedAt', choices).direction).toBe('descending');
  });
});

describe('days as moments', () => {
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

  test('begin and end on the store’s calendar', () => {
    const { from, to } = momentsBetween({ from: '2026-11-01', to: '2026-11-21' }, zone);
    expect([iso(from), iso(to)]).toEqual(['2026-10-31T16:00:00.000Z', '2026-11-21T15:59:59.999Z']);
  });

  test('can be open at both ends', () => {
    expect(momentsBetween({ from: null, to: null }, zone)).toEqual({ from: null, to: null });
  });

  test('of a day that is 23 hours long are 23 hours apart', () => {
    const { from, to } = momentsBetween({ from: '2026-03-29', to: '2026-03-29' }, 'Europe/Berlin');
    expect((to ?? 0) - (from ?? 0) + 1).toBe(23 * 3_600_000);
  });
});

test('the usual periods follow the store’s day, also when it is another one in UTC', () => {
  const earlyMorning = Date.parse('2026-11-21T00:30:00+08:00');
  expect(usualPeriods(earlyMorning, zone)).toEqual({
    today: { from: '2026-11-21', to: '2026-11-21' },
    last7Days: { from: '2026-11-15', to: '2026-11-21' },
    thisMonth: { from: '2026-11-01', to: '2026-11-21' },
  });
});

test.each<[string, Partial<ListState<Filter, By>>, boolean]>([
  ['nothing', {}, false],
  ['spaces', { search: '  ' }, false],
  ['a word', { search: '王' }, true],
  ['a filter', { filter: 'unpaid' }, true],
  ['a day', { to: '2026-11-21' }, true],
  ['another order', { sort: { by: 'name', direction: 'ascending' } }, false],
])('with %s asked for, rows may be missing or not', (_what, part, narrowed) => {
  expect(isNarrowed({ ...first, ...part }, first)).toBe(narrowed);
});
