import { serviceSettingsShape } from '../domain/service-settings-schema.ts';
import type { ServiceSettings } from '../domain/service-settings.ts';
import { outOfWarrantyWays } from '../domain/service-settings.ts';
import { openingHoursDifference, shownOpeningHours } from './opening-hours-words.ts';
import {
  outOfWarrantyTitles,
  shownFeeItem,
  shownLines,
  shownMonths,
  shownTarget,
  shownWarrantyGroup,
} from './service-words.ts';
import type { SettingDescription } from './setting-description.ts';
import { tableDifference } from './table-difference.ts';

const shape = serviceSettingsShape;
const target = { kind: 'target', unit: '小时', fewest: 1, most: 2000 } as const;

/** The values that service uses, in the order of the page. */
export const serviceDescriptions: {
  readonly [N in keyof ServiceSettings]: SettingDescription<ServiceSettings[N]>;
} = {
  openingHours: {
    title: '营业时间',
    says: '按营业时间计算的时限只在这些时间里走；提醒也只在这些时间里响。每天可以有几段。',
    rule: 'TIME-5',
    entry: { kind: 'openingHours' },
    schema: shape.openingHours.unwrap(),
    shown: shownOpeningHours,
    difference: openingHoursDifference,
  },
  repairAnswerHours: {
    title: '维修答复时限',
    says: '从顾客提出维修到给出具体答复，最多这么多小时。不能超过 72 小时。',
    rule: 'REP-7',
    entry: { kind: 'number', unit: '小时', min: 1, max: 72 },
    schema: shape.repairAnswerHours.unwrap(),
    shown: (hours) => `${hours} 小时`,
  },
  signatureTarget: {
    title: '店长签字目标',
    says: '检查完成后店长多久之内签字。这是门店自己定的目标，可以按营业时间算。',
    rule: 'TIME-5',
    entry: target,
    schema: shape.signatureTarget.unwrap(),
    shown: shownTarget,
  },
  repairTarget: {
    title: '修好目标',
    says: '顾客同意维修方案后多久之内修好。这是门店自己定的目标，可以按营业时间算。',
    rule: 'TIME-5',
    entry: target,
    schema: shape.repairTarget.unwrap(),
    shown: shownTarget,
  },
  remindEveryMinutes: {
    title: '重复提醒的间隔',
    says: '到期的事没有人接手时，每隔这么多分钟再提醒一次，营业时间以外不提醒。5 到 120 分钟。',
    rule: null,
    entry: { kind: 'number', unit: '分钟', min: 5, max: 120 },
    schema: shape.remindEveryMinutes.unwrap(),
    shown: (minutes) => `${minutes} 分钟`,
  },
  warrantyGroups: {
    title: '分类保修期',
    says: '商品名称里有哪个词，就按哪一类的保修期，从购买日算起；对上几个词时，排在前面的一类优先。',
    rule: 'REP-5',
    entry: { kind: 'warrantyGroups' },
    schema: shape.warrantyGroups.unwrap(),
    shown: (groups) => shownLines(groups.map(shownWarrantyGroup), 'groups'),
    difference: (before, after) =>
      tableDifference(before, after, { key: ({ title }) => title, shown: shownWarrantyGroup }),
  },
  usualWarrantyMonths: {
    title: '一般商品的保修期',
    says: '不属于任何一类的商品，从购买日起保修这么多个月。0 表示不保修，最多 360 个月。',
    rule: 'REP-5',
    entry: { kind: 'number', unit: '个月', min: 0, max: 360 },
    schema: shape.usualWarrantyMonths.unwrap(),
    shown: shownMonths,
  },
  outOfWarranty: {
    title: '过了保修期怎样收费',
    says: '过了保修期的维修，收配件费和人工费，还是只收配件费。',
    rule: 'REP-5',
    entry: {
      kind: 'choice',
      options: outOfWarrantyWays.map((value) => ({ value, title: outOfWarrantyTitles[value] })),
    },
    schema: shape.outOfWarranty.unwrap(),
    shown: (way) => outOfWarrantyTitles[way],
  },
  feeSchedule: {
    title: '维修收费标准',
    says: '收费的维修按这张表选项目。已经判定的业务单按当时的价格。',
    rule: 'REP-5',
    entry: { kind: 'feeSchedule' },
    schema: shape.feeSchedule.unwrap(),
    shown: (items) => shownLines(items.map(shownFeeItem), 'items'),
    difference: (before, after) =>
      tableDifference(before, after, { key: ({ code }) => code, shown: shownFeeItem }),
  },
};
