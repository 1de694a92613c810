import { expect, test } from 'vitest';

import { channelsToReadAgain } from '../../../renderer/ipc/topics.ts';
import { contract, isChannel } from '../../../shared/ipc/contract.ts';
import { changeTopics } from '../../../shared/ipc/envelope.ts';

test('a change of cases is seen on the board, in lists, on the order and on the paper', () => {
  expect([...channelsToReadAgain(['cases'])]).toEqual(
    expect.arrayContaining([
      'board.view',
      'cases.list',
      'cases.get',
      'orders.get',
      'forms.preview',
    ]),
  );
});

test('only reads are read again', () => {
  const effects = [...channelsToReadAgain(changeTopics)].map((channel) =>
    isChannel(channel) ? contract[channel].effect : 'unknown',
  );
  expect(new Set(effects)).toEqual(new Set(['read']));
});

test('a word or a file of the watched folder is seen at once', () => {
  expect([...channelsToReadAgain(['imports'])]).toEqual(
    expect.arrayContaining(['watchedFolder.waiting', 'kindWords.list']),
  );
});

test('a changed order is seen on its running case (CASE-1) and in both histories', () => {
  expect([...channelsToReadAgain(['orders'])]).toEqual(
    expect.arrayContaining(['cases.get', 'orders.history', 'customers.history']),
  );
});

test('a change of the staff leaves the cases alone', () => {
  expect(channelsToReadAgain(['staff']).has('cases.get')).toBe(false);
});

test('an appointment is seen in the day of the technicians and on its case', () => {
  expect([...channelsToReadAgain(['visits'])]).toEqual(
    expect.arrayContaining(['visits.day', 'cases.get']),
  );
});

test('a step of a case changes who goes where and what was on time', () => {
  expect([...channelsToReadAgain(['cases'])]).toEqual(
    expect.arrayContaining(['visits.day', 'reports.onTime']),
  );
});
