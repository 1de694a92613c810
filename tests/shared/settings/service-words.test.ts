import { describe, expect, test } from 'vitest';

import { defaultServiceSettings } from '../../../shared/domain/service-settings.ts';
import type { OpeningFrame, OpeningHours } from '../../../shared/domain/service-settings.ts';
import {
  settingDescriptions,
  shownChange,
  shownSetting,
  toldChange,
} from '../../../shared/settings/setting-descriptions.ts';

const { openingHours, feeSchedule, warrantyGroups } = defaultServiceSettings;
const day: OpeningFrame[] = [{ fromMinute: 540, toMinute: 1260 }];
const morning: OpeningFrame[] = [{ fromMinute: 540, toMinute: 720 }];
const split: OpeningFrame[] = [...morning, { fromMinute: 840, toMinute: 1260 }];

function hours(part: Partial<OpeningHours> = {}): OpeningHours {
  return { ...openingHours, ...part };
}

describe('opening hours as people read them', () => {
  test.each<[string, OpeningHours]>([
    ['每天 09:00–21:00', hours()],
    ['周一至周五 09:00–21:00；周六、周日 休息', hours({ week: [day, day, day, day, day, [], []] })],
    [
      '周一至周三、周五 09:00–21:00；周四 09:00–12:00、14:00–21:00；周六、周日 09:00–12:00',
      hours({ week: [day, day, day, split, day, morning, morning] }),
    ],
    [
      '每天 09:00–21:00；法定节假日 休息；调休上班日 09:00–12:00',
      hours({ publicHolidays: [], makeUpDays: morning }),
    ],
  ])('%s', (shown, value) => {
    expect(shownSetting('openingHours', value)).toBe(shown);
  });

  test('to the end of the day', () => {
    const late: OpeningFrame[] = [{ fromMinute: 600, toMinute: 1440 }];
    const week = Array.from({ length: 7 }, () => late);
    expect(shownSetting('openingHours', hours({ week }))).toBe('每天 10:00–24:00');
  });

  test('that change are told by the days that differ', () => {
    const week = [day, day, day, day, day, morning, []];
    expect(shownChange('openingHours', hours(), hours({ week, publicHolidays: [] }))).toBe(
      '周六由“09:00–21:00”改为“09:00–12:00”；周日由“09:00–21:00”改为“休息”；法定节假日由“同平日”改为“休息”',
    );
  });
});

describe('a big table that changes is told by its lines', () => {
  const [trip, ...others] = feeSchedule;

  test.each<[string, unknown]>([
    [
      '“上门费 ¥50.00/次（上门）”改为“上门费 ¥60.00/次（上门）”',
      [{ ...trip, priceFen: 6000 }, ...others],
    ],
    ['删去“上门费 ¥50.00/次（上门）”', others],
    [
      '增加“换锁 ¥80.00/把（配件）”',
      [...feeSchedule, { code: 'lock', title: '换锁', kind: 'part', unit: '把', priceFen: 8000 }],
    ],
    ['只调整了顺序', [...feeSchedule].reverse()],
  ])('%s', (told, after) => {
    expect(shownChange('feeSchedule', feeSchedule, after)).toBe(told);
  });

  test('groups of goods too', () => {
    const after = warrantyGroups.map((group) =>
      group.title === '床' ? { ...group, months: 30 } : group,
    );
    expect(toldChange('warrantyGroups', warrantyGroups, after)).toBe(
      '：“床（床）3 年”改为“床（床）30 个月”',
    );
  });

  test('a single value by both', () => {
    expect(toldChange('repairAnswerHours', 72, 48)).toBe('由“72 小时”改为“48 小时”');
  });

  test('and what no bound allows any more is shown as it was', () => {
    expect(shownChange('feeSchedule', 'x', feeSchedule)).toContain('"x" → ');
  });
});

test('a long schedule is shown by its beginning and its size', () => {
  const many = Array.from({ length: 20 }, (_, index) => ({
    code: String(index),
    title: `项目${index}`,
    kind: 'part' as const,
    unit: '件',
    priceFen: 100,
  }));
  const shown = settingDescriptions.feeSchedule.shown(many);
  expect([shown.includes('项目8'), shown.endsWith('…… 共 20 项')]).toEqual([false, true]);
});

test.each([
  ['repairAnswerHours', 73, 'REP-7'],
  ['repairAnswerHours', 0, '至少 1 小时'],
  ['remindEveryMinutes', 4, '5 到 120'],
  ['usualWarrantyMonths', 361, '0 到 360'],
  ['openingHours', hours({ week: [[], [], [], [], [], [], []] }), '至少有一天要营业'],
  [
    'openingHours',
    hours({ week: [[...split].reverse(), day, day, day, day, day, day] }),
    '从早到晚',
  ],
  ['feeSchedule', [feeSchedule[0], feeSchedule[0]], '编号相同'],
  ['warrantyGroups', [warrantyGroups[0], warrantyGroups[0]], '同名'],
  ['warrantyGroups', [{ ...warrantyGroups[0], words: [] }], '至少写一个词'],
  ['signatureTarget', { hours: 0, clock: 'wall' }, '1 到 2000'],
] as const)('%s beyond its bound is refused in words', (name, value, words) => {
  const { error } = settingDescriptions[name].schema.safeParse(value);
  expect(error?.issues[0]?.message).toContain(words);
});
