import { z } from 'zod';

import { approvalSchema } from '../../procedures/approval.ts';
import { bytes, id, nothing, page, pageOf, sha256 } from '../schemas/common.ts';
import { reason } from '../schemas/order-entry.ts';
import { staffMember, storeState } from '../schemas/store.ts';
import {
  approvalSubject,
  approver,
  attachmentAbout,
  attachmentView,
  backupRow,
  backupState,
  deputyship,
  historyCheck,
  historyQuery,
  historyRow,
  ruleChange,
  secret,
  settingsReview,
  signedIn,
  staffAccess,
  vaultState,
} from '../schemas/trust.ts';
import { backendLong, backendRead, backendVault, backendWrite, main } from './effects.ts';

/** Who acts: signing in, secrets, approving in the own name, deputies. */
export const peopleChannels = {
  /**
   * Name and secret. After too many wrong ones it is refused for a growing time, then until a store
   * manager unlocks. `next` sets the person's own secret where the one typed must be changed
   * (refused with `mustChangeSecret` when it is null then).
   */
  'session.signIn': {
    ...backendLong,
    input: z.object({ staffId: id, secret, next: secret.nullable() }),
    answer: signedIn,
  },
  'session.current': { ...backendRead, input: nothing, answer: staffMember.nullable() },
  /** Nobody stands at the counter any more; the page keeps what was typed. `idle` is main's word. */
  'session.leave': {
    ...backendWrite,
    input: z.object({ because: z.enum(['left', 'locked', 'idle']) }),
    answer: nothing,
  },
  /** Somebody is using the window; keeps it from locking. */
  'session.touch': { ...main, input: nothing, answer: nothing },
  'session.changeSecret': {
    ...backendLong,
    input: z.object({ current: secret, next: secret }),
    answer: nothing,
  },
  /** After an upgrade, while nobody has a secret: a store manager sets the first one. */
  'staff.firstSecret': {
    ...backendLong,
    input: z.object({ staffId: id, secret }),
    answer: nothing,
  },
  /** A first or forgotten secret, told to the person; the next sign-in asks for an own one. */
  'staff.setSecret': {
    ...backendLong,
    input: z.object({ staffId: id, secret }),
    answer: nothing,
  },
  'staff.unlock': { ...backendWrite, input: z.object({ staffId: id }), answer: nothing },
  'staff.access': { ...backendRead, input: nothing, answer: z.array(staffAccess) },
  /** A store manager's way back in when no store manager can sign in: by the recovery sheet. */
  'staff.resetByRecovery': {
    ...backendLong,
    input: z.object({ staffId: id, recoveryCode: z.string().max(200), secret }),
    answer: nothing,
  },
  /** Whether the person at the counter may use a channel that main answers. Only main calls it. */
  'rights.check': {
    ...backendRead,
    input: z.object({ channel: z.string().max(100) }),
    answer: nothing,
  },

  /** The approver's secret, for one step of one case as it stands; the token is good once, shortly. */
  'approvals.confirm': {
    ...backendLong,
    input: z.object({ subject: approvalSubject, approverId: id, secret }),
    answer: z.object({ token: z.uuid() }),
  },
  'approvals.approvers': {
    ...backendRead,
    input: approvalSubject,
    answer: z.array(approver),
  },
  'deputies.list': { ...backendRead, input: nothing, answer: z.array(deputyship) },
  /** For the approver's own approvals only. UTC ms; at most 90 days. */
  'deputies.name': {
    ...backendWrite,
    input: z.object({ deputyId: id, fromAt: z.int(), untilAt: z.int() }),
    answer: nothing,
  },
  'deputies.cancel': { ...backendWrite, input: z.object({ deputyshipId: id }), answer: nothing },
} as const;

