import { z } from 'zod';

import {
  chosenShape,
  claimedLine,
  countedLine,
  exceptionFlag,
  ruleInputSchema,
} from '../rule-input.ts';
import type { ClaimedLine, CountedLine } from '../rule-input.ts';
import { returnFaults } from './record.ts';
import type { ReturnFault } from './record.ts';
import { returnDocuments, returnKinds, returnReasons } from './request.ts';
import type { ReturnDocument, ReturnKind, ReturnReason } from './request.ts';

/** What is known of the goods that come back: at first as the customer says, then as inspected (RET-14). */
export interface GoodsFound {
  /** Only looked at where the reason is quality; absent before the inspection. */
  fault?: ReturnFault;
  packagingUnopened: boolean;
  goodsIntact: boolean;
}

/** What is asked of all lines alike. */
export interface ReturnAsked {
  kind: ReturnKind;
  reason: ReturnReason;
  documents: ReturnDocument[];
  /** The head of the self-operated division is asked to approve what the rules refuse (RET-18). */
  exception?: boolean;
}

/** Some pieces of a line and what was found of them. */
export interface ReturnPart extends ClaimedLine, GoodsFound {}

export interface CountedReturn extends ReturnAsked, GoodsFound {
  lines: CountedLine[];
}

export interface PartsReturn extends ReturnAsked {
  parts: ReturnPart[];
}

const asked = {
  kind: z.enum(returnKinds, { error: '请写明是退货还是换货。' }),
  reason: z.enum(returnReasons, { error: '请写明是质量问题还是其他原因。' }),
  documents: z.array(z.enum(returnDocuments, { error: '单据的名称不认识。' }), {
    error: '请写明看过哪些单据。',
  }),
  exception: exceptionFlag,
};

const found = {
  fault: z.enum(returnFaults, { error: '检验的结论不认识。' }).optional(),
  packagingUnopened: z.boolean({ error: '包装是否未拆必须写明是或否。' }),
  goodsIntact: z.boolean({ error: '商品是否完好必须写明是或否。' }),
};

export const returnByCount = ruleInputSchema({
  ...asked,
  ...found,
  lines: chosenShape(countedLine),
});

export const returnByParts = ruleInputSchema({
  ...asked,
  parts: chosenShape(claimedLine.extend(found)),
});
