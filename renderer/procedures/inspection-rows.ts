import { returnFaults } from '../../shared/procedures/return/record.ts';
import type { InspectedLine } from '../../shared/procedures/return/record.ts';
import type { Missing } from '../../shared/procedures/evaluation.ts';
import { text } from '../../shared/text/text.ts';
import type { ActionField, DraftRow } from './action-form.ts';
import { need } from './action-values.ts';

type Inspection = Extract<ActionField, { kind: 'inspection' }>;

const words = text.returning.inspection;

/** A row for a line that nobody has looked at: everything asked for came back whole. */
export function inspectionRow(
  { id, asked, packaging }: Inspection['lines'][number],
  packagingUnopened: boolean,
): DraftRow {
  return {
    id,
    good: String(asked),
    damaged: '0',
    packagingUnopened: packaging && packagingUnopened,
    fault: null,
  };
}

/** Whole pieces from 0 on, as people type them; null for anything else. */
export function readCount(row: DraftRow, field: 'good' | 'damaged'): number | null {
  const typed = String(row[field] ?? '')
    .normalize('NFKC')
    .trim();
  return /^\d{1,6}$/.test(typed) ? Number(typed) : null;
}

/** Pieces asked for that were not there: they are free again afterwards (CASE-2). */
export function missingPieces(row: DraftRow, asked: number): number {
  const good = readCount(row, 'good');
  const damaged = readCount(row, 'damaged');
  return good === null || damaged === null ? 0 : Math.max(0, asked - good - damaged);
}

/** The lines as the input of an inspection has them, and what of them is missing or wrong (RET-14). */
export function inspectionInput(
  rows: readonly DraftRow[],
  { name, lines, faults }: Pick<Inspection, 'name' | 'lines' | 'faults'>,
  rule: string,
): { lines: InspectedLine[]; missing: Missing[] } {
  const read = lines.map((line) => {
    const row = rows.find(({ id }) => id === line.id) ?? {};
    return {
      line,
      good: readCount(row, 'good'),
      damaged: readCount(row, 'damaged'),
      packagingUnopened: row['packagingUnopened'] === true,
      fault: faults ? (returnFaults.find((fault) => fault === row['fault']) ?? null) : null,
    };
  });
  return {
    lines: read.map(({ line, good, damaged, packagingUnopened, fault }) => ({
      id: line.id,
      good: good ?? 0,
      damaged: damaged ?? 0,
      packagingUnopened,
      fault,
    })),
    missing: read.flatMap(({ line, good, damaged, fault }) => {
      const path = `${name}.${line.id}`;
      const tooMany = (good ?? 0) + (damaged ?? 0) > line.asked;
      return [
        ...need(good !== null, `${path}.good`, words.countWrong(line.name), rule),
        ...need(damaged !== null, `${path}.damaged`, words.countWrong(line.name), rule),
        ...need(!tooMany, `${path}.good`, words.tooMany(line.name, line.asked), rule),
        ...need(!faults || fault !== null, `${path}.fault`, words.faultMissing(line.name), rule),
      ];
    }),
  };
}
