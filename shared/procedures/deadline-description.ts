import type { Role } from '../domain/role.ts';
import type { DeadlineClock, ServiceSettings } from '../domain/service-settings.ts';

/** What has to be done by then; a call goes among those to be called. */
export const deadlineKinds = ['call', 'visit', 'signature', 'work'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** A deadline of a procedure: what starts it, how long it is, what fulfils it, who is told. */
export interface DeadlineDescription {
  id: string;
  title: string;
  rule: string;
  kind: DeadlineKind;
  /** Actions that start it. Started again while it runs it begins anew, and the former one is closed. */
  startedBy: readonly string[];
  /** Only where this holds: nothing has to be repaired where nothing was found. */
  startedWhen?: (step: DeadlineStep) => boolean;
  /** The moment from which it counts, UTC ms; that of the step where absent. */
  from?: (step: DeadlineStep) => number;
  length: DeadlineLength;
  /** TIME-5: what the procedures state runs in wall-clock time; for its own targets the store chooses. */
  clock: (settings: ServiceSettings) => DeadlineClock;
  /** How long before the due time it is announced; ms, in its own clock. */
  warnMs: number;
  /** Actions that fulfil it. */
  fulfilledBy: readonly string[];
  /** Only where this holds: an attempt that reached nobody fulfils nothing. */
  fulfilledWhen?: (step: DeadlineStep) => boolean;
  /** When it was fulfilled, UTC ms, where the step says it; the moment of the step where absent. */
  fulfilledAt?: (step: DeadlineStep) => number;
  /** Who is told before and at the due time. */
  tells: readonly Role[];
  /** Who is told besides once it is missed. */
  escalatesTo: readonly Role[];
  /** Whether waiting for the customer may pause it (TIME-5). */
  pausable: boolean;
}

export type DeadlineLength =
  | { kind: 'ms'; ms: number }
  /** So many ms as the store has it, as frozen in the case. */
  | { kind: 'setting'; ms: (settings: ServiceSettings) => number }
  /** To 24:00 of the day it starts, in the store's zone. */
  | { kind: 'endOfDay' }
  /** To an agreed moment, UTC ms; null: there is none (any more), and an open one is closed. */
  | { kind: 'until'; at: (step: DeadlineStep) => number | null };

/** The step that starts or fulfils a deadline, after its effects. Times are UTC ms. */
export interface DeadlineStep {
  action: string;
  /** Parsed with the transition's schema. */
  input: unknown;
  request: unknown;
  /** As it is after the step. */
  record: unknown;
  requestedAt: number;
  now: number;
}
