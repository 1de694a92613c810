import { percentOf } from '../domain/money.ts';
import { storeSettingsSchema } from '../domain/rule-settings-schema.ts';
import type { StoreSettings } from '../domain/rule-settings.ts';
import { serviceDescriptions } from './service-descriptions.ts';
import type { SettingDescription } from './setting-description.ts';
import { zoneTitle } from './zone-title.ts';

/** A setting by its name (SET-1). */
export type SettingName = keyof StoreSettings;
export type SettingValue<N extends SettingName> = Required<StoreSettings>[N];

const shape = storeSettingsSchema.shape;

/** A slip of a key is caught: no store means more than a year. */
const mostHours = 24 * 365;
const mostDays = 365;

/** In the order of the page. */
export const settingDescriptions: {
  readonly [N in SettingName]-?: SettingDescription<SettingValue<N>>;
} = {
  freeHours: {
    title: '免费取消时限',
    says: '下单后这么多小时之内（含）取消订单不收退单费。不能少于 48 小时。',
    rule: 'CAN-3',
    entry: { kind: 'number', unit: '小时', min: 48, max: mostHours },
    schema: shape.freeHours.max(mostHours, { error: '免费取消的时间最多一年，请核对。' }),
    shown: (hours) => `${hours} 小时`,
  },
  feeBasisPoints: {
    title: '退单费比例',
    says: '超过免费时限后按销售价格收这个比例的退单费。不能低于 10%。',
    rule: 'CAN-4',
    entry: { kind: 'percent', min: 1000, max: 10_000 },
    schema: shape.feeBasisPoints,
    shown: (basisPoints) => `${percentOf(basisPoints)}%`,
  },
  returnDays: {
    title: '退换货期限',
    says: '自提商品从购买日、其他商品从送货或提货日起算，当天不算。不能少于 7 天。',
    rule: 'RET-9',
    entry: { kind: 'number', unit: '天', min: 7, max: mostDays },
    schema: shape.returnDays.max(mostDays, { error: '退换货期限最多 365 天，请核对。' }),
    shown: (days) => `${days} 天`,
  },
  extendOverHolidays: {
    title: '期限遇节假日顺延',
    says: '期限的最后一天是节假日或休息日时，顺延到下一个工作日结束。',
    rule: 'TIME-3',
    entry: { kind: 'yesNo', yes: '顺延', no: '不顺延' },
    schema: shape.extendOverHolidays,
    shown: (yes) => (yes ? '顺延' : '不顺延'),
  },
  ...serviceDescriptions,
  revealNeedsReason: {
    title: '查看完整号码要写原因',
    says: '电话和证件号码平时遮住中间几位；查看完整号码都会留下记录，这里决定要不要同时写明原因。',
    rule: 'ARC-15',
    entry: { kind: 'yesNo', yes: '要写', no: '不用写' },
    schema: shape.revealNeedsReason.unwrap(),
    shown: (yes) => (yes ? '要写' : '不用写'),
  },
  lockAfterMinutes: {
    title: '无人操作后锁屏',
    says: '这么多分钟没有人操作，屏幕自动锁上，没有保存的内容都在。1 到 30 分钟。',
    rule: null,
    entry: { kind: 'number', unit: '分钟', min: 1, max: 30 },
    schema: shape.lockAfterMinutes.unwrap(),
    shown: (minutes) => `${minutes} 分钟`,
  },
  triesBeforeLock: {
    title: '密码连续输错后锁定',
    says: '一个人的密码连续输错这么多次就锁定，由店长解锁。5 到 20 次。',
    rule: null,
    entry: { kind: 'number', unit: '次', min: 5, max: 20 },
    schema: shape.triesBeforeLock.unwrap(),
    shown: (tries) => `${tries} 次`,
  },
  holidays: {
    title: '节假日更正',
    says: '程序自带法定节假日和调休日。有变动时写在这里：哪些天放假，哪些天上班。',
    rule: 'TIME-4',
    entry: { kind: 'holidays' },
    schema: shape.holidays
      .unwrap()
      .transform(({ rest, work }) => ({ rest: inOrder(rest), work: inOrder(work) })),
    shown: ({ rest, work }) =>
      [listed('放假', rest), listed('上班', work)].filter(Boolean).join('；') || '没有更正',
  },
  timeZone: {
    title: '时区',
    says: '门店所在的时区，各种期限按它的日期计算。',
    rule: 'TIME-2',
    entry: { kind: 'timeZone' },
    schema: shape.timeZone,
    shown: zoneTitle,
  },
};

export const settingNames = Object.keys(settingDescriptions) as SettingName[];

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settingDescriptions, name);
}

/** What stands for a setting nobody has set. */
export function settingOf<N extends SettingName>(
  settings: StoreSettings,
  name: N,
): SettingValue<N> {
  const value: StoreSettings[N] = settings[name];
  const unset: { readonly [Each in SettingName]?: SettingValue<Each> } = {
    holidays: { rest: [], work: [] },
  };
  return (value ?? unset[name]) as SettingValue<N>;
}

/** A value kept from whatever time as people read it, also where a bound moved since. */
export function shownSetting(name: string, value: unknown): string {
  if (isSettingName(name)) {
    const { schema, shown } = descriptionOf(name);
    const parsed = schema.safeParse(value);
    if (parsed.success) return shown(parsed.data);
  }
  return JSON.stringify(value);
}

/** What a change says: 48 小时 → 72 小时, or of a table only the lines that differ. */
export function shownChange(name: string, before: unknown, after: unknown): string {
  const { old, next, difference } = sidesOf(name, before, after);
  return difference ?? `${old} → ${next}`;
}

/** The same in a sentence, after the title: 由“48 小时”改为“72 小时”. */
export function toldChange(name: string, before: unknown, after: unknown): string {
  const { old, next, difference } = sidesOf(name, before, after);
  return difference === null ? `由“${old}”改为“${next}”` : `：${difference}`;
}

/** Values may be from whatever time: what cannot be compared any more is shown as it is. */
function sidesOf(name: string, before: unknown, after: unknown) {
  const sides = { old: shownSetting(name, before), next: shownSetting(name, after) };
  if (!isSettingName(name)) return { ...sides, difference: null };
  const { schema, difference } = descriptionOf(name);
  const [was, is] = [schema.safeParse(before), schema.safeParse(after)];
  const compared = difference && was.success && is.success ? difference(was.data, is.data) : null;
  return { ...sides, difference: compared };
}

/** The description without the type of its value, for code that handles all alike. */
export function descriptionOf(name: SettingName): SettingDescription<unknown> {
  return settingDescriptions[name] as SettingDescription<unknown>;
}

export function settingTitle(name: string): string {
  return isSettingName(name) ? settingDescriptions[name].title : name;
}

function inOrder(dates: readonly string[]): string[] {
  return [...new Set(dates)].sort();
}

function listed(title: string, dates: readonly string[]): string {
  return dates.length === 0 ? '' : `${title} ${dates.join('、')}`;
}
