import type { Role } from '../domain/role.ts';
import type { ServiceSettings } from '../domain/service-settings.ts';
import type { DecidedAmounts } from './evaluation.ts';
import type { MoneyState } from './money-state.ts';
import type { PlannedVisit } from './visit-plan.ts';

/** What the guards of a transition may look at. Times are UTC ms. */
export interface CaseFacts {
  stage: string;
  now: number;
  timeZone: string;
  /** Staff id of who opened the case. */
  openedBy: string;
  requestedAt: number;
  submittedAt: number | null;
  /** When the customer signed. */
  signedAt: number | null;
  approvedAt: number | null;
  /** Of each form: the first print of the present data that was not cancelled. A form without must be printed (again). */
  currentPrints: Readonly<Record<string, number>>;
  /** Of each form: the last of these prints, for what changes the money but not the data. */
  lastPrints: Readonly<Record<string, number>>;
  service: ServiceSettings;
  /** Parsed with the procedure's schemas; the record is null where it has none. */
  request: unknown;
  record: unknown;
  /** As kept in the case; null in a draft. */
  decision: unknown;
  amounts: DecidedAmounts;
  /** What has to be paid one way or the other, and what was (CAN-14, RET-17). */
  money: MoneyState;
  /** When money moved last, and when that was recorded; null before the first payment. */
  lastPayment: { settledAt: number; recordedAt: number } | null;
  /** Planned and not yet over, the earliest first. */
  visits: readonly PlannedVisit[];
  /** Whether the case is about an order. */
  hasOrder: boolean;
  /** Of the person at the counter. */
  actorRoles: readonly Role[];
  /** Who works in the store now: for people whom an input names. */
  staff: readonly { id: string; roles: readonly Role[] }[];
}
