import { expect, test } from 'vitest';

import { matchStaff } from '../../../renderer/app/counter/match-staff.ts';
import { nameInitials } from '../../../shared/domain/name-initials.ts';
import { rolesTitle } from '../../../renderer/app/counter/roles-title.ts';
import { staffMember } from '../support/fixtures.ts';

const names = (typed: string, staff = [staffMember(1, '陈静', []), staffMember(2, '李明', [])]) =>
  matchStaff(staff, typed).map(({ member, key }) => [key, member.name]);

test('everybody has a number key', () => {
  expect(names('')).toEqual([
    ['1', '陈静'],
    ['2', '李明'],
  ]);
});

test('typing a name leaves those who have it', () => {
  expect(names('明')).toEqual([['1', '李明']]);
});

test('typing pinyin initials finds the name', () => {
  expect(names('lm')).toEqual([['1', '李明']]);
});

test.each([
  ['陈静', 'cj'],
  ['欧阳喆', 'oyz'],
  ['单田芳', 'stf'],
  ['曾国安', 'zga'],
  ['Li 娜', 'li n'],
  ['𠮷田', '𠮷t'],
])('%s has the initials %s', (name, initials) => {
  expect(nameInitials(name)).toBe(initials);
});

test('a suspended person cannot be chosen', () => {
  expect(names('', [{ ...staffMember(1, '陈静', []), active: false }])).toEqual([]);
});

test('the tenth person has no number key', () => {
  const ten = Array.from({ length: 10 }, (_, index) => staffMember(index, `人${index}`, []));
  expect(names('', ten).at(-1)).toEqual([null, '人9']);
});

test('a person is shown with every role', () => {
  expect(rolesTitle(['storeManager', 'finance'])).toBe('店长、财务');
});
