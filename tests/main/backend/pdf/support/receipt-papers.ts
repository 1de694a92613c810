import type { CasePaper } from '../../../../../shared/procedures/case-paper.ts';
import { moneyStateOf } from '../../../../../shared/procedures/money-state.ts';
import type { AgreedAmount } from '../../../../../shared/procedures/money-state.ts';
import type { SettlementRecord } from '../../../../../shared/procedures/settlement.ts';
import { printedAt } from './papers.ts';
import { longText, repairPaper, signed } from './repair-papers.ts';

export function payment(
  amountFen: number,
  changes: Partial<SettlementRecord> = {},
): SettlementRecord {
  return {
    kind: 'refund',
    amountFen,
    method: 'weChat',
    reference: '4200002876202611211234567890',
    settledAt: printedAt,
    payee: '王伟',
    relation: 'self',
    recordedBy: '孙丽',
    ...changes,
  };
}

export const agreedOnLess: AgreedAmount | null = signed && {
  amountFen: 400_000,
  reason: '餐椅椅面有使用痕迹，与顾客商定少退 ¥680.00。',
  approval: signed,
};

interface Money {
  refundFen?: number;
  dueFen?: number;
  agreed?: AgreedAmount | null;
  payments?: SettlementRecord[];
}

/** 退款签收单 of a case with this money. */
export function receiptPaper(
  { refundFen = 468_000, dueFen = 0, agreed = null, payments = [] }: Money = {},
  changes: Partial<CasePaper> = {},
): CasePaper {
  const settledFen = payments.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return repairPaper({
    number: 'BJ01-TH-20261121-003',
    money: moneyStateOf({ refundFen, dueFen }, agreed, settledFen),
    settlements: payments,
    ...changes,
  });
}

export const withEverything = (): CasePaper =>
  receiptPaper(
    {
      agreed: agreedOnLess && { ...agreedOnLess, reason: longText },
      payments: Array.from({ length: 12 }, () =>
        payment(10_000, { payee: '青岛某某装饰设计工程有限公司黄岛分公司', relation: 'agent' }),
      ),
    },
    { print: { ...repairPaper().print, number: 2 } },
  );
