import { skipToken, useQuery, type QueryClient } from '@tanstack/react-query';

import type { Notice, PacketProgress } from '../../../shared/ipc/envelope.ts';

type PacketNotice = Extract<Notice, { kind: 'packet' }>;

/** Where is kept how far a packet is; nobody is asked for it, it comes by itself. */
function progressKey(making: string | null) {
  return ['packet in the making', making] as const;
}

export function takePacketNotice(queries: QueryClient, { making, progress }: PacketNotice): void {
  queries.setQueryData<PacketProgress>(progressKey(making), progress);
}

/** How far the packet is; null before the first word of it. */
export function usePacketProgress(making: string | null): PacketProgress | null {
  const { data } = useQuery<PacketProgress>({
    queryKey: progressKey(making),
    queryFn: skipToken,
  });
  return data ?? null;
}
