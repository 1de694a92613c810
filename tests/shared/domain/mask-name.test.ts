import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { maskCustomer, maskName } from '../../../shared/domain/mask-name.ts';

describe('a name on a paper that leaves the store (ARC-15)', () => {
  test.each([
    ['王伟', '王*'],
    ['欧阳静怡', '欧*'],
    [' 王伟', '王*'],
    ['𠮷田', '𠮷*'],
    ['王', '王*'],
    ['', '*'],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  test('never tells more than its first character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 2 }), (name) => {
        expect(Array.from(maskName(name)).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('stands before the masked phone', () => {
    expect(maskCustomer({ name: '王伟', phone: '13800001234' })).toBe('王* 138····1234');
  });
});
