import type { CustomerRow } from '../../../shared/ipc/schemas/orders.ts';
import { useSettled } from '../../app/search/use-settled.ts';
import { useRead } from '../../ipc/use-read.ts';

const mostOffered = 8;
const settleMs = 100;

/** Customers whose phone or name fits exactly what is typed now; null while nobody knows yet. */
export function useFoundCustomers(typed: string): readonly CustomerRow[] | null {
  const wanted = typed.trim().slice(0, 100);
  const search = useSettled(wanted, settleMs);
  const found = useRead(
    'customers.list',
    {
      search,
      filter: 'all',
      sort: { by: 'lastOrderedAt', direction: 'descending' },
      after: null,
      limit: mostOffered,
    },
    { enabled: search !== '' },
  );
  return wanted === '' || search !== wanted ? null : (found.data?.rows ?? null);
}
