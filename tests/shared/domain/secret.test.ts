import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { secretProblem } from '../../../shared/domain/secret.ts';

describe('a PIN or password', () => {
  test.each([
    ['six digits', '274915'],
    ['more digits', '27491583'],
    ['full-width digits of a Chinese keyboard', '２７４９１５'],
    ['eight letters', 'papierTo'],
    ['full-width letters', 'ｐａｐｉｅｒＴｏ'],
    ['words and every kind of sign', 'a b-c_D!~'],
    ['digits with one letter', '2749158a'],
  ])('may be %s', (_, secret) => {
    expect(secretProblem(secret)).toBeNull();
  });

  test.each([
    ['empty', ''],
    ['five digits', '27491'],
    ['five digits and blanks', '27491  '],
    ['one digit many times', '777777'],
    ['full-width digits, all the same', '７７７７７７'],
    ['digits in a row', '123456'],
    ['digits in a row, over the zero', '789012'],
    ['digits in a row, backwards', '987654'],
    ['digits in a row, backwards over the zero', '321098'],
    ['seven letters', 'papierT'],
    ['one letter many times', 'aaaaaaaa'],
  ])('may not be %s', (_, secret) => {
    expect(secretProblem(secret)).toMatch(/^[^a-z]+。$/);
  });

  test.each([
    ['Chinese words', '柜台后面有三只猫'],
    ['a Chinese character among letters', 'papierTo柜'],
    ['a letter with an accent', 'papiérTo9'],
    ['a picture', 'papierTo🙂'],
    ['a tabulator', 'papier\tTo'],
  ])('that a password field cannot take is refused: %s', (_, secret) => {
    expect(secretProblem(secret)).toMatch(/键盘上没有的字符/);
  });

  test('of digits alone is judged alike in plain and in full width', () => {
    const pin = fc.stringMatching(/^[0-9]{1,10}$/);
    fc.assert(
      fc.property(pin, (plain) => {
        const wide = plain.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
        expect(secretProblem(wide)).toBe(secretProblem(plain));
      }),
    );
  });
});
