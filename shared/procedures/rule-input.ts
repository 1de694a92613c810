import { z } from 'zod';

import { instantText } from '../domain/instant.ts';
import { orderFactsSchema } from '../domain/order-facts-schema.ts';
import type { OrderFacts } from '../domain/order-facts.ts';
import { ruleSettingsSchema } from '../domain/rule-settings-schema.ts';
import type { RuleSettings } from '../domain/rule-settings.ts';
import type { PieceRange } from './pieces.ts';

/** What every decision function is given (decisions.md). */
export interface RuleInput<Request> {
  /** ISO 8601 with offset: the moment the customer asked (TIME-8). */
  now: string;
  settings: RuleSettings;
  order: OrderFacts;
  request: Request;
}

/** A line of a request: the next pieces of an order line … */
export interface CountedLine {
  id: string;
  quantity: number;
}

/** … or pieces claimed by position (CASE-2). */
export interface ClaimedLine {
  id: string;
  pieces: PieceRange[];
}

const id = z.string({ error: '申请的商品行编号必须是文字。' });
const incomplete = { error: '申请的商品行不完整。' };
const noPieces = { error: '申请的件次必须写明从第几件到第几件。' };
const range = z.object({ from: z.int(noPieces), to: z.int(noPieces) }, noPieces);
const quantity = z
  .int({ error: '申请的件数必须是整数。' })
  .min(1, { error: '申请的件数至少是 1。' });

export const countedLine = z.object({ id, quantity }, incomplete);
export const claimedLine = z.object(
  { id, pieces: z.array(range, noPieces).min(1, noPieces) },
  incomplete,
);

/** The chosen lines of a request, each of the shape `line`. */
export function chosenShape(line: z.ZodType) {
  return z.array(line, { error: '申请没有商品行。' }).min(1, { error: '申请还没有选商品。' });
}

/** The fields that a request has in every procedure; `line` is `countedLine` or `claimedLine`. */
export function requestShape(line: typeof countedLine | typeof claimedLine) {
  return { lines: chosenShape(line), exception: exceptionFlag };
}

export const exceptionFlag = z.boolean({ error: '是否特批必须写明是或否。' }).optional();

/** The whole input of a decision function, for `checkShape`. */
export function ruleInputSchema(request: z.ZodRawShape) {
  return z.object(
    {
      now: instantText('申请时间'),
      settings: ruleSettingsSchema,
      order: orderFactsSchema,
      request: z.object(request, { error: '缺少申请。' }),
    },
    { error: '缺少判定所需的内容。' },
  );
}
