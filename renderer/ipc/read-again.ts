import type { QueryClient, QueryFilters } from '@tanstack/react-query';

/**
 * Reads anew what is shown, and what is not as soon as it is. Also where the first answer is still on
 * its way: it may tell of the time before, and would be taken for the new one.
 */
export async function readAgain(queries: QueryClient, filters: QueryFilters = {}): Promise<void> {
  await queries.cancelQueries(filters);
  await queries.invalidateQueries(filters);
}
