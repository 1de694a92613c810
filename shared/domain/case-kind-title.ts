import type { CasePrefix } from './case-number.ts';
import { parseCaseNumber } from './case-number.ts';

const titles: Readonly<Record<CasePrefix, string>> = {
  QX: '取消订单',
  WX: '产品维修',
  TH: '退货',
  HH: '换货',
  CY: '档案查阅',
  JY: '档案借阅',
  BG: '客户信息变更',
  HF: '售后跟踪',
  TS: '投诉',
  SH: '送货安装',
};

/** What a case is called by its number, which never changes its meaning. Throws for no case number. */
export function caseKindTitle(number: string): string {
  const parsed = parseCaseNumber(number);
  if (!parsed) throw new Error('Not a case number.');
  return titles[parsed.prefix];
}
