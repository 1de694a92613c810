import type { Role } from '../domain/role.ts';
import type { Decision } from './decision.ts';

/** What the guards of a transition may look at. Times are UTC ms. */
export interface CaseFacts {
  stage: string;
  now: number;
  timeZone: string;
  requestedAt: number;
  submittedAt: number | null;
  /** When the customer signed. */
  signedAt: number | null;
  approvedAt: number | null;
  /** First print of the present data that was not cancelled; null when it must be printed (again). */
  currentPrintAt: number | null;
  /** As frozen at submission. */
  decision: Decision | null;
  /** Of the person at the counter. */
  actorRoles: readonly Role[];
}
