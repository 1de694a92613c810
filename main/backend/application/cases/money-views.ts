import { maskNumbersIn } from '../../../../shared/domain/mask-numbers.ts';
import type { CaseView, MoneyView } from '../../../../shared/ipc/schemas/cases.ts';
import { approverText } from '../../../../shared/procedures/approval.ts';
import type { AgreedAmount, MoneyState } from '../../../../shared/procedures/money-state.ts';
import type { SettlementRecord } from '../../../../shared/procedures/settlement.ts';
import type { Settlements } from '../../database/schema.ts';
import type { NameOf } from './staff-names.ts';

/** How the money of a case stands, as its page shows it. */
export function moneyView({ agreed, ...money }: MoneyState): MoneyView {
  return { ...money, agreed: agreed && agreedView(agreed) };
}

function agreedView({ amountFen, reason, approval }: AgreedAmount): MoneyView['agreed'] {
  const { approverName, deputyFor, signedAt } = approval;
  return {
    amountFen,
    reason: maskNumbersIn(reason),
    approver: approverText(approverName, deputyFor?.name ?? null),
    at: signedAt,
  };
}

/** A payment for the page of its case and for paper. */
export function settlementView(
  row: Settlements,
  nameOf: NameOf,
): CaseView['settlements'][number] & SettlementRecord {
  return {
    kind: row.kind,
    amountFen: row.amount_fen,
    method: row.method,
    reference: row.reference,
    settledAt: row.settled_at,
    payee: row.payee,
    relation: row.relation,
    recordedBy: nameOf(row.recorded_by),
  };
}
