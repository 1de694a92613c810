import type { WaitingFile } from '../../../shared/ipc/schemas/imports.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useCounter } from '../counter/counter-context.tsx';

const none: WaitingFile[] = [];

/** Files of the watched folder that wait for somebody; none while nobody stands at the counter. */
export function useWaitingFiles(): WaitingFile[] {
  const { person } = useCounter();
  const waiting = useRead('watchedFolder.waiting', {}, { enabled: person !== null });
  return waiting.data ?? none;
}
