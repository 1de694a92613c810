import type { ReturnDecision } from '../../../shared/procedures/return/decision.ts';
import { text } from '../../../shared/text/text.ts';

/** One amount of an exchange with its name. Fen. */
export interface NamedAmount {
  title: string;
  fen: number;
}

/** How the difference of an exchange comes about (RET-12): new goods − what comes back ＝ difference. */
export interface PriceDifference {
  newGoods: NamedAmount;
  /** What the goods that come back give, or ask besides where the fee is higher than what was paid. */
  goodsBack: NamedAmount & { sign: '−' | '＋' };
  /** What moves in the end; null while the inspection decides it (RET-2). */
  difference: NamedAmount | null;
}

const words = text.returning.newGoods;

/** The price difference of an exchange; null for a return, and while nothing is decided. */
export function priceDifference(decision: ReturnDecision | null): PriceDifference | null {
  if (decision === null || decision.exchange === null) return null;
  const { exchange, lines, refundFen, dueFen } = decision;
  const waits = lines.some(({ outcome }) => outcome === 'inspectFirst');
  return {
    newGoods: { title: words.total, fen: exchange.newGoodsFen },
    goodsBack:
      dueFen > 0
        ? { title: words.dueBack, fen: dueFen, sign: '＋' }
        : { title: words.refundBack, fen: refundFen, sign: '−' },
    difference: waits ? null : differenceOf(decision),
  };
}

function differenceOf({ payable: { refundFen, dueFen } }: ReturnDecision): NamedAmount {
  if (dueFen > 0) return { title: words.due, fen: dueFen };
  if (refundFen > 0) return { title: words.refund, fen: refundFen };
  return { title: words.none, fen: 0 };
}
