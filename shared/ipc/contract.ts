import { z } from 'zod';

import { typedMoment } from '../domain/instant.ts';
import { procedureIds } from '../procedures/procedure.ts';
import { backendLong, backendRead, backendWrite, main } from './channels/effects.ts';
import { financeChannels } from './channels/finance.ts';
import { importChannels } from './channels/imports.ts';
import { orderChannels } from './channels/orders.ts';
import { serviceChannels } from './channels/service.ts';
import { peopleChannels, recordChannels, vaultChannels } from './channels/trust.ts';
import { caseRow, caseView, historyEntry } from './schemas/cases.ts';
import { bytes, id, nothing, page, pageOf, sha256, utcMs } from './schemas/common.ts';
import { caseQuery } from './schemas/lists.ts';
import { counterSettings } from './schemas/counter-settings.ts';
import { staffInput, staffMember, storeProfile, storeState } from './schemas/store.ts';
import { secret, signedIn } from './schemas/trust.ts';

const caseAt = z.object({ caseId: id, revision: z.int() });
const formWanted = z.object({
  caseId: id,
  form: z.string().max(50),
  /** Whether the photos of the case follow as an appendix. */
  withPhotos: z.boolean().default(false),
});
const issuedForm = z.object({
  sha256,
  printNumber: z.int(),
  fileName: z.string(),
  bytes,
});

/**
 * Every request the page can make, with the schema of its input and of its answer; the types are
 * inferred from here. `by` says which process answers, `effect` what the answering does to the data
 * (effects.ts).
 */
export const contract = {
  // The store and its people
  'store.state': { ...backendRead, input: nothing, answer: storeState },
  /**
   * The first-start guide: store and first store manager in one go, who is signed in by it; refused
   * when already set up.
   */
  'store.setUp': {
    ...backendLong,
    input: z.object({
      profile: storeProfile,
      managerName: z.string().trim().min(1).max(40),
      secret,
    }),
    answer: signedIn,
  },
  'store.saveProfile': { ...backendWrite, input: storeProfile, answer: storeProfile },
  'staff.list': { ...backendRead, input: nothing, answer: z.array(staffMember) },
  'staff.save': { ...backendWrite, input: staffInput, answer: staffMember },

  ...peopleChannels,
  ...vaultChannels,
  ...recordChannels,
  ...orderChannels,
  ...importChannels,
  'search.find': {
    ...backendRead,
    input: z.object({ text: z.string().max(100) }),
    answer: z.array(
      z.object({
        kind: z.enum(['customer', 'order', 'case']),
        id,
        title: z.string(),
        subtitle: z.string(),
      }),
    ),
  },

  // Cases
  ...serviceChannels,
  'cases.list': {
    ...backendRead,
    input: caseQuery.extend({ after: page.shape.after, limit: page.shape.limit }),
    answer: pageOf(caseRow),
  },
  'cases.get': { ...backendRead, input: z.object({ caseId: id }), answer: caseView },
  'cases.history': {
    ...backendRead,
    input: z.object({ caseId: id }),
    answer: z.array(historyEntry),
  },
  /** Opens a draft for an order, or for a customer without one; the moment of the request is now (TIME-8). */
  'cases.open': {
    ...backendWrite,
    input: z.union([
      z.object({ procedure: z.enum(procedureIds), orderId: id }),
      z.object({ procedure: z.enum(procedureIds), customerId: id }),
    ]),
    answer: caseView,
  },
  /** A new draft with the data of a rejected case (CASE-3). */
  'cases.openFrom': { ...backendWrite, input: z.object({ caseId: id }), answer: caseView },
  /** Everything typed so far. */
  'cases.saveDraft': {
    ...backendWrite,
    input: caseAt.extend({ request: z.unknown() }),
    answer: z.object({ revision: z.int() }),
  },
  /** Sets the moment of the request back, with a reason; an event (TIME-8). */
  'cases.backdate': {
    ...backendWrite,
    input: caseAt.extend({ requestedAt: typedMoment, reason: z.string().trim().min(1).max(500) }),
    answer: caseView,
  },
  /** One transition of the procedure's table; `input` is parsed with the transition's schema. */
  'cases.act': {
    ...backendWrite,
    input: caseAt.extend({ action: z.string().max(50), input: z.unknown() }),
    answer: caseView,
  },

  // Money and finance
  ...financeChannels,

  // Paper
  /** Renders in memory what the next print would be; nothing is stored or counted. */
  'forms.preview': {
    ...backendRead,
    input: formWanted,
    answer: issuedForm.extend({ printedAt: utcMs }),
  },
  /** Renders, stores the bytes for good and logs the print; only main calls it. */
  'forms.issue': {
    ...backendWrite,
    input: formWanted.extend({ via: z.enum(['print', 'saveAs']) }),
    answer: issuedForm,
  },
  /** The person closed the print or save dialog: the print does not count. Only main calls it. */
  'forms.cancel': {
    ...backendWrite,
    input: z.object({ caseId: id, sha256 }),
    answer: nothing,
  },
  /** Bytes of a form issued before, as stored. */
  'forms.issued': {
    ...backendRead,
    input: z.object({ caseId: id, sha256 }),
    answer: z.object({ fileName: z.string(), bytes }),
  },
  'forms.print': {
    ...main,
    input: formWanted.extend({ requestId: z.uuid() }),
    answer: z.object({ printNumber: z.int() }),
  },
  'forms.saveAs': {
    ...main,
    input: formWanted.extend({ requestId: z.uuid() }),
    answer: z.object({ printNumber: z.int() }),
  },

  // This PC
  /** Whether something typed in the page is not saved: then closing the window asks first. */
  'window.unsaved': { ...main, input: z.object({ unsaved: z.boolean() }), answer: nothing },
  'counter.settings': { ...main, input: nothing, answer: counterSettings },
  'counter.saveSettings': { ...main, input: counterSettings.shape.values, answer: nothing },
  'counter.about': {
    ...main,
    input: nothing,
    answer: z.object({
      version: z.string(),
      electron: z.string(),
      dataFolder: z.string(),
      logFolder: z.string(),
    }),
  },
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type InputOf<C extends Channel> = z.input<Contract[C]['input']>;
export type ParsedInputOf<C extends Channel> = z.output<Contract[C]['input']>;
export type AnswerOf<C extends Channel> = z.output<Contract[C]['answer']>;

/** Channels only main may send to the backend; a page that tries is refused. */
export const mainOnlyChannels: readonly Channel[] = [
  'forms.issue',
  'forms.cancel',
  'imports.heldBackSheet',
  'watchedFolder.setWatching',
  'watchedFolder.take',
  'watchedFolder.takeUnreadable',
  'lists.export',
  'packets.make',
  'packets.remake',
  'packets.check',
  'reports.exceptionsSheet',
  'rights.check',
  'recovery.make',
  'backups.useFolder',
  'restore.look',
];

export function isChannel(name: string): name is Channel {
  return Object.hasOwn(contract, name);
}
