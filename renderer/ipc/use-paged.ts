import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

import type { Channel } from '../../shared/ipc/contract.ts';
import type { RequestError } from './request-error.ts';

interface Page<Row> {
  rows: Row[];
  next: string | null;
}

interface Paged<Row> {
  /** Undefined until the first page is there. */
  rows: Row[] | undefined;
  error: RequestError | null;
  hasMore: boolean;
  readMore: () => void;
  readAgain: () => void;
}

const pageSize = 100;

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
  });
  return {
    rows: query.data?.pages.flatMap((page) => page.rows),
    error: query.error,
    hasMore: query.hasNextPage,
    readMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
    readAgain: () => void query.refetch(),
  };
}
