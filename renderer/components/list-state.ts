import { dateOfDay, isPlainDate } from '../../shared/domain/plain-date.ts';
import { endOfLocalDay, localDay } from '../../shared/domain/time-zone.ts';
import type { Sort } from './list-column.ts';

/** What a list shows, as its address says it. */
export interface ListState<Filter extends string, By extends string> {
  search: string;
  filter: Filter;
  /** Days of the store's calendar (2026-11-21), both included; null is open. */
  from: string | null;
  to: string | null;
  sort: Sort<By>;
}

/** What a list can show, and what it shows at first. */
export interface ListChoices<Filter extends string, By extends string> {
  filters: readonly Filter[];
  sorts: readonly By[];
  first: ListState<Filter, By>;
  /** These begin with the smallest; all others with the largest or newest. */
  ascendingFirst?: readonly By[];
}

const longestSearch = 100;
const dayMs = 86_400_000;

/** Reads the address; what it does not know or says wrongly is as at first. */
export function stateFromAddress<Filter extends string, By extends string>(
  address: URLSearchParams,
  { filters, sorts, first }: ListChoices<Filter, By>,
): ListState<Filter, By> {
  const by = sorts.find((each) => each === address.get('sort')) ?? first.sort.by;
  const direction = address.get('direction');
  const isDirection = direction === 'ascending' || direction === 'descending';
  return {
    search: (address.get('search') ?? first.search).slice(0, longestSearch),
    filter: filters.find((each) => each === address.get('filter')) ?? first.filter,
    from: dateOr(address.get('from'), first.from),
    to: dateOr(address.get('to'), first.to),
    sort: { by, direction: isDirection ? direction : first.sort.direction },
  };
}

/** Only what is not as at first. */
export function addressOf<Filter extends string, By extends string>(
  state: ListState<Filter, By>,
  { first }: ListChoices<Filter, By>,
): Record<string, string> {
  const entries: [name: string, value: string | null, atFirst: string | null][] = [
    ['search', state.search, first.search],
    ['filter', state.filter, first.filter],
    ['from', state.from, first.from],
    ['to', state.to, first.to],
    ['sort', state.sort.by, first.sort.by],
    ['direction', state.sort.direction, first.sort.direction],
  ];
  return Object.fromEntries(
    entries.flatMap(([name, value, atFirst]) =>
      value === null || value === atFirst ? [] : [[name, value]],
    ),
  );
}

/** Another column sorts from its own beginning; the same one the other way round. */
export function sortedBy<Filter extends string, By extends string>(
  { sort }: Pick<ListState<Filter, By>, 'sort'>,
  by: By,
  { ascendingFirst = [] }: Pick<ListChoices<Filter, By>, 'ascendingFirst'>,
): Sort<By> {
  if (sort.by === by) return reversed(sort);
  return { by, direction: ascendingFirst.includes(by) ? 'ascending' : 'descending' };
}

export function reversed<By extends string>({ by, direction }: Sort<By>): Sort<By> {
  return { by, direction: direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Whether rows may be missing because of what was asked for. */
export function isNarrowed(state: ListState<string, string>, first: { filter: string }): boolean {
  return (
    state.search.trim() !== '' ||
    state.filter !== first.filter ||
    state.from !== null ||
    state.to !== null
  );
}

/** The days in the store's zone as moments, both included: UTC ms, null is open. */
export function momentsBetween(
  { from, to }: { from: string | null; to: string | null },
  zone: string,
): { from: number | null; to: number | null } {
  return {
    from: from === null ? null : endOfLocalDay(dayOf(from) - 1, zone) + 1,
    to: to === null ? null : endOfLocalDay(dayOf(to), zone),
  };
}

/** Today, the last seven days, this month, as days of the store's calendar. */
export function usualPeriods(now: number, zone: string) {
  const today = localDay(now, zone);
  const to = dateOfDay(today);
  return {
    today: { from: to, to },
    last7Days: { from: dateOfDay(today - 6), to },
    thisMonth: { from: `${to.slice(0, 8)}01`, to },
  };
}

function dateOr(text: string | null, otherwise: string | null): string | null {
  return text !== null && isPlainDate(text) ? text : otherwise;
}

/** Days since 1970-01-01. */
function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}
