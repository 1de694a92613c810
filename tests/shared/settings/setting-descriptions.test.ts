import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  descriptionOf,
  settingNames,
  shownSetting,
} from '../../../shared/settings/setting-descriptions.ts';

const bounded = settingNames.flatMap((name) => {
  const { entry } = descriptionOf(name);
  return 'min' in entry ? [[name, entry] as const] : [];
});

describe('a setting within its bound (SET-1)', () => {
  test.each(bounded)('is accepted and shown: %s', (name, { min, max }) => {
    fc.assert(
      fc.property(fc.integer({ min, max }), (value) => {
        expect(descriptionOf(name).schema.safeParse(value).success).toBe(true);
        expect(shownSetting(name, value)).toBe(descriptionOf(name).shown(value));
      }),
    );
  });
});

describe('a setting outside its bound', () => {
  test.each(bounded)('is refused in Chinese, with its rule: %s', (name, { min, max }) => {
    const outside = fc.oneof(
      fc.integer({ max: min - 1 }),
      fc.integer({ min: max + 1 }),
      fc.integer({ min, max: max - 1 }).map((value) => value + 0.5),
    );
    fc.assert(
      fc.property(outside, (value) => {
        const { error } = descriptionOf(name).schema.safeParse(value);
        expect(error?.issues[0]?.message).toMatch(/^[^a-z]+$/);
      }),
    );
  });

  test.each([
    ['freeHours', 47, 'CAN-3'],
    ['feeBasisPoints', 999, 'CAN-4'],
    ['returnDays', 6, 'RET-9'],
    ['extendOverHolidays', 'yes', 'TIME-3'],
    ['revealNeedsReason', 'yes', 'ARC-15'],
  ] as const)('names its rule: %s %j', (name, value, rule) => {
    const { error } = descriptionOf(name).schema.safeParse(value);
    expect(error?.issues[0]?.message).toContain(rule);
  });
});
