import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { formatFen } from '../../../../shared/domain/money.ts';
import { decideCancellation } from '../../../../shared/procedures/cancellation/rules.ts';
import { isRuleId } from '../../../../shared/procedures/rule-texts.ts';
import { inputOf, outcomeWords, parts, readCaseRows } from '../../../support/cases-table.ts';
import type { CaseRow } from '../../../support/cases-table.ts';

const casesFile = new URL('../../../../shared/procedures/cancellation/CASES.md', import.meta.url);
const rows = readCaseRows(readFileSync(casesFile, 'utf8'));

/** The decision in the words of the table. */
function decidedAs(row: CaseRow): Partial<CaseRow> {
  const { lines, refundFen, dueFen } = decideCancellation(inputOf(row));
  const amounts = (pick: (line: (typeof lines)[number]) => number) =>
    lines.map((line) => formatFen(pick(line))).join('；');
  return {
    判定: lines.map((line) => outcomeWords[line.outcome]).join('；'),
    依据: lines.map((line) => line.rule).join('；'),
    取消金额: amounts((line) => line.amountFen),
    已付份额: amounts((line) => line.paidShareFen),
    退单费: amounts((line) => line.feeFen),
    结果: dueFen > 0 ? `补 ${formatFen(dueFen)}` : `退 ${formatFen(refundFen)}`,
  };
}

const refused = rows.filter((row) => row.判定 === '不受理');
const decided = rows.filter((row) => row.判定 !== '不受理');

describe('CASES.md: worked examples that a store manager can read', () => {
  it.each(decided.map((row) => [row.情形, row] as const))('%s', (_situation, row) => {
    expect(row).toMatchObject(decidedAs(row));
  });

  it.each(refused.map((row) => [row.情形, row] as const))('%s: 不受理', (_situation, row) => {
    expect(() => decideCancellation(inputOf(row))).toThrow(row.结果);
  });

  it('cites only rules that have a text', () => {
    expect(rows.flatMap((row) => parts(row.依据)).filter((rule) => !isRuleId(rule))).toEqual([]);
  });

  it.each(['CAN-3', 'CAN-4', 'CAN-5', 'CAN-6', 'CAN-7', 'CAN-15', 'TIME-7', 'CASE-2'])(
    'has an example of %s',
    (rule) => {
      expect(rows.some((row) => parts(row.依据).includes(rule))).toBe(true);
    },
  );

  it('has every situation once', () => {
    expect(new Set(rows.map((row) => row.情形)).size).toBe(rows.length);
  });
});
