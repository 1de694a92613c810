import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { Channel } from '../../shared/ipc/contract.ts';
import { pagedRows, type PagedRows } from './paged-rows.ts';
import type { RequestError } from './request-error.ts';

export interface Page<Row> {
  rows: Row[];
  next: string | null;
}

interface Paged<Row> {
  /** Undefined until the first page is there. */
  rows: PagedRows<Row> | undefined;
  /** What is shown belongs to what was asked before; the new rows are on their way. */
  outdated: boolean;
  error: RequestError | null;
  hasMore: boolean;
  readMore: () => void;
  readAgain: () => void;
}

/** The most the boundary gives at once: the fewer pages, the less there is to read again. */
export const pageSize = 200;
/** Long enough to come back from what was opened, to the same place. */
const keptMs = 10 * 60_000;

/**
 * A list read page by page from the database (keyset paging).
 * @param given what narrows the list; another one begins it anew.
 */
export function usePaged<Row>(
  channel: Channel,
  given: object,
  read: (page: { after: string | null; limit: number }) => Promise<Page<Row>>,
): Paged<Row> {
  const start: string | null = null;
  const query = useInfiniteQuery<
    Page<Row>,
    RequestError,
    { pages: Page<Row>[] },
    [Channel, object],
    string | null
  >({
    queryKey: [channel, given],
    queryFn: ({ pageParam }) => read({ after: pageParam, limit: pageSize }),
    initialPageParam: start,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    gcTime: keptMs,
    // Comparing row by row what was read again would stop the page for a moment.
    structuralSharing: false,
  });
  const pages = query.data?.pages;
  const rows = useMemo(() => (pages === undefined ? undefined : pagedRows(pages)), [pages]);
  return {
    rows,
    outdated: query.isPlaceholderData,
    error: query.error,
    hasMore: query.hasNextPage,
    readMore: () => {
      // Neither twice, nor in place of reading again what has changed: what is on its way goes on.
      if (query.hasNextPage) void query.fetchNextPage({ cancelRefetch: false });
    },
    readAgain: () => void query.refetch(),
  };
}
