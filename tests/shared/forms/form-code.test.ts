import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formCopies } from '../../../shared/forms/copies.ts';
import { readFormCode, writeFormCode } from '../../../shared/forms/form-code.ts';

describe('the code of a form', () => {
  it('is written in letters that a small code and every scanner know', () => {
    const text = writeFormCode({ number: 'BJ01-QX-20261121-003', copy: 'serviceCentre' });
    expect(text).toMatch(/^GT1\/BJ01-QX-20261121-003\/C\/[0-9A-F]{4}$/u);
  });

  it('gives back form and copy', () => {
    const code = fc.record({
      number: fc.stringMatching(/^[A-Z0-9]{1,8}-QX-2026[0-9]{4}-[0-9]{3,4}$/u),
      copy: fc.constantFrom(...formCopies),
    });
    fc.assert(
      fc.property(code, (given) => {
        expect(readFormCode(writeFormCode(given))).toEqual(given);
      }),
    );
  });

  it('is refused with any one character changed', () => {
    const text = writeFormCode({ number: 'BJ01-QX-20261121-003', copy: 'finance' });
    const place = fc.nat(text.length - 1);
    const other = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-/'.split(''));
    fc.assert(
      fc.property(place, other, (at, letter) => {
        fc.pre(text[at] !== letter);
        expect(readFormCode(text.slice(0, at) + letter + text.slice(at + 1))).toBeNull();
      }),
    );
  });

  it('is refused with two neighbours swapped', () => {
    const text = writeFormCode({ number: 'QX-20261121-012', copy: 'store' });
    const swapped = text.replace('012', '021');
    expect(readFormCode(swapped)).toBeNull();
  });

  it.each(['', 'BJ01-QX-20261121-003', '6901234567892', 'GT1/QX-1/S/0000'])(
    'is not what %j is',
    (text) => {
      expect(readFormCode(text)).toBeNull();
    },
  );
});
