import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import {
  ruleSentence,
  settlementLabel,
  verdictHeadline,
} from '../../../shared/procedures/cancellation/sentences.ts';
import type { Decision } from '../../../shared/procedures/decision.ts';
import { text } from '../../../shared/text/text.ts';
import type { VerdictWords } from '../procedure-screen.ts';
import { saysOf } from '../says-of.ts';

const { amounts } = text.cancellation;

/** The verdict card of a cancellation: words, rules with their text, amounts in fen. */
export function verdictWords(
  decision: Decision,
  { orderedAt, requestedAt, settings }: Pick<CaseView, 'orderedAt' | 'requestedAt' | 'settings'>,
): VerdictWords {
  const total = settlementLabel(decision);
  const sum = (of: (line: Decision['lines'][number]) => number) =>
    decision.lines.reduce((all, line) => all + of(line), 0);
  return {
    headline: verdictHeadline(decision, settings),
    tone: toneOf(decision),
    // A cancellation is about an order always.
    sentence: ruleSentence(decision, {
      orderedAt: orderedAt ?? requestedAt,
      requestedAt,
      settings,
    }),
    rules: [...new Set(decision.lines.map((line) => line.rule))].map((rule) => ({
      rule,
      says: saysOf(rule),
    })),
    amounts: [
      { title: amounts.amount, fen: sum((line) => line.amountFen) },
      { title: amounts.paidShare, fen: sum((line) => line.paidShareFen) },
      { title: amounts.fee, fen: decision.feeFen, sign: '−' },
    ],
    total: { title: total.label, fen: total.amountFen },
  };
}

function toneOf({ lines }: Decision): VerdictWords['tone'] {
  const going = lines.filter((line) => line.outcome === 'free' || line.outcome === 'fee');
  if (going.length < lines.length) return 'refused';
  const costs = going.some((line) => line.outcome === 'fee' || line.rule === 'CAN-15');
  return costs ? 'costs' : 'good';
}
