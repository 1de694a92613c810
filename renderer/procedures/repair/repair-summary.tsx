import type { ReactNode } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { repairDecisionSchema } from '../../../shared/procedures/repair/decision.ts';
import { repairRecordSchema } from '../../../shared/procedures/repair/record.ts';
import type { RepairRequest } from '../../../shared/procedures/repair/request.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { showMoment } from '../../format/moment.ts';
import { ChargesTable } from './charges-table.tsx';
import { PartsTable } from './parts-table.tsx';
import { RequestFacts } from './request-facts.tsx';
import { timelineOf } from './timeline.ts';
import { TimelineList } from './timeline-list.tsx';
import { VisitList } from './visit-list.tsx';

const words = text.repair;

/** What was asked, what was agreed, and everything written down since. */
export function RepairSummary({ view, request }: { view: CaseView; request: RepairRequest }) {
  const { settings } = useStore();
  const record = repairRecordSchema.parse(view.record ?? {});
  const decision = repairDecisionSchema.nullable().parse(view.decision);
  const entries = timelineOf(record, (at) => showMoment(at, settings.timeZone));
  const arrived = record.parts.filter(({ arrivedAt }) => arrivedAt !== null).length;
  return (
    <div className="repair-summary">
      <RequestFacts view={view} request={request} decision={decision} />
      {view.visits.length > 0 && (
        <Part title={words.summary.visits}>
          <VisitList visits={view.visits} />
        </Part>
      )}
      <Part title={words.summary.steps}>
        <TimelineList entries={entries} />
        {record.notReached !== '' && (
          <p>
            <span className="strong">{words.summary.notReached}</span> {record.notReached}
          </p>
        )}
      </Part>
      {decision !== null && decision.charges.length > 0 && (
        <Part title={words.summary.charges}>
          <ChargesTable {...decision} />
        </Part>
      )}
      {record.parts.length > 0 && (
        <Part
          title={words.summary.parts}
          note={words.parts.arrivedOf(record.parts.length, arrived)}
        >
          <PartsTable parts={record.parts} />
        </Part>
      )}
    </div>
  );
}

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="summary-title">
        {title} {note !== undefined && <span className="muted small">{note}</span>}
      </h3>
      {children}
    </section>
  );
}
