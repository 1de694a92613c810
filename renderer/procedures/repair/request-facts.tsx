import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { RepairDecision } from '../../../shared/procedures/repair/decision.ts';
import { repairPlaceTitles } from '../../../shared/procedures/repair/request.ts';
import type { RepairRequest } from '../../../shared/procedures/repair/request.ts';
import { warrantyClause } from '../../../shared/procedures/repair/sentences.ts';
import { text } from '../../../shared/text/text.ts';
import { RequestedFact } from '../record/requested-fact.tsx';
import { ContactReveal } from './contact-reveal.tsx';
import { goodsWords } from './goods-words.ts';
import { WarrantyTag } from './warranty-tag.tsx';

interface Props {
  view: CaseView;
  request: RepairRequest;
  decision: RepairDecision | null;
}

const words = text.repair;

/** The notice as it was submitted, to read. */
export function RequestFacts({ view, request, decision }: Props) {
  const { goods, contactName, contactPhone, address } = request;
  return (
    <dl className="facts summary-facts">
      <dt>{words.goods}</dt>
      <dd>{goodsWords(view, request)}</dd>
      {goods.from === 'other' && goods.proof !== '' && (
        <>
          <dt>{words.other.proof}</dt>
          <dd>{goods.proof}</dd>
        </>
      )}
      {decision !== null && (
        <>
          <dt>{words.summary.warranty}</dt>
          <dd>
            <WarrantyTag warranty={decision.warranty} />{' '}
            {warrantyClause(decision.warranty, view.settings.timeZone)}
          </dd>
        </>
      )}
      <dt>{words.problemDetails}</dt>
      <dd className="as-typed">{request.problem}</dd>
      {request.history !== '' && (
        <>
          <dt>{words.history}</dt>
          <dd className="as-typed">{request.history}</dd>
        </>
      )}
      <dt>{words.place}</dt>
      <dd>{repairPlaceTitles[request.place]}</dd>
      <dt>{words.contactName}</dt>
      <dd>{contactName === '' ? words.sameAsCustomer : contactName}</dd>
      {contactPhone !== '' && (
        <>
          <dt>{words.contactPhone}</dt>
          <dd>
            {/* After a step it may be another number. */}
            <ContactReveal
              key={`${view.id} ${view.revision}`}
              caseId={view.id}
              masked={contactPhone}
            />
          </dd>
        </>
      )}
      <dt>{words.address}</dt>
      <dd>{address === '' ? words.sameAsCustomer : address}</dd>
      {request.wishes !== '' && (
        <>
          <dt>{words.wishes}</dt>
          <dd className="as-typed">{request.wishes}</dd>
        </>
      )}
      <RequestedFact view={view} />
    </dl>
  );
}
