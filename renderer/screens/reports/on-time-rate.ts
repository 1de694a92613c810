import type { OnTimeRow } from '../../../shared/ipc/schemas/service.ts';

export interface Count {
  onTime: number;
  late: number;
  missed: number;
}

export const noCount: Count = { onTime: 0, late: 0, missed: 0 };

/** How many were due. */
export function dueOf({ onTime, late, missed }: Count): number {
  return onTime + late + missed;
}

/**
 * The share that was done in time, in percent with one digit: 91.7. Null where nothing was due: that
 * is neither good nor bad. Only what was all in time is 100: 999 of 1000 are 99.9.
 */
export function rateOf(count: Count): string | null {
  const due = dueOf(count);
  if (due === 0) return null;
  return (Math.floor((count.onTime * 1000) / due) / 10).toFixed(1);
}

export function sumOf(counts: readonly Count[]): Count {
  return counts.reduce<Count>(
    (sum, { onTime, late, missed }) => ({
      onTime: sum.onTime + onTime,
      late: sum.late + late,
      missed: sum.missed + missed,
    }),
    noCount,
  );
}

/** What one person fulfilled; null for what nobody did. */
export interface PersonRows {
  person: OnTimeRow['person'];
  rows: OnTimeRow[];
}

/** The rows of each person together, by name; those nobody fulfilled last. */
export function groupByPerson(rows: readonly OnTimeRow[]): PersonRows[] {
  const groups = new Map<string | null, PersonRows>();
  for (const row of rows) {
    const key = row.person?.id ?? null;
    const group = groups.get(key) ?? { person: row.person, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].sort(byName);
}

function byName(one: PersonRows, other: PersonRows): number {
  if (one.person === null || other.person === null) {
    return Number(one.person === null) - Number(other.person === null);
  }
  return one.person.name.localeCompare(other.person.name, 'zh-CN');
}
