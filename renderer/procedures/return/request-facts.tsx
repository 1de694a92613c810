import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import {
  returnDocumentTitles,
  returnKindTitles,
  returnReasonTitles,
} from '../../../shared/procedures/return/request.ts';
import type { ReturnRequest } from '../../../shared/procedures/return/request.ts';
import { text } from '../../../shared/text/text.ts';
import { RequestedFact } from '../record/requested-fact.tsx';

const words = text.returning;

/** The application as it was submitted, to read. */
export function RequestFacts({ view, request }: { view: CaseView; request: ReturnRequest }) {
  const { kind, reason, reasonText, proposalAnswer, exception, exceptionReason } = request;
  const because = [reason === null ? '' : returnReasonTitles[reason], reasonText.trim()];
  const condition = (['packagingUnopened', 'goodsIntact'] as const).filter((tick) => request[tick]);
  return (
    <dl className="facts summary-facts">
      <dt>{words.summary.kind}</dt>
      <dd>{returnKindTitles[kind]}</dd>
      <RequestedFact view={view} />
      <dt>{words.summary.reason}</dt>
      <dd className="as-typed">{orNone(because.filter(Boolean).join('：'))}</dd>
      {reason === 'quality' && proposalAnswer !== null && (
        <>
          <dt>{words.summary.proposal}</dt>
          <dd>{words.proposalAnswers[proposalAnswer]}</dd>
        </>
      )}
      <dt>{words.summary.condition}</dt>
      <dd>{orNone(condition.map((tick) => words[tick]).join('、'))}</dd>
      <dt>{words.summary.documents}</dt>
      <dd>{orNone(request.documents.map((each) => returnDocumentTitles[each]).join('、'))}</dd>
      {exception && (
        <>
          <dt>{text.caseScreen.exceptionReason}</dt>
          <dd className="as-typed">{exceptionReason}</dd>
        </>
      )}
    </dl>
  );
}

function orNone(said: string): string {
  return said === '' ? text.common.none : said;
}
