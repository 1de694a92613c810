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
    label: (decision) => outcomeLabel(decision, { kind, settings }),
  };
}
