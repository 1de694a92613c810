import { describe, expect, test } from 'vitest';

import { maskNumbersIn } from '../../../shared/domain/mask-numbers.ts';

describe('what people write has no full number (ARC-15):', () => {
  test.each([
    ['a phone', '打19912345678找他', '打199····5678找他'],
    ['a phone with spaces', '199 1234 5678', '199····5678'],
    ['a phone with dashes', '199-1234-5678', '199····5678'],
    ['a landline', '0532-88881234', '0532····1234'],
    ['an identity number', '证件11010119900307002X', '证件110101········002X'],
    ['two numbers', '19912345678、13800001111', '199····5678、138····1111'],
  ])('%s', (_, written, told) => {
    expect(maskNumbersIn(written)).toBe(told);
  });

  test.each([
    ['an order number', 'XS20261119001'],
    ['a longer number', '619912345678123'],
    ['an amount', '4680.00 元'],
    ['a size', '2280×920×850mm'],
  ])('%s stays', (_, written) => {
    expect(maskNumbersIn(written)).toBe(written);
  });
});
