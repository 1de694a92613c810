import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { outcomeLabel } from '../../../shared/procedures/cancellation/sentences.ts';
import { text } from '../../../shared/text/text.ts';
import type { LineWords } from '../order-lines/line-words.ts';

const words = text.cancellation;

/** What is said beside the lines of a cancellation. */
export function lineWords({ settings }: Pick<CaseView, 'settings'>): LineWords {
  return {
    pieces: words.piecesColumn,
    tickLine: words.tickLine,
    piecesOf: words.piecesOf,
    label: (decision) => outcomeLabel(decision, settings),
    hint: ({ outcome }) => (outcome === 'startReturn' ? words.returnInstead : null),
  };
}
