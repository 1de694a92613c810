import type { ApprovalRecord } from './approval.ts';
import type { DecidedAmounts } from './evaluation.ts';
import type { SettlementKind } from './settlement.ts';
import { settlementOf } from './settlement.ts';

/** Another amount than the decided one, agreed with the customer and approved. UTC ms, fen. */
export interface AgreedAmount {
  amountFen: number;
  reason: string;
  approval: ApprovalRecord;
}

/** How the money of a case stands, in fen. */
export interface MoneyState {
  /** Which way it goes. */
  kind: SettlementKind;
  /** What the rules decided. */
  decidedFen: number;
  agreed: AgreedAmount | null;
  /** What counts: as agreed, else as decided. */
  wholeFen: number;
  settledFen: number;
  restFen: number;
}

/** CAN-14, RET-17. An agreed amount of 0 leaves nothing to be paid, and keeps the direction. */
export function moneyStateOf(
  amounts: Pick<DecidedAmounts, 'refundFen' | 'dueFen'>,
  agreed: AgreedAmount | null,
  settledFen: number,
): MoneyState {
  const { kind, amountFen: decidedFen } = settlementOf(amounts);
  const wholeFen = agreed?.amountFen ?? decidedFen;
  return { kind, decidedFen, agreed, wholeFen, settledFen, restFen: wholeFen - settledFen };
}
