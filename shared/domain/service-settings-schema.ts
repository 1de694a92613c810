import { z } from 'zod';

import { between } from './bounds.ts';
import {
  deadlineClocks,
  defaultServiceSettings,
  feeKinds,
  outOfWarrantyWays,
} from './service-settings.ts';

const frame = z
  .object({
    fromMinute: between(0, 1439, '营业开始', '分钟'),
    toMinute: between(1, 1440, '营业结束', '分钟'),
  })
  .refine(({ fromMinute, toMinute }) => fromMinute < toMinute, {
    error: '每段营业时间的结束要晚于开始。',
  });

const day = z
  .array(frame)
  .max(6, { error: '一天最多写 6 段营业时间。' })
  .refine(
    (frames) =>
      frames.every(
        ({ fromMinute }, at) => at === 0 || (frames[at - 1]?.toMinute ?? 0) < fromMinute,
      ),
    {
      error: '一天里的几段营业时间要从早到晚排列，中间要隔开。',
    },
  );

const title = (what: string) =>
  z
    .string()
    .trim()
    .min(1, { error: `请填写${what}。` })
    .max(40, { error: `${what}最多 40 个字。` });

const target = z.object({
  hours: between(1, 2000, '时限', '小时'),
  clock: z.enum(deadlineClocks),
});

const warrantyGroup = z.object({
  title: title('商品类别'),
  words: z
    .array(title('商品名称里的词'))
    .min(1, { error: '每个类别至少写一个词。' })
    .max(20, { error: '每个类别最多写 20 个词。' }),
  months: between(0, 360, '保修期', '个月'),
});

const priceError = '单价要写成 50 或 50.00 的样子（元）。';

const feeItem = z.object({
  code: z.string().trim().min(1).max(40),
  title: title('收费项目'),
  kind: z.enum(feeKinds),
  unit: title('单位'),
  priceFen: z
    .int({ error: priceError })
    .min(0, { error: priceError })
    .max(100_000_000, { error: '单价最多 100 万元，请核对。' }),
});

const unique = <T>(items: readonly T[], key: (item: T) => string): boolean =>
  new Set(items.map(key)).size === items.length;

/** The bounds of what service uses (SET-1), as stored and sent; defaults for what was never set. */
export const serviceSettingsShape = {
  openingHours: z
    .object({
      week: z.array(day).length(7),
      publicHolidays: day.nullable(),
      makeUpDays: day.nullable(),
    })
    .refine(({ week }) => week.some((frames) => frames.length > 0), {
      error: '一周里至少有一天要营业。',
    })
    .default(defaultServiceSettings.openingHours),
  repairAnswerHours: z
    .int({ error: '维修答复时限必须是整数（小时）。' })
    .min(1, { error: '维修答复时限至少 1 小时。' })
    .max(72, { error: '维修答复时限不能超过 72 小时（REP-7）。' })
    .default(defaultServiceSettings.repairAnswerHours),
  warrantyGroups: z
    .array(warrantyGroup)
    .max(100, { error: '最多 100 个商品类别。' })
    .refine((groups) => unique(groups, ({ title: name }) => name), {
      error: '两个商品类别同名，请改一个。',
    })
    .default(defaultServiceSettings.warrantyGroups),
  usualWarrantyMonths: between(0, 360, '一般商品的保修期', '个月').default(
    defaultServiceSettings.usualWarrantyMonths,
  ),
  feeSchedule: z
    .array(feeItem)
    .max(500, { error: '收费标准最多 500 项。' })
    .refine((items) => unique(items, ({ code }) => code), {
      error: '两个收费项目的编号相同，请改一个。',
    })
    .default(defaultServiceSettings.feeSchedule),
  outOfWarranty: z.enum(outOfWarrantyWays).default(defaultServiceSettings.outOfWarranty),
  signatureTarget: target.default(defaultServiceSettings.signatureTarget),
  repairTarget: target.default(defaultServiceSettings.repairTarget),
  remindEveryMinutes: between(5, 120, '重复提醒的间隔', '分钟').default(
    defaultServiceSettings.remindEveryMinutes,
  ),
} as const;

/** The same, as a case keeps it (CASE-1). */
export const serviceSettingsSchema = z.object(serviceSettingsShape);
