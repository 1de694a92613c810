import { describe, expect, test } from 'vitest';

import { valueGroups } from '../../../../main/backend/database/repositories/batches.ts';

describe('values for one IN list', () => {
  const values = Array.from({ length: 3003 }, (_, index) => index);

  test('come all, once, in order', () => {
    expect([...valueGroups(values)].flat()).toEqual(values);
  });

  test('never bind more variables than a statement may have', () => {
    expect([...valueGroups(values)].map((group) => group.length)).toEqual([3000, 3]);
  });

  test('of nothing make no statement', () => {
    expect([...valueGroups([])]).toEqual([]);
  });
});
