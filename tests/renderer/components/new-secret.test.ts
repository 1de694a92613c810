import { expect, test } from 'vitest';

import {
  checkNewSecret,
  isWhole,
  secretProblemsToShow,
} from '../../../renderer/components/new-secret.ts';

const tooShort = (secret: string) => (secret.length < 6 ? '太短。' : null);
const nothingWrong = { first: null, again: null };

test('typed twice alike it can be set', () => {
  expect(isWhole(checkNewSecret({ first: '604817', again: '604817' }, tooShort))).toBe(true);
});

test('typed twice differently it cannot', () => {
  expect(checkNewSecret({ first: '604817', again: '604871' }, tooShort).again).not.toBeNull();
});

test('one that breaks the rule is told as that, not as a difference', () => {
  expect(checkNewSecret({ first: '6048', again: '' }, tooShort)).toEqual({
    first: '太短。',
    again: null,
  });
});

test('nothing is said of a field somebody is still typing in', () => {
  expect(secretProblemsToShow({ first: '604', again: '' }, tooShort, false)).toEqual(nothingWrong);
});

test('nor of the second field as long as it goes on like the first', () => {
  const typing = { first: '604817', again: '604' };
  expect(secretProblemsToShow(typing, tooShort, false)).toEqual(nothingWrong);
});

test('a slip in the second field is told at once', () => {
  const typing = { first: '604817', again: '605' };
  expect(secretProblemsToShow(typing, tooShort, false).again).not.toBeNull();
});

test('who wants to go on is told all that is wrong', () => {
  const typing = { first: '604817', again: '604' };
  expect(secretProblemsToShow(typing, tooShort, true).again).not.toBeNull();
});