/** The data themselves: their key, their backups. */
export const vaultChannels = {
  'vault.state': { ...backendVault, input: nothing, answer: vaultState },
  /** Makes the key of a new folder, or of one not encrypted yet, and opens the data. */
  'vault.create': {
    ...backendVault,
    input: z.object({ passphrase: secret.nullable() }),
    answer: nothing,
  },
  /** Passphrase or recovery code. */
  'vault.unlock': {
    ...backendVault,
    input: z.object({ secret: z.string().max(200) }),
    answer: nothing,
  },
  /** Null goes back to the keychain of the system, where there is one. */
  'vault.changePassphrase': {
    ...backendLong,
    input: z.object({ passphrase: secret.nullable() }),
    answer: nothing,
  },
  /** A new code and its sheet; the one before is good until this one is confirmed. Only main calls it. */
  'recovery.make': {
    ...backendLong,
    input: nothing,
    answer: z.object({ fileName: z.string(), bytes }),
  },
  'recovery.print': { ...main, input: nothing, answer: nothing },
  'recovery.saveAs': { ...main, input: nothing, answer: nothing },
  /** The last group of the code, typed from the sheet: from now on the sheet before is void. */
  'recovery.confirm': {
    ...backendLong,
    input: z.object({ lastGroup: z.string().max(20) }),
    answer: nothing,
  },

  'backups.state': { ...backendRead, input: nothing, answer: backupState },
  'backups.chooseFolder': { ...main, input: nothing, answer: z.object({ folder: z.string() }) },
  'backups.forgetFolder': { ...main, input: nothing, answer: nothing },
  /** Where backups go from now on, and an event. Only main calls it. */
  'backups.useFolder': {
    ...backendWrite,
    input: z.object({ folder: z.string().max(1000).nullable() }),
    answer: nothing,
  },
  'backups.now': { ...backendLong, input: nothing, answer: nothing },

  /** Lets the person choose a folder and says what backups lie in it. */
  'restore.chooseFolder': {
    ...main,
    input: nothing,
    answer: z.object({ folder: z.string(), backups: z.array(backupRow) }),
  },
  /** Only main calls it. */
  'restore.look': {
    ...backendVault,
    input: z.object({ folder: z.string().max(1000) }),
    answer: z.object({ backups: z.array(backupRow) }),
  },
  /**
   * Puts a backup of the folder looked at last in the place of the data, which are kept aside; then
   * everybody signs in again. While data are open only a store manager may.
   */
  'restore.run': {
    ...backendVault,
    input: z.object({ backupId: z.string().max(100), recoveryCode: z.string().max(200) }),
    answer: nothing,
  },
} as const;

/** What happened, and what the store decided for itself. */
export const recordChannels = {
  /** Newest first. */
  'history.list': {
    ...backendRead,
    input: historyQuery.extend({ after: page.shape.after, limit: page.shape.limit }),
    answer: pageOf(historyRow),
  },
  'history.verify': {
    ...backendLong,
    input: z.object({ expectedHead: sha256.nullable() }),
    answer: historyCheck,
  },

  /** The newest changes of rule settings, proposals first, and when all are to be looked through. */
  'settings.changes': {
    ...backendRead,
    input: nothing,
    answer: z.object({ changes: z.array(ruleChange), review: settingsReview }),
  },
  /** SET-1: proposed by the store manager. `value` is parsed by the setting's own schema. */
  'settings.propose': {
    ...backendWrite,
    input: z.object({ setting: z.string().max(50), value: z.unknown(), reason }),
    answer: nothing,
  },
  /** SET-1: takes effect on the general manager's approval. */
  'settings.approve': {
    ...backendWrite,
    input: z.object({ proposalId: id, approval: approvalSchema }),
    answer: storeState.shape.settings,
  },
  'settings.reject': {
    ...backendWrite,
    input: z.object({ proposalId: id, reason }),
    answer: nothing,
  },
  'settings.withdraw': { ...backendWrite, input: z.object({ proposalId: id }), answer: nothing },
  /** SET-1: all of them were looked through, as they are once a year; what was found goes in `reason`. */
  'settings.review': { ...backendWrite, input: z.object({ reason }), answer: nothing },

  /** Photos, scans, papers. The type is found out from the bytes; the page makes the thumbnail. */
  'attachments.add': {
    ...backendLong,
    input: z.object({
      about: attachmentAbout,
      title: z.string().trim().min(1).max(100),
      bytes,
      thumbnail: bytes.nullable(),
    }),
    answer: attachmentView,
  },
  'attachments.list': { ...backendRead, input: attachmentAbout, answer: z.array(attachmentView) },
  'attachments.thumbnail': {
    ...backendRead,
    input: z.object({ attachmentId: id }),
    answer: z.object({ bytes }),
  },
  /** As it was put in; an event besides (ARC-15), so no mere read. */
  'attachments.open': {
    ...backendLong,
    input: z.object({ attachmentId: id }),
    answer: z.object({ title: z.string(), type: attachmentView.shape.type, bytes }),
  },
  'attachments.remove': {
    ...backendWrite,
    input: z.object({ attachmentId: id, reason }),
    answer: nothing,
  },
  /** Several files chosen in the system's dialog. */
  'files.pickAttachments': {
    ...main,
    input: nothing,
    answer: z.array(z.object({ name: z.string(), bytes })),
  },
} as const;
