import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  closedSpans,
  hoursIn,
  lanesOf,
  placeIn,
  shownRange,
  sideBySide,
} from '../../../../renderer/screens/visits/day-layout.ts';
import type { VisitView } from '../../../../shared/ipc/schemas/service.ts';
import { overlap } from '../../../../shared/visits/overlap.ts';
import { uuid } from '../../support/fixtures.ts';

const hour = 3_600_000;
const day = { from: 0, to: 24 * hour };
const hourOf = (ms: number) => Math.floor(ms / hour) * hour;

function visit(n: number, from: number, to: number, technician: string | null = 'a'): VisitView {
  return {
    id: uuid(n),
    caseId: uuid(n + 100),
    number: null,
    kind: 'inspect',
    technician: technician === null ? null : { id: technician, name: technician },
    from: from * hour,
    to: to * hour,
    state: 'planned',
    note: '',
    customerName: '',
    phone: '',
    address: '',
    goods: '',
  };
}

describe('lanes', () => {
  const technicians = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
  const names = (personId: string | null, visits: VisitView[] = []) =>
    lanesOf({ technicians, visits, open: [] }, personId, '顾客送来').map(({ name }) => name);

  test('stand in order, also those without a visit', () => {
    expect(names(null)).toEqual(['a', 'b', 'c']);
  });

  test('begin with the own one', () => {
    expect(names('b')).toEqual(['b', 'a', 'c']);
  });

  test('end with what customers bring in, where there is any', () => {
    expect(names('b', [visit(1, 9, 10, null)])).toEqual(['b', 'a', 'c', '顾客送来']);
  });
});

describe('the hours that are drawn', () => {
  const nineToFive = { from: 9 * hour, to: 17 * hour };

  test('are those the store is open', () => {
    expect(shownRange({ open: [nineToFive], visits: [] }, day, hourOf)).toEqual(nineToFive);
  });

  test('reach out to an earlier and to a later visit, by whole hours', () => {
    const visits = [visit(1, 7.5, 8), visit(2, 18, 18.25)];
    expect(shownRange({ open: [nineToFive], visits }, day, hourOf)).toEqual({
      from: 7 * hour,
      to: 19 * hour,
    });
  });

  test('never leave the day', () => {
    const range = shownRange({ open: [], visits: [visit(1, -2, 26)] }, day, hourOf);
    expect(range).toEqual(day);
  });

  test('are none on a closed day without visits', () => {
    expect(shownRange({ open: [], visits: [] }, day, hourOf)).toBeNull();
  });

  test('are marked each', () => {
    expect(hoursIn({ from: 9 * hour, to: 11 * hour })).toEqual([9 * hour, 10 * hour]);
  });

  test('leave the lunch break and the time outside of the frames closed', () => {
    const open = [
      { from: 9 * hour, to: 12 * hour },
      { from: 14 * hour, to: 17 * hour },
    ];
    expect(closedSpans({ from: 8 * hour, to: 17 * hour }, open)).toEqual([
      { from: 8 * hour, to: 9 * hour },
      { from: 12 * hour, to: 14 * hour },
    ]);
  });
});

test('a visit stands at its minutes, cut where the day ends', () => {
  const range = { from: 9 * hour, to: 17 * hour };
  expect([placeIn(range, visit(1, 9.5, 11)), placeIn(range, visit(2, 16, 20))]).toEqual([
    { start: 30, length: 90 },
    { start: 420, length: 60 },
  ]);
});

describe('visits of one lane that share time', () => {
  test('stand side by side; the next one has the whole width again', () => {
    const visits = [visit(1, 9, 11), visit(2, 10, 12), visit(3, 12, 13)];
    expect(sideBySide(visits).map(({ column, columns }) => [column, columns])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  test('never cover one another', () => {
    const spans = fc.array(fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 4 })), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(spans, (drawn) => {
        const visits = drawn
          .map(([from, length], index) => visit(index, from, from + length))
          .sort((one, two) => one.from - two.from);
        const placed = sideBySide(visits);
        const covering = placed.filter((one) =>
          placed.some(
            (two) => one !== two && one.column === two.column && overlap(one.visit, two.visit),
          ),
        );
        expect(covering).toEqual([]);
      }),
    );
  });
});
