import {
  conditionWords,
  isReturnCondition,
  lacksOnlyDocuments,
} from '../../../shared/procedures/return/condition-words.ts';
import type { ReturnLineDecision } from '../../../shared/procedures/return/decision.ts';
import type { ReturnRequest } from '../../../shared/procedures/return/request.ts';
import { outcomeLabel } from '../../../shared/procedures/return/sentences.ts';
import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import type { LineWords } from '../order-lines/line-words.ts';

const words = text.returning;

/** What is said beside the lines of a return or an exchange. */
export function lineWords(
  { settings }: Pick<CaseView, 'settings'>,
  { kind }: Pick<ReturnRequest, 'kind'>,
): LineWords<ReturnLineDecision> {
  return {
    pieces: words.piecesColumn,
    tickLine: words.tickLine,
    piecesOf: words.piecesOf,
    label: (decision) =>
      lacksOnlyDocuments(decision.missing) && decision.outcome === 'refused'
        ? words.lacksDocuments(decision.rule)
        : outcomeLabel(decision, { kind, settings }),
    hint: ({ missing, rule }) => (missing.length === 0 ? null : lackWords(missing, rule)),
  };
}

/** What a line lacks, in words. */
function lackWords(missing: readonly string[], rule: string): string {
  const lacks = missing.filter(isReturnCondition).map((name) => conditionWords[name]);
  return `${rule} ${lacks.join(text.common.separator)}`;
}
