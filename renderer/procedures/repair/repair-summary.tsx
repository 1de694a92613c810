import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { repairDecisionSchema } from '../../../shared/procedures/repair/decision.ts';
import { repairRecordSchema } from '../../../shared/procedures/repair/record.ts';
import type { RepairRequest } from '../../../shared/procedures/repair/request.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { showMoment } from '../../format/moment.ts';
import { SummaryPart } from '../record/summary-part.tsx';
import { TimelineList } from '../record/timeline-list.tsx';
import { VisitList } from '../record/visit-list.tsx';
import { ChargesTable } from './charges-table.tsx';
import { PartsTable } from './parts-table.tsx';
import { RequestFacts } from './request-facts.tsx';
import { timelineOf } from './timeline.ts';

const words = text.repair;

/** What was asked, what was agreed, and everything written down since. */
export function RepairSummary({ view, request }: { view: CaseView; request: RepairRequest }) {
  const { settings } = useStore();
  const record = repairRecordSchema.parse(view.record ?? {});
  const decision = repairDecisionSchema.nullable().parse(view.decision);
  const entries = timelineOf(record, (at) => showMoment(at, settings.timeZone));
  const arrived = record.parts.filter(({ arrivedAt }) => arrivedAt !== null).length;
  return (
    <div className="case-summary">
      <RequestFacts view={view} request={request} decision={decision} />
      {view.visits.length > 0 && (
        <SummaryPart title={text.record.visits}>
          <VisitList visits={view.visits} />
        </SummaryPart>
      )}
      <SummaryPart title={text.record.steps}>
        <TimelineList entries={entries} none={words.summary.noSteps} />
        {record.notReached !== '' && (
          <p>
            <span className="strong">{words.summary.notReached}</span> {record.notReached}
          </p>
        )}
      </SummaryPart>
      {decision !== null && decision.charges.length > 0 && (
        <SummaryPart title={words.summary.charges}>
          <ChargesTable {...decision} />
        </SummaryPart>
      )}
      {record.parts.length > 0 && (
        <SummaryPart
          title={words.summary.parts}
          note={words.parts.arrivedOf(record.parts.length, arrived)}
        >
          <PartsTable parts={record.parts} />
        </SummaryPart>
      )}
    </div>
  );
}
