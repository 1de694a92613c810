import { assertNever } from '../domain/assert-never.ts';
import { formatYuan } from '../domain/money.ts';
import { feeKindTitles } from '../domain/service-settings.ts';
import type {
  DeadlineClock,
  FeeItem,
  OutOfWarranty,
  ServiceTarget,
  WarrantyGroup,
} from '../domain/service-settings.ts';

export const clockTitles: Readonly<Record<DeadlineClock, string>> = {
  opening: '营业时间',
  wall: '自然时间',
};

export const outOfWarrantyTitles: Readonly<Record<OutOfWarranty, string>> = {
  partsAndLabour: '收配件费和人工费',
  partsOnly: '只收配件费',
};

/** 8 小时（营业时间） */
export function shownTarget({ hours, clock }: ServiceTarget): string {
  return `${hours} 小时（${clockTitles[clock]}）`;
}

/** 36 个月, 3 年 where it is whole years, or 不保修. */
export function shownMonths(months: number): string {
  if (months === 0) return '不保修';
  return months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`;
}

/** 沙发（沙发、贵妃榻）3 年 */
export function shownWarrantyGroup({ title, words, months }: WarrantyGroup): string {
  return `${title}（${words.join('、')}）${shownMonths(months)}`;
}

/** 上门费 ¥50.00/次（上门） */
export function shownFeeItem({ title, unit, priceFen, kind }: FeeItem): string {
  return `${title} ${formatYuan(priceFen)}/${unit}（${feeKindTitles[kind]}）`;
}

/** So many lines are told one by one; a longer table is told by its beginning and its size. */
const mostTold = 8;

/** The lines of a table in a few words; 没有 where it is empty. */
export function shownLines(lines: readonly string[], what: 'groups' | 'items'): string {
  if (lines.length === 0) return '没有';
  const told = lines.slice(0, mostTold).join('；');
  return lines.length <= mostTold ? told : `${told}…… 共 ${lines.length} ${unitOf(what)}`;
}

function unitOf(what: 'groups' | 'items'): string {
  switch (what) {
    case 'groups':
      return '类';
    case 'items':
      return '项';
    default:
      return assertNever(what);
  }
}
