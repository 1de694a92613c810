import { z } from 'zod';

import { between } from './bounds.ts';
import { isPlainDate } from './plain-date.ts';
import { defaultStoreSettings } from './rule-settings.ts';
import { serviceSettingsShape } from './service-settings-schema.ts';
import { isTimeZone } from './time-zone.ts';

const dates = z.array(
  z
    .string({ error: '日期必须是文字' })
    .refine(isPlainDate, { error: '日期必须写成 2026-10-01 的样子，并且真有这一天。' }),
  { error: '放假和上班的日子必须是日期的列表。' },
);

const holidays = z
  .object({ rest: dates, work: dates }, { error: '节假日更正必须写明放假和上班的日子。' })
  .superRefine(({ rest, work }, context) => {
    work.forEach((date, index) => {
      if (!rest.includes(date)) return;
      const message = `${date} 既写成放假又写成上班，请只留一个。`;
      context.addIssue({ code: 'custom', path: ['work', index], message });
    });
  });

/** The bounds of the settings marked [S] (rules.md), also of those a request does not use. */
export const ruleSettingsSchema = z.object(
  {
    timeZone: z
      .string({ error: '时区必须是文字。' })
      .refine(isTimeZone, { error: '没有这个时区，请写成 Asia/Shanghai 的样子。' }),
    freeHours: z
      .int({ error: '免费取消的小时数必须是整数。' })
      .min(48, { error: '免费取消的时间不能少于 48 小时（CAN-3）。' }),
    feeBasisPoints: z
      .int({ error: '退单费率必须是整数（万分之几）。' })
      .min(1000, { error: '退单费率不能低于 10%（CAN-4）。' })
      .max(10_000, { error: '退单费率不能高于 100%（CAN-4）。' }),
    returnDays: z
      .int({ error: '退货天数必须是整数。' })
      .min(7, { error: '退货期限不能少于 7 天（RET-7、RET-9）。' }),
    extendOverHolidays: z.boolean({ error: '遇节假日是否顺延必须写明是或否（TIME-3）。' }),
    holidays: holidays.optional(),
  },
  { error: '缺少规定的设置。' },
);

/** The same as stored and sent, where a field that is not set is not there. */
export const storedRuleSettingsSchema = ruleSettingsSchema.extend({
  holidays: holidays.exactOptional(),
});

/**
 * Everything a store decides for itself (SET-1), as stored and sent. What was stored before the
 * others existed has their defaults.
 */
export const storeSettingsSchema = storedRuleSettingsSchema.extend({
  lockAfterMinutes: between(1, 30, '无人操作多久后锁屏', '分钟').default(
    defaultStoreSettings.lockAfterMinutes,
  ),
  revealNeedsReason: z
    .boolean({ error: '查看完整号码是否要写理由，必须写明是或否（ARC-15）。' })
    .default(defaultStoreSettings.revealNeedsReason),
  triesBeforeLock: between(5, 20, '密码连续错多少次后锁定', '次').default(
    defaultStoreSettings.triesBeforeLock,
  ),
  ...serviceSettingsShape,
});

/** What counting days needs of the settings. */
export const daySettingsSchema = ruleSettingsSchema.pick({
  timeZone: true,
  extendOverHolidays: true,
  holidays: true,
});

/** What counting working days needs of the settings. */
export const workingDaySettingsSchema = ruleSettingsSchema.pick({ timeZone: true, holidays: true });
