import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { RepairDecision } from '../../../shared/procedures/repair/decision.ts';
import {
  ruleSentence,
  verdictHeadline,
  warrantyClause,
  warrantyLabel,
} from '../../../shared/procedures/repair/sentences.ts';
import { text } from '../../../shared/text/text.ts';
import { saysOf } from '../says-of.ts';
import type { VerdictWords } from '../procedure-screen.ts';

const words = text.repair.verdict;

/** The warranty card of a repair (REP-5): the warranty at once, who pays after the diagnosis. Amounts in fen. */
export function repairVerdictWords(
  decision: RepairDecision,
  { settings: { timeZone } }: Pick<CaseView, 'settings'>,
): VerdictWords {
  const { verdict, warranty, charges, chargeFen } = decision;
  const isOpen = verdict === 'open';
  const rules = [...new Set([decision.rule, ...(warranty.state === 'none' ? ['RET-10'] : [])])];
  return {
    headline: isOpen ? warrantyLabel(warranty) : verdictHeadline(decision),
    tone: toneOf(decision),
    sentence: isOpen
      ? `${warrantyClause(warranty, timeZone)}。${words.open[warranty.state]}`
      : ruleSentence(decision, timeZone),
    rules: rules.map((rule) => ({ rule, says: saysOf(rule) })),
    amounts: charges.map(({ title, quantity, unit, amountFen, charged }) => {
      const item = words.item(title, quantity, unit);
      return { title: charged ? item : words.notCharged(item), fen: amountFen };
    }),
    total: isOpen ? null : { title: words.total, fen: chargeFen },
  };
}

function toneOf({ verdict, warranty }: RepairDecision): VerdictWords['tone'] {
  if (verdict === 'open') return warranty.state === 'in' ? 'good' : 'costs';
  return verdict === 'free' || verdict === 'nothing' ? 'good' : 'costs';
}
