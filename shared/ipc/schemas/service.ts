import { z } from 'zod';

import { deadlineClocks } from '../../domain/service-settings.ts';
import { deadlineKinds } from '../../procedures/deadline-description.ts';
import { visitKinds } from '../../procedures/visit-plan.ts';
import { id, person, role, utcMs } from './common.ts';

/** Waiting for the customer (TIME-5). */
export const deadlinePause = z.object({
  reason: z.string(),
  from: utcMs,
  /** Null while it waits. */
  to: utcMs.nullable(),
  pausedBy: z.string(),
  resumedBy: z.string().nullable(),
});

/** A deadline of a case as its page shows it. */
export const deadlineView = z.object({
  id,
  /** Its name in the procedure's description. */
  deadline: z.string(),
  title: z.string(),
  rule: z.string(),
  kind: z.enum(deadlineKinds),
  clock: z.enum(deadlineClocks),
  startedAt: utcMs,
  dueAt: utcMs,
  /** Without the pauses. */
  plannedDueAt: utcMs,
  fulfilledAt: utcMs.nullable(),
  fulfilledBy: z.string().nullable(),
  open: z.boolean(),
  /** Once late, late for ever. An open one is late as soon as `dueAt` has passed. */
  late: z.boolean(),
  lateReason: z.string().nullable(),
  pausable: z.boolean(),
  pauses: z.array(deadlinePause),
  takenBy: person.nullable(),
});
export type DeadlineView = z.infer<typeof deadlineView>;

/** One thing to do on the board. */
export const boardItem = z.object({
  /** Of a deadline its id; of a case that only waits for a signature the case's. */
  key: z.string(),
  /** Null for a case that waits without a deadline. */
  deadlineId: id.nullable(),
  caseId: id,
  number: z.string().nullable(),
  procedureTitle: z.string(),
  /** What has to be done, by the deadline or by the stage. */
  title: z.string(),
  rule: z.string(),
  kind: z.enum(deadlineKinds),
  customerName: z.string(),
  /** Masked. */
  phone: z.string(),
  stageTitle: z.string(),
  /** Titles of those who have to do it. */
  waitsFor: z.string(),
  /** The roles behind `waitsFor`. */
  roles: z.array(role),
  waitsForSignature: z.boolean(),
  exception: z.boolean(),
  startedAt: utcMs,
  /** Null without a deadline: it stands last. */
  dueAt: utcMs.nullable(),
  plannedDueAt: utcMs.nullable(),
  /** From then on it counts as near. */
  warnAt: utcMs.nullable(),
  /** Set while it waits for the customer: it is neither near nor late. */
  paused: z.object({ since: utcMs, reason: z.string() }).nullable(),
  takenBy: person.nullable(),
  /** It was late once, and so for ever: a clock set back or a due time moved on takes nothing back. */
  late: z.boolean(),
  /** The due time passed while the program was not running. */
  missedWhileOff: z.boolean(),
  lateReason: z.string().nullable(),
});
export type BoardItem = z.infer<typeof boardItem>;

/** Whose things: everybody's, those of the signed-in person's roles, or what one person took. */
export const boardWho = z.union([z.enum(['all', 'mine']), z.object({ takenBy: id })]);
export type BoardWho = z.infer<typeof boardWho>;

export const boardView = z.object({
  /** The backend's clock; the page goes on counting from here. */
  now: utcMs,
  /** End of the store's day. */
  endOfToday: utcMs,
  /** Open deadlines and open cases without one, by due time; those without stand last. */
  items: z.array(boardItem),
  /** More than fit on the board (the most urgent are there). */
  more: z.int(),
  openCases: z.int(),
  /** Years in which a deadline or the next weeks lie and whose public holidays nobody knows yet. */
  unknownYears: z.array(z.int()),
});
export type BoardView = z.infer<typeof boardView>;

/** SVC-3: how many of a rule were on time, in one month, in all or by person. */
export const onTimeRow = z.object({
  rule: z.string(),
  title: z.string(),
  procedureTitle: z.string(),
  /** Who fulfilled them; null for those nobody did, and in rows of all. */
  person: person.nullable(),
  onTime: z.int(),
  late: z.int(),
  /** Still open and late, or given up after the due time. */
  missed: z.int(),
});
export type OnTimeRow = z.infer<typeof onTimeRow>;

export const onTimeReport = z.object({
  byRule: z.array(onTimeRow),
  byPerson: z.array(onTimeRow),
});
export type OnTimeReport = z.infer<typeof onTimeReport>;

/** A calendar month of the store. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** A calendar day of the store. */
export const plainDay = z.iso.date();

/** An appointment in the day view of the technicians. */
export const visitView = z.object({
  id,
  caseId: id,
  number: z.string().nullable(),
  kind: z.enum(visitKinds),
  technician: person.nullable(),
  from: utcMs,
  to: utcMs,
  state: z.enum(['planned', 'done', 'cancelled']),
  note: z.string(),
  customerName: z.string(),
  /** Masked. */
  phone: z.string(),
  /** Where to go; empty where nobody goes out. */
  address: z.string(),
  /** What it is about: the goods. */
  goods: z.string(),
});
export type VisitView = z.infer<typeof visitView>;

export const visitDay = z.object({
  technicians: z.array(person),
  visits: z.array(visitView),
  /** The store's frames of that day, UTC ms; empty when it is closed. */
  open: z.array(z.object({ from: utcMs, to: utcMs })),
});
export type VisitDay = z.infer<typeof visitDay>;

/** Another case that this one went over into, or came from. */
export const linkedCase = z.object({
  id,
  number: z.string().nullable(),
  procedureTitle: z.string(),
  stageTitle: z.string(),
  /** `from`: this case goes on from that one. */
  way: z.enum(['from', 'to']),
});
export type LinkedCase = z.infer<typeof linkedCase>;
