import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { codeCharacters, retypeCode } from '../../../renderer/components/recovery-code-typing.ts';

const code = 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345';
const codeLetters = fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ'));

describe('however it is typed, it stands there as on paper', () => {
  test.each([
    ['abcdefghjkmnpqrstvwxyz012345'],
    ['ABCD EFGH JKMN PQRS TVWX YZ01 2345'],
    ['abcd-efgh-jkmn-pqrs-tvwx-yzo1-2345'],
    ['ABCD－EFGH－JKMN－PQRS－TVWX－YZ0l－2345'],
    ['ＡＢＣＤ efgh. jkmn/pqrs tvwx, yz01 2345 '],
  ])('%s', (typed) => {
    expect(retypeCode(typed, typed.length).code).toBe(code);
  });
});

test('writing it anew changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (typed) => {
      const once = retypeCode(typed, 0).code;
      expect(retypeCode(once, 0).code).toBe(once);
    }),
  );
});

test('no character of the code is lost or added', () => {
  fc.assert(
    fc.property(fc.array(codeLetters, { maxLength: 28 }), (letters) => {
      const typed = letters.join('').toLowerCase();
      expect(codeCharacters(retypeCode(typed, 0).code)).toBe(letters.join(''));
    }),
  );
});

test('the cursor stays behind the character it stood behind', () => {
  fc.assert(
    fc.property(fc.array(codeLetters, { maxLength: 28 }), fc.nat(40), (letters, place) => {
      const typed = letters.join('');
      const caret = Math.min(place, typed.length);
      const next = retypeCode(typed, caret);
      expect(codeCharacters(next.code.slice(0, next.caret))).toBe(typed.slice(0, caret));
    }),
  );
});

test.each([
  ['ABCDE', 5, 'ABCD-E', 6],
  ['ABXCD-E', 3, 'ABXC-DE', 3],
  ['ABCDE', 4, 'ABCD-E', 4],
  ['', 0, '', 0],
])('%s with the cursor at %i becomes %s with the cursor at %i', (typed, at, shown, caret) => {
  expect(retypeCode(typed, at)).toEqual({ code: shown, caret });
});
