import { eventsOfCase } from '../../database/repositories/events.ts';
import type { Handler } from '../handler.ts';
import { toldEvents } from '../history/told-events.ts';
import { loadCase } from './case-file.ts';

/** Everything that happened to a case in plain sentences, oldest first. */
export const caseHistory: Handler<'cases.history'> = async ({ caseId }, { executor }) => {
  await loadCase(executor, caseId);
  const events = await eventsOfCase(executor, caseId);
  return toldEvents(executor, events, { cases: false, orders: false });
};
