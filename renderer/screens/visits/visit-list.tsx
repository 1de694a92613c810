import { Link } from 'react-router';

import type { VisitView } from '../../../shared/ipc/schemas/service.ts';
import { visitKindTitles } from '../../../shared/procedures/visit-plan.ts';
import { text } from '../../../shared/text/text.ts';
import { Tag } from '../../components/tag.tsx';
import type { Lane } from './day-layout.ts';
import { clockSpan } from './visit-words.ts';

const { columns: titles } = text.visits;

/** The same day as a plain list, technician by technician, where columns have no room. */
export function VisitList({ lanes, zone }: { lanes: readonly Lane[]; zone: string }) {
  return (
    <div className="visit-lists">
      {lanes.map((lane) => (
        <section key={lane.technicianId} className="panel visit-list" aria-label={lane.name}>
          <h2 className="panel-title">
            {lane.name} <span className="muted small">{text.visits.count(lane.visits.length)}</span>
          </h2>
          {lane.visits.length > 0 && (
            <table className="plain-table" aria-label={lane.name}>
              <thead>
                <tr>
                  <th>{titles.time}</th>
                  <th>{titles.what}</th>
                  <th>{titles.customer}</th>
                  <th>{titles.number}</th>
                </tr>
              </thead>
              <tbody>
                {lane.visits.map((visit) => (
                  <VisitRow key={visit.id} visit={visit} zone={zone} />
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
    </div>
  );
}

function VisitRow({ visit, zone }: { visit: VisitView; zone: string }) {
  return (
    <tr>
      <td className="strong nowrap">{clockSpan(visit, zone)}</td>
      <td>
        {visitKindTitles[visit.kind]} {visit.state === 'done' && <Tag>{text.visits.done}</Tag>}
        <p className="small">{visit.goods}</p>
        {visit.note !== '' && <p className="muted small">{visit.note}</p>}
      </td>
      <td>
        <span className="strong">{visit.customerName}</span>{' '}
        <span className="nowrap">{visit.phone}</span>
        <p className="small">{visit.address}</p>
      </td>
      <td className="nowrap">
        <Link to={`/cases/${visit.caseId}`} data-visit={visit.id}>
          {visit.number ?? text.common.open}
        </Link>
      </td>
    </tr>
  );
}
