import { assertNever } from '../../domain/assert-never.ts';
import { formatYuan } from '../../domain/money.ts';
import { dayText } from '../../domain/time-zone.ts';
import type { RepairDecision, Warranty } from './decision.ts';
import { faultCauseTitles } from './record.ts';

/** The label beside the goods: 保修期内, 已过保修期, 不保修, 没有保修期, 购买日期不明. */
export function warrantyLabel({ state, months }: Warranty): string {
  switch (state) {
    case 'in':
      return '保修期内';
    case 'out':
      return months === 0 ? '不保修' : '已过保修期';
    case 'none':
      return '没有保修期';
    case 'unknown':
      return '购买日期不明';
    default:
      return assertNever(state);
  }
}

/** The whole decision in a few words: 免费维修, 收费维修 ¥160.00, 不收费 … */
export function verdictHeadline({ verdict, chargeFen }: RepairDecision): string {
  switch (verdict) {
    case 'open':
      return '诊断后判定';
    case 'free':
      return '免费维修';
    case 'charged':
      return `收费维修 ${formatYuan(chargeFen)}`;
    case 'partsOnly':
      return `只收配件 ${formatYuan(chargeFen)}`;
    case 'nothing':
      return '没有发现问题，不收费';
    default:
      return assertNever(verdict);
  }
}

/**
 * The rules applied and their result in one plain sentence (forms.md): 2024-05-01 购买，保修期 3 年
 * 到 2027-05-01，产品质量问题，免费维修（REP-5）。
 */
export function ruleSentence(decision: RepairDecision, timeZone: string): string {
  const { warranty, cause, rule } = decision;
  const found = cause === null ? [] : [faultCauseTitles[cause]];
  const clauses = [warrantyClause(warranty, timeZone), ...found, resultClause(decision)];
  return `${clauses.join('，')}（${rule}）。`;
}

/** How the goods stand under warranty, without a full stop. */
export function warrantyClause(warranty: Warranty, timeZone: string): string {
  const { state, purchasedAt, until, months } = warranty;
  const day = (ms: number | null) => (ms === null ? '' : dayText(ms, timeZone));
  const bought = purchasedAt === null ? '购买日期不明' : `${day(purchasedAt)} 购买`;
  switch (state) {
    case 'in':
      return `${bought}，保修期 ${monthsText(months)}到 ${day(until)}`;
    case 'out':
      return months === 0
        ? `${bought}，店里规定这种商品不保修`
        : `${bought}，保修期 ${monthsText(months)}到 ${day(until)}，已过保修期`;
    case 'none':
      return `${bought}，处理品没有保修期`;
    case 'unknown':
      return `${bought}，不能证明还在 ${monthsText(months)}的保修期内`;
    default:
      return assertNever(state);
  }
}

/** 3 年, 18 个月. */
export function monthsText(months: number): string {
  return months > 0 && months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`;
}

function resultClause({ verdict, chargeFen }: RepairDecision): string {
  switch (verdict) {
    case 'open':
      return '由谁付费要诊断后判定';
    case 'free':
      return '免费维修';
    case 'charged':
      return `按收费标准收取 ${formatYuan(chargeFen)}`;
    case 'partsOnly':
      return `按收费标准只收配件 ${formatYuan(chargeFen)}，不收人工和上门费`;
    case 'nothing':
      return '不收费';
    default:
      return assertNever(verdict);
  }
}
