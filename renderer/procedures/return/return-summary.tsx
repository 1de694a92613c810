import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { returnDecisionSchema } from '../../../shared/procedures/return/decision.ts';
import { returnRecordSchema } from '../../../shared/procedures/return/record.ts';
import type { ReturnRequest } from '../../../shared/procedures/return/request.ts';
import { text } from '../../../shared/text/text.ts';
import { SummaryPart } from '../record/summary-part.tsx';
import { TimelineList } from '../record/timeline-list.tsx';
import { VisitList } from '../record/visit-list.tsx';
import { decidedRows } from './decided-rows.ts';
import { DecidedTable } from './decided-table.tsx';
import { NewGoodsTable } from './new-goods-table.tsx';
import { RequestFacts } from './request-facts.tsx';
import { timelineOf } from './timeline.ts';

const words = text.returning.summary;

/** What was asked, what was agreed, and everything written down since. */
export function ReturnSummary({ view, request }: { view: CaseView; request: ReturnRequest }) {
  const record = returnRecordSchema.parse(view.record ?? {});
  const decision = returnDecisionSchema.nullable().parse(view.decision);
  return (
    <div className="case-summary">
      <section>
        <DecidedTable view={view} request={request} rows={decidedRows(view, request, decision)} />
        <RequestFacts view={view} request={request} />
      </section>
      {request.kind === 'exchange' && request.newGoods.length > 0 && (
        <SummaryPart title={words.newGoods}>
          <NewGoodsTable newGoods={request.newGoods} />
        </SummaryPart>
      )}
      {view.visits.length > 0 && (
        <SummaryPart title={text.record.visits}>
          <VisitList visits={view.visits} />
        </SummaryPart>
      )}
      <SummaryPart title={text.record.steps}>
        <TimelineList entries={timelineOf(record, view.goods)} none={words.noSteps} />
      </SummaryPart>
    </div>
  );
}
