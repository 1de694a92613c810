import { z } from 'zod';

import { typedMoment } from '../domain/instant.ts';
import { procedureIds } from '../procedures/procedure.ts';
import { boardView, caseFilter, caseRow, caseView, historyEntry } from './schemas/cases.ts';
import { bytes, id, nothing, page, pageOf, sha256, utcMs } from './schemas/common.ts';
import {
  customerRow,
  customerView,
  importPreview,
  importResult,
  orderFile,
  orderRow,
  orderView,
} from './schemas/orders.ts';
import { counterSettings } from './schemas/counter-settings.ts';
import { staffInput, staffMember, storeProfile, storeState } from './schemas/store.ts';

const backendRead = { by: 'backend', effect: 'read' } as const;
const backendWrite = { by: 'backend', effect: 'write' } as const;
const main = { by: 'main', effect: 'read' } as const;

const caseAt = z.object({ caseId: id, revision: z.int() });
const issuedForm = z.object({
  sha256,
  printNumber: z.int(),
  fileName: z.string(),
  bytes,
});

/**
 * Every request the page can make, with the schema of its input and of its answer; the types are
 * inferred from here. `by` says which process answers, `effect` whether something is saved.
 */
export const contract = {
  // The store and its people
  'store.state': { ...backendRead, input: nothing, answer: storeState },
  /** The first-start guide: store and first store manager in one go; refused when already set up. */
  'store.setUp': {
    ...backendWrite,
    input: z.object({ profile: storeProfile, managerName: z.string().trim().min(1).max(40) }),
    answer: staffMember,
  },
  'store.saveProfile': { ...backendWrite, input: storeProfile, answer: storeProfile },
  'staff.list': { ...backendRead, input: nothing, answer: z.array(staffMember) },
  'staff.save': { ...backendWrite, input: staffInput, answer: staffMember },
  /** Who stands at the counter now; main remembers it for the window. */
  'session.choose': { ...backendWrite, input: z.object({ staffId: id }), answer: staffMember },
  'session.current': { ...backendRead, input: nothing, answer: staffMember.nullable() },
  'session.leave': { ...backendWrite, input: nothing, answer: nothing },

  // Orders and customers
  'orders.previewImport': { ...backendRead, input: orderFile, answer: importPreview },
  /** The same bytes again; refused when they are not what the preview showed. */
  'orders.confirmImport': {
    ...backendWrite,
    input: orderFile.extend({ sha256 }),
    answer: importResult,
  },
  'orders.list': { ...backendRead, input: page, answer: pageOf(orderRow) },
  'orders.get': { ...backendRead, input: z.object({ orderId: id }), answer: orderView },
  'customers.list': { ...backendRead, input: page, answer: pageOf(customerRow) },
  'customers.get': { ...backendRead, input: z.object({ customerId: id }), answer: customerView },
  /** Shows the phone in full, and records who looked (ARC-15). */
  'customers.reveal': {
    ...backendWrite,
    input: z.object({ customerId: id }),
    answer: z.object({ phone: z.string() }),
  },
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
  'board.today': { ...backendRead, input: nothing, answer: boardView },
  'cases.list': {
    ...backendRead,
    input: page.extend({ filter: caseFilter }),
    answer: pageOf(caseRow),
  },
  'cases.get': { ...backendRead, input: z.object({ caseId: id }), answer: caseView },
  'cases.history': {
    ...backendRead,
    input: z.object({ caseId: id }),
    answer: z.array(historyEntry),
  },
  /** Opens a draft for an order; the moment of the request is now (TIME-8). */
  'cases.open': {
    ...backendWrite,
    input: z.object({ procedure: z.enum(procedureIds), orderId: id }),
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

  // Paper
  /** Renders in memory what the next print would be; nothing is stored or counted. */
  'forms.preview': {
    ...backendRead,
    input: z.object({ caseId: id, form: z.string().max(50) }),
    answer: issuedForm.extend({ printedAt: utcMs }),
  },
  /** Renders, stores the bytes for good and logs the print; only main calls it. */
  'forms.issue': {
    ...backendWrite,
    input: z.object({ caseId: id, form: z.string().max(50), via: z.enum(['print', 'saveAs']) }),
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
    input: z.object({ caseId: id, form: z.string().max(50), requestId: z.uuid() }),
    answer: z.object({ printNumber: z.int() }),
  },
  'forms.saveAs': {
    ...main,
    input: z.object({ caseId: id, form: z.string().max(50), requestId: z.uuid() }),
    answer: z.object({ printNumber: z.int() }),
  },

  // This PC
  'files.pickOrderFile': { ...main, input: nothing, answer: orderFile },
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
export const mainOnlyChannels: readonly Channel[] = ['forms.issue', 'forms.cancel'];

export function isChannel(name: string): name is Channel {
  return Object.hasOwn(contract, name);
}
