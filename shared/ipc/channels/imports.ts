import { z } from 'zod';

import { goodsKinds } from '../../domain/goods-kind.ts';
import { bytes, nothing, sha256 } from '../schemas/common.ts';
import {
  importAnswers,
  importId,
  importProblem,
  importResult,
  importState,
  kindWord,
  orderFile,
  waitingFile,
} from '../schemas/imports.ts';
import { backendControl, backendLong, backendRead, backendWrite, main } from './effects.ts';

/** Order files: one in the person's hands at a time, and those that wait in the watched folder. */
export const importChannels = {
  /** Begins to read a file; how it goes on is told by notices and `imports.state`. */
  'imports.open': { ...backendLong, input: orderFile, answer: importId },
  'imports.state': { ...backendControl, input: importId, answer: importState },
  /** A page of the problems, in the order of the rows. */
  'imports.problems': {
    ...backendControl,
    input: importId.extend({
      which: z.enum(['open', 'mended']),
      from: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    answer: z.object({ total: z.int(), rows: z.array(importProblem) }),
  },
  /** Other columns, proposals or words: the file is read again with them. */
  'imports.change': {
    ...backendControl,
    input: importId.extend({ answers: importAnswers }),
    answer: nothing,
  },
  /** Everything of the file that can be imported, in one unit; also remembers columns and words. */
  'imports.store': { ...backendWrite, input: importId, answer: importResult },
  /** Puts the file away, at any time; what is being stored is undone without a trace. */
  'imports.cancel': { ...backendControl, input: importId, answer: nothing },
  /**
   * The orders that were held back as a sheet, the reason in its last column; with full phones, as
   * the file has them, and so an event (ARC-15). Only main calls it.
   */
  'imports.heldBackSheet': {
    ...backendLong,
    input: importId,
    answer: z.object({ fileName: z.string(), bytes }),
  },
  'files.saveHeldBack': { ...main, input: importId, answer: z.object({ saved: z.literal(true) }) },
  'files.pickOrderFile': { ...main, input: nothing, answer: orderFile },

  // Words for kinds of goods (glossary.md, "Identity")
  'kindWords.list': { ...backendRead, input: nothing, answer: z.array(kindWord) },
  'kindWords.add': {
    ...backendWrite,
    input: z.object({ word: z.string().trim().min(1).max(50), kind: z.enum(goodsKinds) }),
    answer: nothing,
  },
  'kindWords.remove': {
    ...backendWrite,
    input: z.object({ word: z.string().max(50) }),
    answer: nothing,
  },

  // The watched folder [S]
  /** What lies in the folder of the POS and waits for somebody. */
  'watchedFolder.waiting': { ...backendRead, input: nothing, answer: z.array(waitingFile) },
  'watchedFolder.dismiss': {
    ...backendWrite,
    input: z.object({ fileSha256: sha256 }),
    answer: nothing,
  },
  /** Who is responsible for what the folder imports, and whether it is watched. Only main calls it. */
  'watchedFolder.setWatching': {
    ...backendWrite,
    input: z.object({ watching: z.boolean() }),
    answer: nothing,
  },
  /** A file that lies in the folder: imported when clean, otherwise it waits. Only main calls it. */
  'watchedFolder.take': {
    ...backendLong,
    input: orderFile,
    answer: z.object({ outcome: z.enum(['known', 'imported', 'waiting', 'off']) }),
  },
  /** A file main could not read at all (too big, no rights): it waits too. Only main calls it. */
  'watchedFolder.takeUnreadable': {
    ...backendWrite,
    input: z.object({
      name: z.string().max(260),
      fileSha256: sha256,
      message: z.string().max(500),
    }),
    answer: nothing,
  },
  'watchedFolder.state': {
    ...main,
    input: nothing,
    answer: z.object({
      /** Path on this PC; null when no folder is watched. */
      folder: z.string().nullable(),
      /** Why the folder cannot be watched just now; null when it can. */
      problem: z.string().nullable(),
    }),
  },
  /** Lets the person choose the folder. */
  'watchedFolder.choose': { ...main, input: nothing, answer: z.object({ folder: z.string() }) },
  'watchedFolder.turnOff': { ...main, input: nothing, answer: nothing },
  /** The bytes of a file that waits, to be looked at like any other file. */
  'watchedFolder.open': { ...main, input: z.object({ fileSha256: sha256 }), answer: orderFile },
} as const;
