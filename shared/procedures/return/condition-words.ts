import type { ReturnCondition } from './decide-line.ts';

/** RET-7, RET-9: what a line lacks, as it is told. */
export const conditionWords: Readonly<Record<ReturnCondition, string>> = {
  period: '超过了规定的天数',
  packaging: '包装已经拆封',
  paid: '订单没有付清',
  intact: '商品不完好',
  pickupSlip: '没有提货单',
  goodsReceivedNote: '没有收货单',
  receiptOrInvoice: '没有收据或发票',
};

export function isReturnCondition(name: string): name is ReturnCondition {
  return Object.hasOwn(conditionWords, name);
}

const papers: readonly string[] = [
  'pickupSlip',
  'goodsReceivedNote',
  'receiptOrInvoice',
] satisfies ReturnCondition[];

/** Refused for nothing but documents that were not seen yet. */
export function lacksOnlyDocuments(missing: readonly string[]): boolean {
  return missing.length > 0 && missing.every((name) => papers.includes(name));
}
