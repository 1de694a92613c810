import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  caseDay,
  casePrefixes,
  formatCaseNumber,
  isStoreCode,
  parseCaseNumber,
} from '../../../shared/domain/case-number.ts';
import type { CaseNumber } from '../../../shared/domain/case-number.ts';

const number = (changed: Partial<CaseNumber> = {}): CaseNumber => ({
  storeCode: null,
  prefix: 'QX',
  day: '20261121',
  count: 1,
  ...changed,
});

describe('a case number', () => {
  it.each([
    [number(), 'QX-20261121-001'],
    [number({ storeCode: 'BJ01' }), 'BJ01-QX-20261121-001'],
    [number({ count: 999 }), 'QX-20261121-999'],
    [number({ count: 1000 }), 'QX-20261121-1000'],
    [number({ prefix: 'WX', storeCode: 'QX' }), 'QX-WX-20261121-001'],
  ])('of %j is %s', (parts, text) => {
    expect(formatCaseNumber(parts)).toBe(text);
  });

  it('is read back as it was written', () => {
    const parts = fc.record({
      storeCode: fc.option(fc.stringMatching(/^[A-Z0-9]{1,8}$/)),
      prefix: fc.constantFrom(...casePrefixes),
      day: fc
        .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2100, 0) })
        .map((ms) => caseDay(ms, 'Asia/Shanghai')),
      count: fc.integer({ min: 1, max: 100_000 }),
    });
    fc.assert(
      fc.property(parts, (given) => {
        expect(parseCaseNumber(formatCaseNumber(given))).toEqual(given);
      }),
    );
  });

  it.each([
    '',
    'QX-20261121-1',
    'QX-20261121-000',
    'QX-20261121-0001',
    'QX-20261321-001',
    'QX-20260230-001',
    'XX-20261121-001',
    'qx-20261121-001',
    'BJ01QX-20261121-001',
    '-QX-20261121-001',
    'BJ-01-QX-20261121-001',
    'QX-20261121-001 ',
    'QX-20261121-001-2',
  ])('“%s” is none', (text) => {
    expect(parseCaseNumber(text)).toBeNull();
  });
});

describe('the day a case is counted under', () => {
  it.each([
    ['2026-11-21T15:59:59.999Z', 'Asia/Shanghai', '20261121'],
    ['2026-11-21T16:00:00Z', 'Asia/Shanghai', '20261122'],
    ['2026-11-21T16:00:00Z', 'America/New_York', '20261121'],
  ])('at %s in %s is %s', (moment, zone, day) => {
    expect(caseDay(Date.parse(moment), zone)).toBe(day);
  });
});

describe('a store code', () => {
  it.each([
    ['BJ01', true],
    ['8', true],
    ['', false],
    ['bj01', false],
    ['BJ-01', false],
    ['青岛01', false],
    ['ABCDEFGHI', false],
  ])('“%s”: %s', (text, expected) => {
    expect(isStoreCode(text)).toBe(expected);
  });
});
