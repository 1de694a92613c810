import { Link } from 'react-router';

import type { VisitView } from '../../../shared/ipc/schemas/service.ts';
import { visitKindTitles } from '../../../shared/procedures/visit-plan.ts';
import { text } from '../../../shared/text/text.ts';
import { Tag } from '../../components/tag.tsx';
import { clockSpan } from './visit-words.ts';

interface Props {
  visit: VisitView;
  zone: string;
  /** Minutes from the top of the lane, and how long. */
  place: { start: number; length: number };
  column: number;
  columns: number;
}

/** One appointment in its lane; Enter opens its case. */
export function VisitBlock({ visit, zone, place, column, columns }: Props) {
  const { kind, customerName, phone, address, goods, number, note } = visit;
  const done = visit.state === 'done';
  return (
    <div
      className="visit-place"
      style={{
        top: `calc(${place.start} * var(--minute))`,
        height: `calc(${place.length} * var(--minute) - 3px)`,
        left: `${(100 * column) / columns}%`,
        width: `calc(${100 / columns}% - 4px)`,
      }}
    >
      <Link
        to={`/cases/${visit.caseId}`}
        className={done ? 'visit-block done' : 'visit-block'}
        data-visit={visit.id}
      >
        <span className="visit-head">
          <span className="strong nowrap">{clockSpan(visit, zone)}</span>
          <span>{visitKindTitles[kind]}</span>
          {done && <Tag>{text.visits.done}</Tag>}
        </span>
        <span>
          <span className="strong">{customerName}</span> {phone}
        </span>
        {address !== '' && <span>{address}</span>}
        {goods !== '' && <span>{goods}</span>}
        {note !== '' && <span className="muted">{note}</span>}
        <span className="muted">{number}</span>
      </Link>
    </div>
  );
}
