import { z } from 'zod';

import { id, person, role, sha256, utcMs } from './common.ts';
import { staffMember } from './store.ts';

/** A PIN or password as it was typed; held against `secretProblem` where one is set. */
export const secret = z.string().min(1).max(128);

/** How the data stand: whether they are open, and what is needed to open them. */
export const vaultState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('opening') }),
  /** The folder holds nothing yet. `keychain`: the system can keep the key; else a passphrase is chosen. */
  z.object({ state: z.literal('new'), keychain: z.boolean() }),
  /** Data of an earlier version, not encrypted: they are encrypted as soon as a key is made. */
  z.object({ state: z.literal('plain'), keychain: z.boolean() }),
  /** The key is needed from a person: passphrase where one was chosen, or the recovery code. */
  z.object({ state: z.literal('locked'), passphrase: z.boolean() }),
  z.object({
    state: z.literal('open'),
    keptBy: z.enum(['keychain', 'passphrase']),
    /** Whether a recovery sheet exists and somebody proved to hold it. */
    recovery: z.enum(['none', 'unconfirmed', 'confirmed']),
  }),
  /** The data cannot be opened; a backup may be restored. */
  z.object({ state: z.literal('failed'), message: z.string() }),
]);
export type VaultState = z.infer<typeof vaultState>;

export const signedIn = z.object({
  person: staffMember,
  /** Without a key or a click for so long the screen locks [S]. */
  lockAfterMs: z.int().positive(),
});
export type SignedIn = z.infer<typeof signedIn>;

/** What the store manager sees of a person's way in. */
export const staffAccess = z.object({
  staffId: id,
  hasSecret: z.boolean(),
  /** The next sign-in asks for a new one. */
  mustChange: z.boolean(),
  wrongTries: z.int(),
  /** Set after too many wrong tries: a store manager unlocks. */
  lockedAt: utcMs.nullable(),
  lastSignInAt: utcMs.nullable(),
});
export type StaffAccess = z.infer<typeof staffAccess>;

/** What an approver is asked to approve at the counter. */
export const approvalSubject = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('case'),
    caseId: id,
    /** The state of the case that the approver was shown. */
    revision: z.int(),
    action: z.string().max(50),
  }),
  z.object({ kind: z.literal('setting'), proposalId: id }),
]);
export type ApprovalSubject = z.infer<typeof approvalSubject>;

/** Somebody who may give an approval now, in the own name or (代) for the one who named them. */
export const approver = person.extend({ deputyFor: person.nullable() });
export type Approver = z.infer<typeof approver>;

export const deputyship = z.object({
  id,
  approver: person,
  deputy: person,
  fromAt: utcMs,
  /** First moment at which it no longer holds. */
  untilAt: utcMs,
  namedAt: utcMs,
  state: z.enum(['ahead', 'running', 'over', 'cancelled']),
});
export type Deputyship = z.infer<typeof deputyship>;

export const historyGroups = [
  'cases',
  'orders',
  'customers',
  'prints',
  'signIns',
  'views',
  'exports',
  'staff',
  'settings',
  'data',
] as const;
export type HistoryGroup = (typeof historyGroups)[number];

export const historyQuery = z.object({
  staffId: id.nullable(),
  group: z.enum(historyGroups).nullable(),
  /** Number of a case or an order, or a customer as the search box finds them; empty: everything. */
  about: z.string().trim().max(100),
  /** UTC ms, from inclusive, until exclusive. */
  from: utcMs.nullable(),
  until: utcMs.nullable(),
});
export type HistoryQuery = z.infer<typeof historyQuery>;

export const historyRow = z.object({
  sequence: z.int(),
  at: utcMs,
  by: z.string(),
  /** A plain sentence, with the numbers of what it is about. */
  text: z.string(),
  rule: z.string().nullable(),
  caseId: id.nullable(),
  orderId: id.nullable(),
  customerId: id.nullable(),
});
export type HistoryRow = z.infer<typeof historyRow>;

export const historyCheck = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('whole'),
    events: z.int(),
    /** Hash of the last event: who kept it from earlier can compare. */
    head: sha256,
    /** Whether the head that was typed stands in the chain; null when none was typed. */
    expectedFound: z.boolean().nullable(),
  }),
  z.object({
    kind: z.literal('broken'),
    /** Number of the first link that does not hold. */
    sequence: z.int(),
    problem: z.enum(['missingEvent', 'brokenLink', 'changedEvent', 'changedPersonalData']),
  }),
]);
export type HistoryCheckView = z.infer<typeof historyCheck>;

export const attachmentAbout = z.object({ kind: z.enum(['case', 'order', 'customer']), id });
export type AttachmentAbout = z.infer<typeof attachmentAbout>;
export const attachmentTypes = ['jpeg', 'png', 'webp', 'pdf'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

export const attachmentView = z.object({
  id,
  title: z.string(),
  type: z.enum(attachmentTypes),
  bytes: z.int(),
  addedAt: utcMs,
  addedBy: z.string(),
  hasThumbnail: z.boolean(),
  /** Removed ones stay on disk and in the history; they are listed with their reason. */
  removed: z.object({ at: utcMs, by: z.string(), reason: z.string() }).nullable(),
});
export type AttachmentView = z.infer<typeof attachmentView>;

/** One backup as it lies in the backup folder. */
export const backupRow = z.object({
  /** Name of its folder. */
  id: z.string().max(100),
  madeAt: utcMs,
  /** Number of the last save in it, those shipped after it included. */
  sequence: z.int(),
  bytes: z.int(),
  /** Null when everything in it was read back and is sound; else what is wrong, for the person. */
  problem: z.string().nullable(),
});
export type BackupRow = z.infer<typeof backupRow>;

export const backupState = z.object({
  /** On this PC; null when none was chosen. */
  folder: z.string().nullable(),
  reachable: z.boolean(),
  /** Since when it is not reachable, or backing up fails; null when all is well. */
  failingSince: utcMs.nullable(),
  problem: z.string().nullable(),
  lastFullAt: utcMs.nullable(),
  /** Everything saved until then lies in the folder too. */
  shippedUntil: utcMs.nullable(),
  running: z.boolean(),
  backups: z.array(backupRow),
});
export type BackupState = z.infer<typeof backupState>;

export const ruleChange = z.object({
  id,
  setting: z.string(),
  /** As the person reads them: 10%、48 小时. */
  title: z.string(),
  before: z.string(),
  after: z.string(),
  /** 10% → 12%, or of a table only the lines that differ. */
  change: z.string(),
  reason: z.string(),
  proposedAt: utcMs,
  proposedBy: person,
  state: z.enum(['proposed', 'approved', 'rejected', 'withdrawn']),
  decidedAt: utcMs.nullable(),
  /** 王建国, or 李明（代王建国）. */
  decidedBy: z.string().nullable(),
  /** 书面签字，经办人陈静录入; empty otherwise. */
  note: z.string(),
});
export type RuleChange = z.infer<typeof ruleChange>;

/** SET-1: once a year all rule settings are looked through. */
export const settingsReview = z.object({
  /** Null until the first time. */
  lastAt: utcMs.nullable(),
  /** End of the last day for the next one. */
  dueAt: utcMs,
});
export type SettingsReview = z.infer<typeof settingsReview>;

/** Who may do what, as the store manager reads it. */
export const rightRow = z.object({
  group: z.string(),
  title: z.string(),
  /** `anyone`: also before somebody signed in; `staff`: everybody who signed in. */
  who: z.union([z.literal('anyone'), z.literal('staff'), z.array(role)]),
  note: z.string(),
});
export type RightRow = z.infer<typeof rightRow>;
