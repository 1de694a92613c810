import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { isRuleId } from '../../../../shared/procedures/rule-texts.ts';
import { parts } from '../../../support/cases-table.ts';
import type { ReturnCaseRow } from '../../../support/return-cases-table.ts';
import {
  decidedAs,
  outcomeWords,
  readReturnCaseRows,
} from '../../../support/return-cases-table.ts';

const casesFile = new URL('../../../../shared/procedures/return/CASES.md', import.meta.url);
const rows = readReturnCaseRows(readFileSync(casesFile, 'utf8'));

/** What the program says, or why it refuses: thrown on facts, told where pieces are taken. */
function said(row: ReturnCaseRow): Partial<ReturnCaseRow> {
  try {
    return decidedAs(row);
  } catch (error) {
    if (row.判定 !== '不受理') throw error;
    return { 判定: '不受理', 系统的话: error instanceof Error ? error.message : '' };
  }
}

describe('CASES.md: worked examples that a store manager can read', () => {
  test.each(rows.map((row) => [row.情形, row] as const))('%s', (_situation, row) => {
    expect(row).toMatchObject(said(row));
  });

  test('cites only rules that have a text', () => {
    expect(rows.flatMap((row) => parts(row.依据)).filter((rule) => !isRuleId(rule))).toEqual([]);
  });

  test.each([
    ...['RET-2', 'RET-5', 'RET-6', 'RET-7', 'RET-8', 'RET-9', 'RET-10', 'RET-11', 'RET-18'],
    ...['CAN-3', 'CAN-4', 'CAN-5', 'CAN-15', 'TIME-7', 'CASE-2'],
  ])('has an example of %s', (rule) => {
    expect(rows.some((row) => parts(row.依据).includes(rule))).toBe(true);
  });

  test.each([outcomeWords.free, outcomeWords.fee, outcomeWords.refused, outcomeWords.inspectFirst])(
    'has an example of %s',
    (word) => {
      expect(rows.some((row) => parts(row.判定).includes(word))).toBe(true);
    },
  );

  test('has every situation once', () => {
    expect(new Set(rows.map((row) => row.情形)).size).toBe(rows.length);
  });
});
