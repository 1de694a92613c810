import { isPlainDate } from '../../../shared/domain/plain-date.ts';
import type { HistoryGroup, HistoryQuery } from '../../../shared/ipc/schemas/trust.ts';
import { historyGroups } from '../../../shared/ipc/schemas/trust.ts';
import { momentsBetween } from '../../components/list-state.ts';

/** What the history shows, as its address says it: `/history?staff=…` is what a person did. */
export interface HistoryState {
  about: string;
  staff: string | null;
  group: HistoryGroup | null;
  /** Days of the store's calendar, both included; null is open. */
  from: string | null;
  to: string | null;
}

const longestAbout = 100;

/** What the address does not know or says wrongly is left open. */
export function historyStateOf(address: URLSearchParams): HistoryState {
  return {
    about: (address.get('about') ?? '').slice(0, longestAbout),
    staff: address.get('staff'),
    group: historyGroups.find((each) => each === address.get('group')) ?? null,
    from: dateOrNull(address.get('from')),
    to: dateOrNull(address.get('to')),
  };
}

/** Only what narrows it. */
export function historyAddressOf(state: HistoryState): Record<string, string> {
  return Object.fromEntries(
    Object.entries(state).flatMap(([name, value]: [string, string | null]) =>
      value === null || value === '' ? [] : [[name, value]],
    ),
  );
}

export function historyQueryOf(state: HistoryState, zone: string): HistoryQuery {
  const { from, to } = momentsBetween(state, zone);
  return {
    staffId: state.staff,
    group: state.group,
    about: state.about.trim(),
    from,
    until: to === null ? null : to + 1,
  };
}

function dateOrNull(text: string | null): string | null {
  return text !== null && isPlainDate(text) ? text : null;
}
