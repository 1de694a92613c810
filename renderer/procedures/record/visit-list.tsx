import type { VisitView } from '../../../shared/ipc/schemas/service.ts';
import { shownSpan } from '../../../shared/visits/shown-span.ts';
import { useStore } from '../../app/store-context.tsx';
import { visitWords } from './visit-words.ts';

/** Everything agreed with the customer, the earliest first. */
export function VisitList({ visits }: { visits: readonly VisitView[] }) {
  const { settings } = useStore();
  return (
    <ul className="visit-list">
      {visits.map((visit) => (
        <li key={visit.id} className={visit.state === 'cancelled' ? 'muted' : ''}>
          <span className={visit.state === 'planned' ? 'nowrap strong' : 'nowrap'}>
            {shownSpan(visit, settings.timeZone)}
          </span>
          <span>{visitWords(visit)}</span>
          {visit.note !== '' && <span className="muted">{visit.note}</span>}
        </li>
      ))}
    </ul>
  );
}
