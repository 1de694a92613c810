import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import { procedures } from '../../../../shared/procedures/registry.ts';

type Told = Pick<CaseView, 'procedure' | 'stage' | 'money' | 'settlements' | 'exchangeOrder'>;

/** Whether the money of a case is worth a panel: it is being paid, was paid, or something was agreed. */
export function showsMoney(view: Told): boolean {
  const { money, settlements, exchangeOrder } = view;
  return (
    settlements.length > 0 ||
    money.agreed !== null ||
    exchangeOrder !== null ||
    (money.restFen > 0 && isPaidNow(view))
  );
}

function isPaidNow({ procedure, stage }: Pick<CaseView, 'procedure' | 'stage'>): boolean {
  return procedures[procedure].transitions.some(
    ({ action, from }) => action === 'settle' && from.includes(stage),
  );
}
