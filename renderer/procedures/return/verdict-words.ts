import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { ReturnDecision } from '../../../shared/procedures/return/decision.ts';
import { returnRequestSchema } from '../../../shared/procedures/return/request.ts';
import { ruleSentence } from '../../../shared/procedures/return/rule-sentence.ts';
import { settlementLabel, verdictHeadline } from '../../../shared/procedures/return/sentences.ts';
import { text } from '../../../shared/text/text.ts';
import type { VerdictWords } from '../procedure-screen.ts';
import { saysOf } from '../says-of.ts';
import { priceDifference } from './price-difference.ts';

const words = text.returning;

/** The verdict card of a return or an exchange: words, rules with their text, amounts in fen. */
export function returnVerdictWords(
  decision: ReturnDecision,
  view: Pick<CaseView, 'orderedAt' | 'requestedAt' | 'settings' | 'goods' | 'request' | 'record'>,
): VerdictWords {
  const { orderedAt, settings } = view;
  const { kind } = returnRequestSchema.parse(view.request);
  const order = orderedAt === null ? null : { orderedAt };
  return {
    headline: verdictHeadline(decision, { kind, settings }),
    tone: toneOf(decision),
    sentence: ruleSentence(decision, { ...view, order }),
    rules: [...new Set(decision.lines.map(({ rule }) => rule))].map((rule) => ({
      rule,
      says: saysOf(rule),
    })),
    amounts: amountsOf(decision),
    total: totalOf(decision),
  };
}

function amountsOf(decision: ReturnDecision): VerdictWords['amounts'] {
  const sum = (of: (line: ReturnDecision['lines'][number]) => number) =>
    decision.lines.reduce((all, line) => all + of(line), 0);
  const difference = priceDifference(decision);
  // Where everything waits for the inspection there is nothing to count yet (RET-2).
  if (difference === null && waitsForAll(decision)) return [];
  return [
    { title: words.amounts.amount, fen: sum((line) => line.amountFen) },
    { title: words.amounts.paidShare, fen: sum((line) => line.paidShareFen) },
    ...(decision.feeFen === 0
      ? []
      : [{ title: words.amounts.fee, fen: decision.feeFen, sign: '−' as const }]),
    ...(difference === null
      ? []
      : [
          difference.newGoods,
          {
            title: difference.goodsBack.title,
            fen: difference.goodsBack.fen,
            ...(difference.goodsBack.sign === '−' ? { sign: '−' as const } : {}),
          },
        ]),
  ];
}

function waitsForAll({ lines }: ReturnDecision): boolean {
  return lines.every(({ outcome }) => outcome === 'inspectFirst');
}

/** Not known while something has to be inspected first (RET-2). */
function totalOf(decision: ReturnDecision): VerdictWords['total'] {
  if (decision.lines.some(({ outcome }) => outcome === 'inspectFirst')) return null;
  const { label, amountFen } = settlementLabel(decision);
  return { title: label, fen: amountFen };
}

function toneOf({ lines }: ReturnDecision): VerdictWords['tone'] {
  if (lines.some(({ outcome }) => outcome === 'refused' || outcome === 'startReturn')) {
    return 'refused';
  }
  const free = lines.every(({ outcome, rule }) => outcome === 'free' && rule !== 'RET-18');
  return free ? 'good' : 'costs';
}
