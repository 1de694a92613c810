import type { MoneyView } from '../../shared/ipc/schemas/cases.ts';
import type { SettlementInput } from '../../shared/procedures/settlement.ts';

/** A payment in cash that the customer signs for; where nothing moves, only the moment. */
export function paymentInput(
  { wholeFen }: Pick<MoneyView, 'wholeFen'>,
  amountFen: number,
  now: number,
): SettlementInput {
  const moves = wholeFen > 0;
  return {
    amountFen,
    method: moves ? 'cash' : null,
    reference: '',
    settledAt: now,
    payee: moves ? '王伟' : '',
    relation: 'self',
    payeeSigned: moves,
  };
}
