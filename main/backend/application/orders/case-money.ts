import { moneyStateOf } from '../../../../shared/procedures/money-state.ts';
import type { SettlementKind } from '../../../../shared/procedures/settlement.ts';
import type { SettledOfCase } from '../../database/repositories/refunds.ts';
import { moneyOfCases, settledOfCases } from '../../database/repositories/refunds.ts';
import type { Cases, Executor } from '../../database/schema.ts';
import { agreedAmountOf } from '../cases/agreed-amount.ts';

/** What a case does to the money paid for its order, in fen. */
export interface CaseMoney {
  caseId: string;
  /** A rejected, withdrawn or void case gives nothing back any more (CASE-2). */
  live: boolean;
  /** In money and toward new goods, paid out or not. */
  givesBackFen: number;
  paidOutFen: number;
  /** Still to be paid out. */
  openRefundFen: number;
  /** Counted toward the goods of an exchange, once these are an order of their own (RET-12). */
  creditedFen: number;
  collectedFen: number;
}

/** All cases of an order. */
export async function caseMoneyOf(executor: Executor, orderId: string): Promise<CaseMoney[]> {
  const settled = await settledOfCases(executor, orderId);
  return (await moneyOfCases(executor, orderId)).map(({ holds, ...row }) => {
    const paidOutFen = settledFen(settled, row.id, 'refund');
    const refundFen = refundOf(row);
    return {
      caseId: row.id,
      live: holds,
      givesBackFen: refundFen + row.credit_fen,
      paidOutFen,
      openRefundFen: holds ? refundFen - paidOutFen : 0,
      creditedFen: row.exchange_order_id === null ? 0 : row.credit_fen,
      collectedFen: settledFen(settled, row.id, 'collection'),
    };
  });
}

/** What a case gives back for the goods it takes, in money as agreed or decided, and toward new goods. */
export function givenBackFen(
  row: Pick<Cases, 'refund_fen' | 'due_fen' | 'credit_fen' | 'agreed'>,
): number {
  return refundOf(row) + row.credit_fen;
}

function refundOf(row: Pick<Cases, 'refund_fen' | 'due_fen' | 'agreed'>): number {
  const amounts = { refundFen: row.refund_fen, dueFen: row.due_fen };
  const { kind, wholeFen } = moneyStateOf(amounts, agreedAmountOf(row), 0);
  return kind === 'refund' ? wholeFen : 0;
}

function settledFen(settled: readonly SettledOfCase[], caseId: string, kind: SettlementKind) {
  return settled.find((each) => each.case_id === caseId && each.kind === kind)?.fen ?? 0;
}
