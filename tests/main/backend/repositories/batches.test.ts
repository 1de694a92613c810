import { describe, expect, test } from 'vitest';

import { batches, valueGroups } from '../../../../main/backend/database/repositories/batches.ts';

const rows = Array.from({ length: 1001 }, (_, index) => ({ a: index, b: 0, c: 0, d: 0 }));

describe('rows for one INSERT', () => {
  test('come all, once, in order', () => {
    expect([...batches(rows)].flat()).toEqual(rows);
  });

  test('never bind more variables than a statement may have', () => {
    const most = Math.max(...[...batches(rows)].map((batch) => batch.length * 4));
    expect(most).toBeGreaterThan(1000);
    expect(most).toBeLessThanOrEqual(3000);
  });

  test('of nothing make no statement', () => {
    expect([...batches([])]).toEqual([]);
  });
});

describe('values for one IN list', () => {
  test('come all, once, in order', () => {
    const values = rows.map(({ a }) => a);
    expect(
      [...valueGroups([...values, ...values, ...values])].map((group) => group.length),
    ).toEqual([3000, 3]);
  });
});
