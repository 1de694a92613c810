import type { BackendChannel } from '../../../shared/ipc/permissions.ts';
import { mayAsk, titlesOfWhoMay } from '../../../shared/ipc/permissions.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from './counter-context.tsx';

/** Why whoever stands at the counter may not use a channel; null when they may, or nobody is there yet. */
export function useWhyNot(channel: BackendChannel): string | null {
  const { person } = useCounter();
  if (person === null || mayAsk(channel, person.roles)) return null;
  return text.frame.whoMay(titlesOfWhoMay(channel));
}
