import { describe, expect, it } from 'vitest';

import {
  formatPhone,
  hasHiddenFigures,
  isWholeMask,
  maskPhone,
  normalisePhone,
} from '../../../shared/domain/phone.ts';

describe('a phone number as it is typed', () => {
  it.each([
    ['19912345678', '19912345678'],
    ['199 1234 5678', '19912345678'],
    ['199-1234-5678', '19912345678'],
    ['１９９１２３４５６７８', '19912345678'],
    ['１９９－１２３４－５６７８', '19912345678'],
    ['199　1234　5678', '19912345678'],
    ['+86 199 1234 5678', '19912345678'],
    ['＋８６１９９１２３４５６７８', '19912345678'],
    ['0086-19912345678', '19912345678'],
    ['8619912345678', '19912345678'],
    ['(0532)88881234', '053288881234'],
    ['（0532）8888 1234', '053288881234'],
    ['0532-8888123', '05328888123'],
    ['010—62345678', '01062345678'],
    ['021 6234 5678', '02162345678'],
    ['8601062345678', null],
  ])('%s is %s', (typed, digits) => {
    expect(normalisePhone(typed)).toBe(digits);
  });

  it.each([
    '',
    '1991234567',
    '199123456789',
    '12912345678',
    '1.99E+10',
    '199000000',
    '62345678',
    '010-6234567',
    '0532-88881234-801',
    '0532-18881234',
    '+1 212 555 0100',
    '+852 2345 6789',
    '王伟',
    '19912345678 王伟',
  ])('“%s” is none', (typed) => {
    expect(normalisePhone(typed)).toBeNull();
  });
});

describe('a phone number as it is shown', () => {
  it.each([
    ['19912345678', '199 1234 5678', '199····5678'],
    ['053288881234', '0532-88881234', '0532····1234'],
    ['01062345678', '010-62345678', '010····5678'],
    ['转 801', '转 801', '····'],
  ])('%s: in full %s, masked %s', (phone, full, masked) => {
    expect([formatPhone(phone), maskPhone(phone)]).toEqual([full, masked]);
  });
});

describe('what stands in a field', () => {
  it.each([
    ['199····5678', true, true],
    ['0532····1234', true, true],
    ['····', false, true],
    ['199··345678', false, true],
    ['199····56789', false, true],
    ['19912345678', false, false],
    ['', false, false],
  ])('“%s” is a whole masked number: %s, hides figures: %s', (text, whole, hides) => {
    expect([isWholeMask(text), hasHiddenFigures(text)]).toEqual([whole, hides]);
  });
});
