import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { HandlersOf } from '../handler.ts';
import { visitsDay } from './visits-day.ts';

/** What the backend answers about appointments; they are made by the steps of a case. */
export const visitsHandlers = {
  'visits.day': visitsDay,
} satisfies Partial<HandlersOf<Channel>>;
