import type { ReturnDecision } from '../../../../../shared/procedures/return/decision.ts';
import type {
  ReturnPaper,
  ReturnPaperLine,
} from '../../../../../shared/procedures/return/forms/application-paper.ts';
import { emptyReturnRequest } from '../../../../../shared/procedures/return/request.ts';
import type { ReturnRequest } from '../../../../../shared/procedures/return/request.ts';
import { chairs, paper, printedAt, sofa } from './papers.ts';
import { longText } from './repair-papers.ts';

export const asked: ReturnPaperLine = {
  ...sofa,
  place: 1,
  pieces: 1,
  delivered: true,
  condition: 'asked',
  outcome: 'free',
  amountFen: 468_000,
  refundFen: 468_000,
};

const askedChairs: ReturnPaperLine = {
  ...chairs,
  place: 2,
  pieces: 2,
  delivered: true,
  condition: 'asked',
  outcome: 'free',
  amountFen: 92_000,
  refundFen: 92_000,
};

export const request: ReturnRequest = {
  ...emptyReturnRequest(),
  reason: 'other',
  reasonText: '客厅放不下，阳台门打不开；餐椅颜色与桌子不配。',
  packagingUnopened: true,
  goodsIntact: true,
  documents: ['receipt', 'pickupSlip', 'goodsReceivedNote'],
};

/** A decision as the form needs it: of its lines only what was paid is looked at. */
export function decisionOf(
  lines: readonly ReturnPaperLine[],
  changes: Partial<ReturnDecision> = {},
): ReturnDecision {
  const refundFen = lines.reduce((sum, line) => sum + line.refundFen, 0);
  return {
    lines: lines.map((line, index) => ({
      id: String(index),
      outcome: line.outcome,
      rule: 'RET-9',
      missing: [],
      amountFen: line.amountFen,
      paidShareFen: line.refundFen,
      feeFen: 0,
      refundFen: line.refundFen,
      dueFen: 0,
      pieces: line.pieces,
      condition: line.condition,
      delivered: line.delivered,
    })),
    feeFen: 0,
    refundFen,
    dueFen: 0,
    exchange: null,
    payable: { refundFen, dueFen: 0 },
    ...changes,
  };
}

/** An ordinary return of two lines, before the inspection. */
export function returnPaper(changes: Partial<ReturnPaper> = {}): ReturnPaper {
  const { store, customer, order, print } = paper();
  const lines = changes.lines ?? [asked, askedChairs];
  return {
    number: 'BJ01-TH-20261121-003',
    store,
    customer,
    order,
    request,
    lines,
    newGoods: [],
    decision: decisionOf(lines),
    agreedFen: null,
    ruleSentence: '送货后 2 天，在 7 天之内，商品完好，凭据齐全，按第 RET-9 条可以退货。',
    exception: false,
    inspection: null,
    approval: null,
    filing: null,
    received: null,
    photos: [],
    print,
    ...changes,
  };
}

export const approval = {
  approver: '赵敏',
  at: printedAt,
  by: 'paper',
  deputyFor: '王建国',
} as const;

/** Looked at, approved, filed and back in the store: one chair damaged and not taken. */
export function inspected(changes: Partial<ReturnPaper> = {}): ReturnPaper {
  const lines: ReturnPaperLine[] = [
    { ...asked, condition: 'good' },
    { ...askedChairs, condition: 'good', pieces: 1, amountFen: 46_000, refundFen: 46_000 },
    {
      ...askedChairs,
      condition: 'damaged',
      pieces: 1,
      outcome: 'refused',
      amountFen: 0,
      refundFen: 0,
    },
  ];
  return returnPaper({
    lines,
    inspection: {
      at: printedAt,
      inspector: '马师傅',
      place: '在顾客家',
      text: '三人位布艺沙发：完好 1 件，原包装未拆封。\n实木餐椅：完好 1 件，损坏 1 件，原包装已拆封。\n一把餐椅椅面有划痕，其余完好。',
    },
    approval,
    filing: { by: '孙丽', at: printedAt },
    received: { by: '马师傅', at: printedAt },
    ...changes,
  });
}

const newGoods = {
  name: '双人位布艺沙发',
  code: 'SF-2203',
  size: '1680×920×850mm',
  colour: '米灰',
  kind: 'regular',
  quantity: 1,
  unitPriceFen: 398_000,
} as const;

/** `dearer`: the customer pays the difference; else it goes back (RET-12). */
export function exchange(dearer: boolean, changes: Partial<ReturnPaper> = {}): ReturnPaper {
  const unitPriceFen = dearer ? 688_000 : 398_000;
  const creditFen = Math.min(unitPriceFen, 468_000);
  return inspected({
    number: 'BJ01-HH-20261121-001',
    request: { ...request, kind: 'exchange' },
    lines: [{ ...asked, condition: 'good' }],
    newGoods: [{ ...newGoods, unitPriceFen }],
    decision: decisionOf([asked], {
      exchange: { newGoodsFen: unitPriceFen, creditFen },
      payable: { refundFen: 468_000 - creditFen, dueFen: unitPriceFen - creditFen },
    }),
    ...changes,
  });
}

/** A claim about quality that nobody has looked at yet (RET-2). */
export const beforeInspection = (): ReturnPaper =>
  returnPaper({
    request: { ...request, reason: 'quality', proposalAnswer: 'inspect', goodsIntact: false },
    lines: [{ ...asked, outcome: 'inspectFirst', amountFen: 0, refundFen: 0 }],
    ruleSentence: '顾客提出质量问题，按第 RET-2 条先检验，再判定。',
  });

export const withLongTexts = (): ReturnPaper => {
  const lines = Array.from({ length: 12 }, (_, index): ReturnPaperLine => {
    const line = index % 2 === 0 ? asked : askedChairs;
    return { ...line, place: index + 1, condition: index % 3 === 0 ? 'damaged' : 'good' };
  });
  return exchange(true, {
    request: {
      ...request,
      kind: 'exchange',
      reason: 'quality',
      proposalAnswer: 'inspect',
      reasonText: longText,
      exceptionReason: longText,
    },
    lines,
    newGoods: Array.from({ length: 12 }, (_, index) => ({ ...newGoods, quantity: index + 1 })),
    ruleSentence: longText,
    exception: true,
    agreedFen: 123_45,
    inspection: { at: printedAt, inspector: '马师傅', place: '在店里', text: longText },
    print: { ...paper().print, number: 3 },
  });
};
