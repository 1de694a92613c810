import type { VisitView } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import type { TimeSpan } from '../../../shared/visits/overlap.ts';
import { showMoment } from '../../format/moment.ts';

/** 09:00–10:30; with the dates where it goes past the day. */
export function clockSpan({ from, to }: TimeSpan, zone: string): string {
  const [start, end] = [showMoment(from, zone), showMoment(to, zone)];
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  return sameDay ? `${start.slice(11)}–${end.slice(11)}` : `${start.slice(5)}–${end.slice(5)}`;
}

/** 马超 2 次、李强 1 次; only who goes anywhere. */
export function countsByLane(lanes: readonly { name: string; visits: readonly VisitView[] }[]) {
  return lanes
    .filter(({ visits }) => visits.length > 0)
    .map(({ name, visits }) => text.visits.laneCount(name, visits.length))
    .join('、');
}
