import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { formatFen } from '../../../../shared/domain/money.ts';
import { dayText } from '../../../../shared/domain/time-zone.ts';
import { ruleSentence, warrantyLabel } from '../../../../shared/procedures/repair/sentences.ts';
import { isRuleId } from '../../../../shared/procedures/rule-texts.ts';
import type { RepairCaseRow } from '../../../support/repair-cases-table.ts';
import {
  decisionOfRow,
  readRepairCaseRows,
  verdictWords,
} from '../../../support/repair-cases-table.ts';

const casesFile = new URL('../../../../shared/procedures/repair/CASES.md', import.meta.url);
const rows = readRepairCaseRows(readFileSync(casesFile, 'utf8'));
const zone = 'Asia/Shanghai';

/** The decision in the words of the table. */
function decidedAs(row: RepairCaseRow): Partial<RepairCaseRow> {
  const decision = decisionOfRow(row);
  const { warranty, verdict, rule, chargeFen } = decision;
  const until = warranty.until === null ? '' : `，到 ${dayText(warranty.until, zone)}`;
  return {
    保修: `${warrantyLabel(warranty)}${until}`,
    判定: verdictWords[verdict],
    依据: rule,
    顾客付: verdict === 'open' ? '—' : formatFen(chargeFen),
    系统的话: ruleSentence(decision, zone),
  };
}

const refused = rows.filter((row) => row.判定 === '不受理');
const decided = rows.filter((row) => row.判定 !== '不受理');

describe('CASES.md: worked examples that a store manager can read', () => {
  test.each(decided.map((row) => [row.情形, row] as const))('%s', (_situation, row) => {
    expect(row).toMatchObject(decidedAs(row));
  });

  test.each(refused.map((row) => [row.情形, row] as const))('%s: 不受理', (_situation, row) => {
    expect(() => decisionOfRow(row)).toThrow(row.系统的话);
  });

  test('cites only rules that have a text', () => {
    expect(rows.map((row) => row.依据).filter((rule) => !isRuleId(rule))).toEqual([]);
  });

  test.each(['REP-5', 'RET-10', 'TIME-7'])('has an example of %s', (rule) => {
    expect(rows.some((row) => row.依据 === rule)).toBe(true);
  });

  test.each(Object.values(verdictWords))('has an example of %s', (word) => {
    expect(rows.some((row) => row.判定 === word)).toBe(true);
  });

  test('has every situation once', () => {
    expect(new Set(rows.map((row) => row.情形)).size).toBe(rows.length);
  });
});
