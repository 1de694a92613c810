import { z } from 'zod';

import { goodsKinds } from '../../domain/goods-kind.ts';
import { orderDifferenceSchema } from '../../domain/order-difference.ts';
import { orderColumns } from '../../import/columns.ts';
import { mendKinds } from '../../import/mend.ts';
import { bytes, fen, id, sha256, utcMs } from './common.ts';

export const mostFileBytes = 20_000_000;

/** A file as the page got it by drop or dialog: at most 20 MB. */
export const orderFile = z.object({
  name: z.string().max(260),
  bytes: bytes.refine((file) => file.byteLength <= mostFileBytes, '文件超过 20 MB。'),
});

export const columnChoice = z.partialRecord(z.enum(orderColumns), z.int().min(0).max(500));
/** Where in the file each column stands, from 0; a column that is not there is left out. */
export type ColumnChoice = z.infer<typeof columnChoice>;

export const importProblem = z.object({
  /** Row in the sheet as a person counts it. */
  row: z.int(),
  /** Title of the column as the file writes it, null when the whole row is meant. */
  column: z.string().nullable(),
  /** A sentence that says what is wrong and what to do; repeats neither place nor cell. */
  message: z.string(),
  orderNumber: z.string().nullable(),
  /** What could be put right by itself: the cell as it is and as it would be. */
  proposal: z.object({ kind: z.enum(mendKinds), from: z.string(), to: z.string() }).nullable(),
  /** The proposal is followed: nothing is left to do here. */
  mended: z.boolean(),
});
export type ImportProblem = z.infer<typeof importProblem>;

/** What will become of an order of the file. */
export const importedOrderStates = [
  'new',
  'unchanged',
  /** Known with other content: it is updated, with its history. */
  'changed',
  /** Known with other content, and not changed by a file just now: the difference is shown (CASE-1). */
  'waiting',
  /** Something in it has to be put right first. */
  'heldBack',
] as const;
export type ImportedOrderState = (typeof importedOrderStates)[number];

/** Why a file may not change an order by itself. */
export const waitingReasons = [
  /** A case is running (CASE-1). */
  'runningCase',
  /** Goods that a case has taken would be gone or other goods (CASE-2). */
  'piecesTaken',
  /** The file says something else than a person who corrected the order by hand. */
  'handCorrected',
] as const;
export type WaitingReason = (typeof waitingReasons)[number];

export const importPreview = z.object({
  fileSha256: sha256,
  /** xlsx, xls or csv, and of a csv its encoding and separator, as people call them. */
  format: z.string(),
  /** The titles of the file, from the first column on; empty for a column without title. */
  titles: z.array(z.string()),
  titleRow: z.int(),
  /** What stands in the first rows of each column, to recognise it by. */
  examples: z.array(z.array(z.string())),
  columns: columnChoice,
  /** Rows of goods. */
  rows: z.int(),
  /** Rows left out because they only add up (合计). */
  sumRows: z.int(),
  orders: z.object({
    new: z.int(),
    unchanged: z.int(),
    changed: z.int(),
    waiting: z.int(),
    heldBack: z.int(),
  }),
  newCustomers: z.int(),
  /** How often each proposal could be followed, and whether it is. */
  mends: z.array(z.object({ kind: z.enum(mendKinds), count: z.int(), followed: z.boolean() })),
  /** Words for kinds of goods that nobody has explained yet: asked, never taken for regular. */
  unknownKinds: z.array(z.object({ word: z.string(), rows: z.int(), firstRow: z.int() })),
  /** Words explained while this file was looked at. */
  explainedKinds: z.array(z.object({ word: z.string(), kind: z.enum(goodsKinds) })),
  /** How many problems there are; read page by page with imports.problems. */
  problems: z.object({ open: z.int(), mended: z.int() }),
  /** The first changed and waiting orders with what is different. */
  changes: z.array(
    z.object({
      orderNumber: z.string(),
      state: z.enum(['changed', 'waiting']),
      reason: z.enum(waitingReasons).nullable(),
      differences: z.array(orderDifferenceSchema),
    }),
  ),
  /** First orders of the file, to be recognised at a glance. */
  sample: z.array(
    z.object({
      orderNumber: z.string(),
      customerName: z.string(),
      orderedAt: utcMs,
      lines: z.int(),
      totalFen: fen,
      state: z.enum(importedOrderStates),
      /** Unpaid custom goods (RET-6), clearance goods on credit (RET-10). */
      warnings: z.array(z.string()),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importResult = z.object({
  newOrders: z.int(),
  newLines: z.int(),
  changedOrders: z.int(),
  waitingOrders: z.int(),
  unchangedOrders: z.int(),
  heldBackOrders: z.int(),
  newCustomers: z.int(),
});
export type ImportResult = z.infer<typeof importResult>;

const progress = { done: z.int(), total: z.int() };

/** A file in somebody's hands; it lies in the backend's memory, nothing is saved before `done`. */
export const importState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reading'), ...progress }),
  /** The file as a whole cannot be read; the message says why and what to do. */
  z.object({ kind: z.literal('unreadable'), message: z.string(), places: z.array(z.string()) }),
  /** Columns that every order needs could not be found: the person shows where they are. */
  z.object({
    kind: z.literal('columns'),
    titles: z.array(z.string()),
    titleRow: z.int(),
    /** What stands in the first rows of each column, to recognise it by. */
    examples: z.array(z.array(z.string())),
    columns: columnChoice,
    missing: z.array(z.enum(orderColumns)),
  }),
  z.object({ kind: z.literal('ready'), preview: importPreview }),
  z.object({ kind: z.literal('storing'), ...progress }),
  z.object({ kind: z.literal('done'), result: importResult }),
]);
export type ImportState = z.infer<typeof importState>;

/** What the person decides about a file; what is left out stays as it was. */
export const importAnswers = z.object({
  columns: columnChoice.optional(),
  /** The proposals that are followed. */
  mends: z.array(z.enum(mendKinds)).optional(),
  kinds: z.array(z.object({ word: z.string().max(100), kind: z.enum(goodsKinds) })).optional(),
});

/** A file of the watched folder that could not be imported by itself. */
export const waitingFile = z.object({
  fileSha256: sha256,
  name: z.string(),
  seenAt: utcMs,
  /** Why it waits, for the person. */
  message: z.string(),
});
export type WaitingFile = z.infer<typeof waitingFile>;

export const kindWord = z.object({
  word: z.string(),
  kind: z.enum(goodsKinds),
  builtIn: z.boolean(),
});
export type KindWord = z.infer<typeof kindWord>;

export const importId = z.object({ importId: id });
