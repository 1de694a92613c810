import { goodsKindTitles, goodsKinds } from '../../shared/domain/goods-kind.ts';
import type { GoodsKind } from '../../shared/domain/goods-kind.ts';
import { defaultServiceSettings } from '../../shared/domain/service-settings.ts';
import type { ServiceSettings } from '../../shared/domain/service-settings.ts';
import type { RepairDecision } from '../../shared/procedures/repair/decision.ts';
import { chargesOf } from '../../shared/procedures/repair/charges.ts';
import { faultCauses, faultCauseTitles } from '../../shared/procedures/repair/record.ts';
import { decideRepair, warrantyOf } from '../../shared/procedures/repair/rules.ts';
import { readRows } from './cases-table.ts';

const columns = [
  '情形',
  '商品',
  '购买',
  '报修',
  '店里规定',
  '诊断',
  '收费项目',
  '保修',
  '判定',
  '依据',
  '顾客付',
  '系统的话',
] as const;
type Column = (typeof columns)[number];

/** One row of CASES.md by the heads of its columns. */
export type RepairCaseRow = Record<Column, string>;

export const verdictWords: Readonly<Record<RepairDecision['verdict'], string>> = {
  open: '诊断后判定',
  free: '免费',
  charged: '收费',
  partsOnly: '只收配件',
  nothing: '不收费',
};

export function readRepairCaseRows(markdown: string): RepairCaseRow[] {
  return readRows(markdown, columns);
}

/** What the rules decide on a row. Throws RuleInputError where they refuse it. */
export function decisionOfRow(row: RepairCaseRow): RepairDecision {
  const service = settingsOf(row.店里规定);
  const warranty = warrantyOf(
    { ...goodsOf(row.商品), group: null },
    row.购买 === '不明' ? null : storeTime(row.购买),
    storeTime(row.报修),
    { timeZone: 'Asia/Shanghai', service },
  );
  const { outOfWarranty } = service;
  return decideRepair({ warranty, diagnosis: diagnosisOf(row), outOfWarranty });
}

function storeTime(text: string): number {
  const ms = Date.parse(`${text.replace(' ', 'T')}+08:00`);
  if (Number.isNaN(ms)) throw new Error(`Not a time: ${text}`);
  return ms;
}

/** 常规 布艺沙发 */
function goodsOf(text: string): { kind: GoodsKind; name: string } {
  const [title, name] = text.split(' ');
  const kind = goodsKinds.find((each) => goodsKindTitles[each] === title);
  if (!kind || name === undefined) throw new Error(`Not goods: ${text}`);
  return { kind, name };
}

function diagnosisOf(row: RepairCaseRow): Parameters<typeof decideRepair>[0]['diagnosis'] {
  if (row.诊断 === '还没有') return null;
  const cause = faultCauses.find((each) => faultCauseTitles[each] === row.诊断);
  if (!cause) throw new Error(`Not a cause: ${row.诊断}`);
  const { feeSchedule } = defaultServiceSettings;
  const chosen = row.收费项目 === '—' ? [] : row.收费项目.split('；').map(chosenOf);
  return { cause, charges: chargesOf(chosen, feeSchedule) };
}

/** 维修人工 2 小时 */
function chosenOf(text: string): { code: string; quantity: number } {
  const [title, quantity, unit] = text.split(' ');
  const item = defaultServiceSettings.feeSchedule.find(
    (each) => each.title === title && each.unit === unit,
  );
  if (!item) throw new Error(`Not in the fee schedule: ${text}`);
  return { code: item.code, quantity: Number(quantity) };
}

/** 照默认, 过保只收配件, 沙发保修 18 个月, 一般商品保修 24 个月 */
function settingsOf(text: string): ServiceSettings {
  if (text === '照默认') return defaultServiceSettings;
  if (text === '过保只收配件') return { ...defaultServiceSettings, outOfWarranty: 'partsOnly' };
  const [, title, months] = /^(\S+)保修 (\d+) 个月$/.exec(text) ?? [];
  if (title === undefined) throw new Error(`Not understood: ${text}`);
  if (title === '一般商品')
    return { ...defaultServiceSettings, usualWarrantyMonths: Number(months) };
  const warrantyGroups = defaultServiceSettings.warrantyGroups.map((group) =>
    group.title === title ? { ...group, months: Number(months) } : group,
  );
  return { ...defaultServiceSettings, warrantyGroups };
}
