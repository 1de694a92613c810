import { notifyManager, onlineManager, QueryClient } from '@tanstack/react-query';

/**
 * Local data, one writer: read once, kept until a notice says it changed. No retries: the backend
 * answers or says why. Reading is `online` while somebody is signed in (counter/take-over.ts), and
 * has nothing to do with a network.
 */
export function createQueryClient(): QueryClient {
  // With the next timer the page would show for a moment what a step leaves behind beside data from
  // before it, and take a key that comes just then for what is still missing there.
  notifyManager.setScheduler(queueMicrotask);
  onlineManager.setEventListener(() => undefined);
  onlineManager.setOnline(true);
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 60_000,
        retry: false,
        networkMode: 'online',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
