import { expect, test } from 'vitest';

import { timelineOf } from '../../../../renderer/procedures/return/timeline.ts';
import { now } from '../../support/fixtures.ts';
import { goods, inspection, manager, returnRecord } from './return-fixtures.ts';

const hour = 3_600_000;
const told = {
  at: now + hour,
  channel: 'inPerson' as const,
  words: '顾客接受',
  changed: true,
  by: manager,
};

test('everything written down stands in the order it happened', () => {
  const record = returnRecord({
    received: { at: now + 3 * hour, condition: '包装齐全', by: manager },
    apology: { at: now + 2 * hour, words: '当面致歉', by: manager },
    verdictTold: told,
    inspection: inspection(),
  });
  expect(timelineOf(record, goods).map(({ title }) => title)).toEqual([
    '检验确认',
    '告知判定',
    '向顾客致歉',
    '收回商品',
  ]);
});

test('an inspection tells who looked, where, and what was found of each line (RET-14)', () => {
  const [entry] = timelineOf(returnRecord({ inspection: inspection() }), goods);
  expect(entry?.notes).toEqual(['检验人 马工', '在店里']);
  expect(entry?.words.join()).toMatch(/实木餐椅.*完好 3 件.*损坏 1 件.*一把椅腿开裂/s);
});

test('that the verdict changed is said (RET-14)', () => {
  const [entry] = timelineOf(returnRecord({ verdictTold: told }), goods);
  expect(entry?.notes).toEqual(['当面', '判定和提交时不同']);
});

test('nothing was said of a verdict that stayed', () => {
  const record = returnRecord({ verdictTold: { ...told, changed: false, words: '' } });
  expect(timelineOf(record, goods)[0]).toMatchObject({ notes: ['当面'], words: [] });
});
