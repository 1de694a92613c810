import type { Missing } from '../../../shared/procedures/evaluation.ts';
import type { RepairPart } from '../../../shared/procedures/repair/record.ts';
import { text } from '../../../shared/text/text.ts';
import type { DraftRow } from '../action-form.ts';
import { countOf, need } from '../action-values.ts';

/** The times of a part. */
export const partTimes = ['neededBy', 'orderedAt', 'arrivedAt'] as const;
export type PartTime = (typeof partTimes)[number];

/** A part that is not filled in yet; the times as people type them are kept beside those they mean. */
export function emptyPart(id: string): DraftRow {
  return { ...timesOf({ neededBy: null, orderedAt: null, arrivedAt: null }), id, ...nothing };
}

const nothing = { name: '', quantity: '1', note: '' };

/** A part of the list as a row; `shown` writes a moment as the fields do. */
export function rowOfPart(part: RepairPart, shown: (at: number) => string): DraftRow {
  const { id, name, quantity, note } = part;
  return { ...timesOf(part, shown), id, name, quantity: String(quantity), note };
}

function timesOf(
  times: Readonly<Record<PartTime, number | null>>,
  shown: (at: number) => string = String,
): DraftRow {
  const typed = (time: PartTime) => {
    const at = times[time];
    return { [time]: at, [typedName(time)]: at === null ? '' : shown(at) };
  };
  return { ...typed('neededBy'), ...typed('orderedAt'), ...typed('arrivedAt') };
}

/** Where the row keeps a time as it was typed. */
export function typedName(time: PartTime): string {
  return `${time}.typed`;
}

/** The list as the input has it, and what of it is missing (REP-6); rows nobody filled in fall away. */
export function partsInput(
  rows: readonly DraftRow[],
  { name, rule }: { name: string; rule: string },
): { parts: unknown[]; missing: Missing[] } {
  const filled = rows.filter((row) => !isUntouched(row));
  return {
    parts: filled.map((row) => ({
      id: row['id'],
      name: wordsOf(row, 'name'),
      quantity: countOf(row, 'quantity'),
      neededBy: row['neededBy'],
      orderedAt: row['orderedAt'],
      arrivedAt: row['arrivedAt'],
      note: wordsOf(row, 'note'),
    })),
    missing: filled.flatMap((row) => missingOf(row, rows.indexOf(row) + 1, { name, rule })),
  };
}

function missingOf(
  row: DraftRow,
  place: number,
  { name, rule }: { name: string; rule: string },
): Missing[] {
  const words = text.repair.parts;
  const at = (field: string) => `${name}.${String(row['id'])}.${field}`;
  const unreadable = (['orderedAt', 'arrivedAt'] as const).filter(
    (time) => row[time] === null && wordsOf(row, typedName(time)) !== '',
  );
  const quantity = countOf(row, 'quantity');
  return [
    ...need(wordsOf(row, 'name') !== '', at('name'), words.nameMissing(place), rule),
    ...need(
      quantity !== null && quantity <= 10_000,
      at('quantity'),
      words.quantityWrong(place),
      rule,
    ),
    ...need(row['neededBy'] !== null, at('neededBy'), words.neededByMissing(place), rule),
    ...unreadable.map((time) => ({ path: at(time), message: words.momentWrong(place), rule })),
  ];
}

/** Added and left empty. */
function isUntouched(row: DraftRow): boolean {
  return ['name', 'note', ...partTimes.map(typedName)].every((field) => wordsOf(row, field) === '');
}

function wordsOf(row: DraftRow, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value.trim() : '';
}
