import { expect, test } from 'vitest';

import {
  arrowTo,
  newestFirst,
  proposedBackup,
} from '../../../../renderer/screens/restore/restore-choice.ts';
import { backupRow } from '../../support/fake-trust.ts';

const broken = backupRow(0, { problem: '缺少文件。' });
const yesterday = backupRow(1);
const lastWeek = backupRow(7, { problem: '读不出来。' });
const lastMonth = backupRow(30);
const all = [broken, yesterday, lastWeek, lastMonth];

test('the newest stands first, however they were found', () => {
  expect(newestFirst([lastMonth, broken, lastWeek, yesterday])).toEqual(all);
});

test('the newest that is sound is proposed', () => {
  expect(proposedBackup(all)).toBe(yesterday);
});

test('nothing is proposed where none is sound', () => {
  expect(proposedBackup([broken, lastWeek])).toBeNull();
});

test.each([
  ['ArrowDown', yesterday.id, lastMonth],
  ['ArrowUp', lastMonth.id, yesterday],
  ['ArrowDown', lastMonth.id, lastMonth],
  ['ArrowUp', yesterday.id, yesterday],
])('%s from %s leads past those that cannot be chosen', (key, from, to) => {
  expect(arrowTo(key, all, from)).toBe(to);
});

test('other keys lead nowhere', () => {
  expect(arrowTo('a', all, yesterday.id)).toBeNull();
});
