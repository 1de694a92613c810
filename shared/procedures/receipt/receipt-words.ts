import { assertNever } from '../../domain/assert-never.ts';
import type { SettlementKind } from '../settlement.ts';

/** What a receipt calls things, by the way the money goes. */
export interface ReceiptWords {
  decided: string;
  settled: string;
  /** The whole, and what of it is left. */
  whole: string;
  rest: string;
  time: string;
  payee: string;
  allPaid: string;
  footnote: string;
}

export function receiptWords(kind: SettlementKind): ReceiptWords {
  switch (kind) {
    case 'refund':
    case 'none':
      return refundWords;
    case 'collection':
      return collectionWords;
    default:
      return assertNever(kind);
  }
}

const refundWords: ReceiptWords = {
  decided: '判定退款',
  settled: '已退金额',
  whole: '退款合计',
  rest: '本次应退',
  time: '退款时间',
  payee: '收款人',
  allPaid: '已全部退还。',
  footnote: '一式两联：存根联　财务联。收款人不是顾客本人的，请出示顾客的委托书和双方证件。',
};

const collectionWords: ReceiptWords = {
  decided: '判定应补',
  settled: '已补金额',
  whole: '应补合计',
  rest: '本次应补',
  time: '付款时间',
  payee: '付款人',
  allPaid: '已全部收到。',
  footnote: '一式两联：存根联　财务联。请另向顾客开具收款收据。',
};
