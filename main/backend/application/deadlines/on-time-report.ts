import { endOfLocalDay } from '../../../../shared/domain/time-zone.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { OnTimeReport, OnTimeRow } from '../../../../shared/ipc/schemas/service.ts';
import { procedures, procedureOf } from '../../../../shared/procedures/registry.ts';
import type { OnTimeCount } from '../../database/repositories/on-time.ts';
import { onTimeCounts } from '../../database/repositories/on-time.ts';
import type { NameOf } from '../cases/staff-names.ts';
import { staffNames } from '../cases/staff-names.ts';
import type { RequestContext } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';

const msPerDay = 86_400_000;

/** SVC-3: how many deadlines that were due in a month of the store were kept, per rule and person. */
export async function onTimeReport(
  { month }: ParsedInputOf<'reports.onTime'>,
  { executor, now }: RequestContext,
): Promise<OnTimeReport> {
  const { timeZone } = await readRuleSettings(executor);
  const counts = await onTimeCounts(executor, monthSpan(month, timeZone), now);
  const nameOf = await staffNames(executor);
  const rows = counts.filter((each) => each.on_time + each.late + each.missed > 0);
  return {
    byRule: [...groupsOf(rows).values()].map((group) => rowOf(group, null)).sort(byPlace),
    byPerson: rows
      .map((each) => rowOf([each], personOf(each, nameOf)))
      .sort((one, other) => byName(one, other) || byPlace(one, other)),
  };
}

/** From the first to the last millisecond of a month (2026-11) in the store's zone; UTC ms. */
export function monthSpan(month: string, timeZone: string): { from: number; to: number } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const firstDay = (months: number) => Date.UTC(year, number - 1 + months, 1) / msPerDay;
  return {
    from: endOfLocalDay(firstDay(0) - 1, timeZone) + 1,
    to: endOfLocalDay(firstDay(1) - 1, timeZone),
  };
}

function groupsOf(counts: readonly OnTimeCount[]): Map<string, OnTimeCount[]> {
  const groups = new Map<string, OnTimeCount[]>();
  for (const count of counts) {
    const key = JSON.stringify([count.procedure, count.deadline, count.rule]);
    groups.set(key, [...(groups.get(key) ?? []), count]);
  }
  return groups;
}

function rowOf(counts: readonly OnTimeCount[], person: OnTimeRow['person']): OnTimeRow {
  const [first] = counts;
  if (!first) throw new Error('A row of no counts.');
  const procedure = procedureOf(first.procedure);
  const sum = (of: (count: OnTimeCount) => number) =>
    counts.reduce((total, count) => total + of(count), 0);
  return {
    rule: first.rule,
    title: procedure.deadlines.find(({ id }) => id === first.deadline)?.title ?? first.rule,
    procedureTitle: procedure.title,
    person,
    onTime: sum((count) => count.on_time),
    late: sum((count) => count.late),
    missed: sum((count) => count.missed),
  };
}

function personOf({ fulfilled_by: id }: OnTimeCount, nameOf: NameOf): OnTimeRow['person'] {
  return id === null ? null : { id, name: nameOf(id) };
}

/** As the procedures list them. */
const places = new Map(
  Object.values(procedures)
    .flatMap(({ title, deadlines }) => deadlines.map((each) => `${title} ${each.title}`))
    .map((name, place) => [name, place]),
);

function byPlace(one: OnTimeRow, other: OnTimeRow): number {
  return placeOf(one) - placeOf(other) || one.rule.localeCompare(other.rule);
}

function placeOf({ procedureTitle, title }: OnTimeRow): number {
  return places.get(`${procedureTitle} ${title}`) ?? places.size;
}

/** By name; those nobody fulfilled come last. */
function byName({ person: one }: OnTimeRow, { person: other }: OnTimeRow): number {
  if (!one || !other) return Number(!one) - Number(!other);
  return one.name.localeCompare(other.name, 'zh') || one.id.localeCompare(other.id);
}
