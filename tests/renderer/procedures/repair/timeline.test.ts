import { expect, test } from 'vitest';

import { visitWords } from '../../../../renderer/procedures/record/visit-words.ts';
import { timelineOf } from '../../../../renderer/procedures/repair/timeline.ts';
import { now } from '../../support/fixtures.ts';
import { agent, diagnosis, repairRecord, technician, visit } from './repair-fixtures.ts';

const hour = 3_600_000;

/** Everything that can be written down, each an hour after the other. */
const whole = repairRecord({
  satisfaction: {
    at: now + 7 * hour,
    channel: 'phone',
    ratings: { repair: 5, manner: 4, punctuality: 3, overall: 4 },
    solved: false,
    words: '还有一点响',
    measures: '再约上门',
    by: agent,
  },
  contacts: [
    { at: now, channel: 'phone', reached: false, outcome: '没人接', by: agent },
    { at: now + hour, channel: 'message', reached: true, outcome: '约明天', by: agent },
    { at: now + 5.5 * hour, channel: 'phone', reached: true, outcome: '约送回', by: agent },
  ],
  received: { at: now + 2 * hour, condition: '包装完好', promisedAt: now, by: agent },
  diagnosis: diagnosis({ at: now + 3 * hour, repairable: false }),
  explanation: {
    at: now + 4 * hour,
    channel: 'inPerson',
    words: '换弹簧',
    agrees: true,
    by: agent,
  },
  apology: { at: now + 4 * hour + 1, words: '店长道歉', by: agent },
  work: {
    doneAt: now + 5 * hour,
    technician,
    fault: '弹簧断',
    done: '换了弹簧',
    minutes: 90,
    partsUsed: '弹簧 ×2',
    by: technician,
  },
  goodsBack: { at: now + 6 * hour, receiver: '王太太', condition: '', by: technician },
});
const entries = timelineOf(whole, (at) => `[${(at - now) / hour}]`);

test('everything stands in the order in which it happened', () => {
  expect(entries.map(({ title }) => title)).toEqual([
    '联系顾客，没有联系上',
    '联系顾客',
    '收到商品',
    '检查结果',
    '向顾客说明方案',
    '向顾客致歉',
    '维修完成',
    '联系顾客',
    '商品交还顾客',
    '满意度回访',
  ]);
});

test.each([
  ['收到商品', ['答应顾客：[0]']],
  ['检查结果', ['产品质量问题', '修不了', '技术员 马工']],
  ['向顾客说明方案', ['当面', '顾客同意']],
  ['维修完成', ['技术员 马工', '用时 90 分钟']],
  ['商品交还顾客', ['收货人：王太太']],
  ['满意度回访', ['电话', '问题还没解决']],
])('%s is noted with %j', (title, notes) => {
  expect(entries.find((entry) => entry.title === title)?.notes).toEqual(notes);
});

test('the answers of the satisfaction call are told in words (REP-12)', () => {
  expect(entries.at(-1)?.words).toEqual([
    '维修质量：很满意 · 服务态度：满意 · 是否准时：一般 · 总体满意度：满意',
    '顾客说：还有一点响',
    '办法：再约上门',
  ]);
});

test('nothing is told of what was not written down', () => {
  expect(timelineOf(repairRecord(), String)).toEqual([]);
});

test.each([
  [visit(), '已约 · 上门检查 · 技术员 马工'],
  [visit({ kind: 'bringIn', technician: null, state: 'done' }), '已去 · 顾客送来'],
])('an appointment is told in a few words', (agreed, words) => {
  expect(visitWords(agreed)).toBe(words);
});
