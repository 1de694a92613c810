import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  lastGroupOf,
  newRecoveryCode,
  parseRecoveryCode,
} from '../../../../main/backend/keys/recovery-code.ts';

const code = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(newRecoveryCode);

test('a code is seven groups of four characters that are not mistaken for each other', () => {
  expect(newRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('a code is another one every time', () => {
  expect(new Set(Array.from({ length: 50 }, () => newRecoveryCode())).size).toBe(50);
});

test('every random bit is in the code', () => {
  const none = new Uint8Array(16);
  const codes = Array.from({ length: 128 }, (_, bit) => {
    const one = Uint8Array.from(none);
    one[Math.floor(bit / 8)] = 1 << (bit % 8);
    return newRecoveryCode(one);
  });
  expect(new Set([newRecoveryCode(none), ...codes]).size).toBe(129);
});

test('a printed code is read as itself', () => {
  fc.assert(fc.property(code, (printed) => parseRecoveryCode(printed) === printed));
});

const sheet = newRecoveryCode(Uint8Array.from({ length: 16 }, (_, at) => at * 17));

describe('typed from the sheet it is also read', () => {
  test.each<[string, (printed: string) => string]>([
    ['in small letters', (printed) => printed.toLowerCase()],
    ['without hyphens', (printed) => printed.replaceAll('-', '')],
    ['with spaces', (printed) => ` ${printed.replaceAll('-', '  ')} \n`],
    ['with long dashes', (printed) => printed.replaceAll('-', '—')],
    [
      'in full-width characters',
      (printed) =>
        printed.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ],
    ['with O for zero', (printed) => printed.replaceAll('0', 'O')],
    ['with I for one', (printed) => printed.replaceAll('1', 'i')],
    ['with L for one', (printed) => printed.replaceAll('1', 'l')],
  ])('%s', (_, typed) => {
    expect(parseRecoveryCode(typed(sheet))).toBe(sheet);
  });
});

describe('no code', () => {
  test.each(['', '柜台', 'UUUU-UUUU', sheet.slice(0, -1), `${sheet}0`, sheet.slice(5)])(
    'is %j',
    (typed) => {
      expect(parseRecoveryCode(typed)).toBeNull();
    },
  );
});

test('a mistyped character is found but for one in some thousand', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let passed = 0;
  let tried = 0;
  for (let seed = 0; seed < 20; seed += 1) {
    const printed = newRecoveryCode(new Uint8Array(16).fill(seed));
    for (const at of printed.split('').keys()) {
      for (const character of printed[at] === '-' ? '' : alphabet) {
        if (character === printed[at]) continue;
        const typed = printed.slice(0, at) + character + printed.slice(at + 1);
        tried += 1;
        if (parseRecoveryCode(typed) !== null) passed += 1;
      }
    }
  }
  expect({ many: tried > 10_000, few: passed <= tried / 1_000 }).toEqual({ many: true, few: true });
});

test('the last group is the same however the code or the group was typed', () => {
  const last = sheet.slice(-4);
  expect([lastGroupOf(sheet), lastGroupOf(` ${last.toLowerCase()} `)]).toEqual([last, last]);
});
