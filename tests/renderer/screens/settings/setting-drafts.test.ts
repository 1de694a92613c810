import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { movedRow } from '../../../../renderer/screens/settings/editors/edit-rows.ts';
import { emptyFee, feeDrafts } from '../../../../renderer/screens/settings/editors/fee-draft.ts';
import { readFrames } from '../../../../renderer/screens/settings/editors/frames-text.ts';
import {
  copyDay,
  hoursDraft,
  withDay,
} from '../../../../renderer/screens/settings/editors/hours-draft.ts';
import {
  emptyGroup,
  groupDrafts,
} from '../../../../renderer/screens/settings/editors/warranty-draft.ts';
import { readSettingDraft } from '../../../../renderer/screens/settings/read-setting-draft.ts';
import { draftOfSetting } from '../../../../renderer/screens/settings/setting-draft.ts';
import { defaultStoreSettings } from '../../../../shared/domain/rule-settings.ts';
import { settingNames, settingOf } from '../../../../shared/settings/setting-descriptions.ts';
import { shownFrames } from '../../../../shared/settings/opening-hours-words.ts';

const { openingHours, feeSchedule, warrantyGroups } = defaultStoreSettings;

test.each(settingNames)('%s is typed over and read back as it was', (name) => {
  const read = readSettingDraft(name, draftOfSetting(defaultStoreSettings, name));
  expect(read).toEqual({ value: settingOf(defaultStoreSettings, name), wrong: null });
});

describe('the frames of a day as typed', () => {
  const morning = { fromMinute: 540, toMinute: 720 };
  const afternoon = { fromMinute: 840, toMinute: 1260 };

  test.each([
    ['9-12', [morning]],
    ['09:00–12:00、14:00–21:00', [morning, afternoon]],
    ['9:00 - 12:00, 14:00～21:00', [morning, afternoon]],
    ['９点到12点 14点至21点', [morning, afternoon]],
    ['', []],
    ['休息', []],
  ])('“%s”', (typed, frames) => {
    expect(readFrames(typed)).toEqual(frames);
  });

  test.each(['9', '9-', '9-25', 'closed', '9-12 x'])('“%s” cannot be read', (typed) => {
    expect(readFrames(typed)).toBeNull();
  });

  test('are read back as they are shown', () => {
    const frames = fc
      .uniqueArray(fc.nat({ max: 1440 }), { minLength: 2, maxLength: 8 })
      .map((minutes) => [...minutes].sort((one, two) => one - two))
      .map((minutes) =>
        minutes.flatMap((fromMinute, index) => {
          const toMinute = minutes[index + 1];
          return index % 2 === 1 || toMinute === undefined ? [] : [{ fromMinute, toMinute }];
        }),
      );
    fc.assert(
      fc.property(frames, (each) => {
        expect(readFrames(shownFrames(each))).toEqual(each);
      }),
    );
  });
});

describe('opening hours', () => {
  const start = hoursDraft(openingHours);
  const read = (hours: typeof start) =>
    readSettingDraft('openingHours', { kind: 'openingHours', hours });

  test('of one day are copied to others', () => {
    const copied = copyDay(withDay(start, 0, '10-18'), 0, [0, 1, 2, 3, 4]);
    expect(copied.week).toEqual([...Array<string>(5).fill('10-18'), '09:00–21:00', '09:00–21:00']);
  });

  test.each([
    ['9-12 11-14', 'week.2', '周三'],
    ['12-9', 'week.2', '周三'],
    ['abends', 'week.2', '周三'],
  ])('that cannot be (%s) are wrong at their day', (typed, at, title) => {
    const wrong = read(withDay(start, 2, typed));
    expect([wrong.wrong?.includes(title), 'at' in wrong && wrong.at]).toEqual([true, at]);
  });

  test('of holidays may be their own', () => {
    const own = { ...start, publicHolidays: { own: true, typed: '休息' } };
    expect(read(own)).toMatchObject({ value: { publicHolidays: [], makeUpDays: null } });
  });

  test('need one open day', () => {
    const closed = { ...start, week: Array<string>(7).fill('休息') };
    expect(read(closed)).toEqual({ wrong: '一周里至少有一天要营业。', at: null });
  });
});

describe('the fee schedule', () => {
  const read = (items: ReturnType<typeof feeDrafts>) =>
    readSettingDraft('feeSchedule', { kind: 'feeSchedule', items });
  const withFirst = (part: object) =>
    feeDrafts(feeSchedule).map((row, index) => (index === 0 ? { ...row, ...part } : row));

  test('takes a price in yuan and keeps the code of its line', () => {
    expect(read(withFirst({ price: '60' }))).toMatchObject({
      value: [{ code: 'trip', priceFen: 6000 }, ...feeSchedule.slice(1)],
    });
  });

  test('forgets a row nobody wrote into', () => {
    expect(read([...feeDrafts(feeSchedule), emptyFee()])).toMatchObject({ value: feeSchedule });
  });

  test.each([
    [{ price: 'umsonst' }, '第 1 行：单价'],
    [{ price: '-5' }, '第 1 行：单价'],
    [{ price: '1.234' }, '第 1 行：单价'],
    [{ title: ' ' }, '第 1 行：请填写收费项目。'],
    [{ unit: '' }, '第 1 行：请填写单位。'],
  ])('%j is wrong in its row', (part, wrong) => {
    const answer = read(withFirst(part));
    expect([answer.wrong?.startsWith(wrong), 'at' in answer && answer.at]).toEqual([true, 'trip']);
  });
});

describe('warranty groups', () => {
  const read = (groups: ReturnType<typeof groupDrafts>) =>
    readSettingDraft('warrantyGroups', { kind: 'warrantyGroups', groups });

  test('take words parted by whatever people write, each once', () => {
    const group = { ...emptyGroup(), title: '灯', words: '灯, 台灯、吊灯 灯', months: '12' };
    expect(read([group])).toEqual({
      value: [{ title: '灯', words: ['灯', '台灯', '吊灯'], months: 12 }],
      wrong: null,
    });
  });

  test.each([
    [{ words: '' }, '第 1 行：每个类别至少写一个词。'],
    [{ months: '三年' }, '第 1 行：保修期必须是'],
    [{ title: '' }, '第 1 行：请填写商品类别。'],
  ])('%j is wrong in its row', (part, wrong) => {
    const rows = groupDrafts(warrantyGroups).map((row, index) =>
      index === 0 ? { ...row, ...part } : row,
    );
    expect(read(rows).wrong?.startsWith(wrong)).toBe(true);
  });

  test('two of one name are wrong together', () => {
    const [first] = groupDrafts(warrantyGroups);
    const rows = first === undefined ? [] : [first, { ...first, key: 'other' }];
    expect(read(rows)).toEqual({ wrong: '两个商品类别同名，请改一个。', at: null });
  });
});

describe('rows of a table', () => {
  const rows = ['a', 'b', 'c'].map((key) => ({ key }));
  const keys = (moved: readonly { key: string }[]) => moved.map(({ key }) => key).join('');

  test.each([
    ['b', -1, 'bac'],
    ['b', 1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
  ] as const)('%s moved by %i', (key, step, order) => {
    expect(keys(movedRow(rows, key, step))).toBe(order);
  });
});

test('a target is wrong without whole hours', () => {
  const draft = { kind: 'target' as const, hours: '半天', clock: 'opening' as const };
  expect(readSettingDraft('signatureTarget', draft).wrong).toContain('1 到 2000');
});
