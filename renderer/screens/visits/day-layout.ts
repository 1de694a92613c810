import type { VisitDay, VisitView } from '../../../shared/ipc/schemas/service.ts';
import { overlap } from '../../../shared/visits/overlap.ts';
import type { TimeSpan } from '../../../shared/visits/overlap.ts';

const msPerMinute = 60_000;
const msPerHour = 3_600_000;

/** A technician's visits; `technicianId` null: nobody goes out, the customers bring the goods in. */
export interface Lane {
  technicianId: string | null;
  name: string;
  visits: VisitView[];
}

/**
 * One lane for each technician, that of the person at the counter first; a last one for goods that
 * customers bring in, where there are any.
 */
export function lanesOf(
  { technicians, visits }: VisitDay,
  personId: string | null,
  bringInTitle: string,
): Lane[] {
  const own = technicians.filter(({ id }) => id === personId);
  const others = technicians.filter(({ id }) => id !== personId);
  const of = (id: string | null) =>
    visits.filter(({ technician }) => (technician?.id ?? null) === id);
  const unattended = of(null);
  return [
    ...[...own, ...others].map(({ id, name }) => ({ technicianId: id, name, visits: of(id) })),
    ...(unattended.length > 0
      ? [{ technicianId: null, name: bringInTitle, visits: unattended }]
      : []),
  ];
}

/**
 * The part of a day that is drawn: whole hours around the opening frames and whatever lies outside
 * of them; null where there is neither. `hourOf` answers the beginning of the hour of a moment.
 */
export function shownRange(
  { open, visits }: Pick<VisitDay, 'open' | 'visits'>,
  day: TimeSpan,
  hourOf: (ms: number) => number,
): TimeSpan | null {
  const spans: TimeSpan[] = [...open, ...visits];
  if (spans.length === 0) return null;
  const from = Math.max(day.from, Math.min(...spans.map((span) => span.from)));
  const to = Math.min(day.to, Math.max(...spans.map((span) => span.to)));
  const last = hourOf(to);
  return { from: hourOf(from), to: last === to ? to : Math.min(day.to, last + msPerHour) };
}

/** The beginnings of the hours of a range. */
export function hoursIn({ from, to }: TimeSpan): number[] {
  const hours: number[] = [];
  for (let at = from; at < to; at += msPerHour) hours.push(at);
  return hours;
}

/** What of a range is not open: the lunch break, the time before and after. */
export function closedSpans(range: TimeSpan, open: readonly TimeSpan[]): TimeSpan[] {
  const inside = open.filter((frame) => overlap(frame, range));
  const edges = [range.from, ...inside.flatMap(({ from, to }) => [from, to]), range.to];
  const spans: TimeSpan[] = [];
  for (let index = 0; index < edges.length; index += 2) {
    const [from = 0, to = 0] = [edges[index], edges[index + 1]];
    if (from < to) spans.push({ from, to });
  }
  return spans;
}

/** Where a span stands in a range, in minutes from its beginning; cut where the range ends. */
export function placeIn(range: TimeSpan, span: TimeSpan): { start: number; length: number } {
  const from = Math.max(range.from, span.from);
  const to = Math.min(range.to, span.to);
  return { start: (from - range.from) / msPerMinute, length: (to - from) / msPerMinute };
}

/** Visits that share time stand side by side: the column of each, and of how many. */
export function sideBySide(
  visits: readonly VisitView[],
): { visit: VisitView; column: number; columns: number }[] {
  const groups: VisitView[][] = [];
  for (const visit of visits) {
    const group = groups.at(-1);
    if (group?.some((each) => overlap(each, visit)) === true) group.push(visit);
    else groups.push([visit]);
  }
  return groups.flatMap((group) => {
    const ends: number[] = [];
    const columns = group.map(({ from, to }) => {
      const free = ends.findIndex((end) => end <= from);
      const column = free < 0 ? ends.length : free;
      ends[column] = to;
      return column;
    });
    return group.map((visit, index) => ({
      visit,
      column: columns[index] ?? 0,
      columns: ends.length,
    }));
  });
}
