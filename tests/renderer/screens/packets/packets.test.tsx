import { describe, expect, test } from 'vitest';

import { BlockedPanel } from '../../../../renderer/screens/packets/blocked-panel.tsx';
import { Findings } from '../../../../renderer/screens/packets/check-result.tsx';
import { Preview, whyNotNow } from '../../../../renderer/screens/packets/new-packet-screen.tsx';
import { shownRows } from '../../../../renderer/screens/packets/packet-row-columns.tsx';
import { PacketSums } from '../../../../renderer/screens/packets/packet-sums.tsx';
import { uuid } from '../../support/fixtures.ts';
import {
  packetCheck,
  packetPreview,
  packetRow,
  packetRows,
} from '../../support/finance-fixtures.ts';
import { wordsOf } from '../../support/still.tsx';

const blocked = [{ caseId: uuid(1), number: 'QX-20261121-009', why: '请先重新打印。' }];

describe('a packet can be handed over', () => {
  test('when it has a form and nothing is in the way', () => {
    expect(whyNotNow(packetPreview([packetRow()]))).toBeNull();
  });

  test('not when it has none', () => {
    expect(whyNotNow(packetPreview([]))).toContain('没有要移交的单据');
  });

  test('not while a form must be printed again', () => {
    expect(whyNotNow(packetPreview([packetRow()], { blocked }))).toContain('先重新打印');
  });
});

describe('what a packet would hold', () => {
  test('says which case is in the way, why and what to do', () => {
    const words = wordsOf(<BlockedPanel blocked={blocked} />);
    const wanted = ['QX-20261121-009', '请先重新打印。', '先重新打印，再移交（1 单）'];
    expect(wanted.filter((each) => !words.includes(each))).toEqual([]);
  });

  test('says so where there is nothing', () => {
    expect(wordsOf(<Preview preview={packetPreview([])} contentKey="a" />)).toContain(
      '这段时间没有要移交的单据。',
    );
  });

  test('sums up each kind, and all', () => {
    const { sums, byKind } = packetPreview(packetRows(4).map((row) => ({ ...row, entry: 'new' })));
    const words = wordsOf(<PacketSums sums={sums} byKind={byKind} corrections={0} />);
    expect(words.replace(/\s+/gu, ' ')).toContain('合计 4 18,720.00 1,872.00 16,848.00 0.00');
  });

  test.each([
    [0, false],
    [2, true],
  ])('with %i corrections tells that their amounts were counted before: %s', (count, told) => {
    const { sums, byKind } = packetPreview([packetRow()]);
    const words = wordsOf(<PacketSums sums={sums} byKind={byKind} corrections={count} />);
    expect(words.includes('金额已在以前移交时计入')).toBe(told);
  });

  test('tells two forms of one case apart', () => {
    const rows = shownRows([packetRow(), packetRow(0, { form: 'refundReceipt' })]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });
});

describe('a folder that was checked', () => {
  const words = (part: Parameters<typeof packetCheck>[0]) =>
    wordsOf(<Findings check={packetCheck(part)} zone="Asia/Shanghai" />);

  test('is whole where nothing differs', () => {
    expect(words({ files: 1_004 })).toContain('第 3 号备案包完整：1,004 个文件，都和移交时一样。');
  });

  test.each([
    ['changed', '内容改过'],
    ['missing', '文件缺失'],
    ['extra', '多出来的文件'],
    ['sums', '校验文件改过'],
  ] as const)('names a file that is %s', (problem, told) => {
    const place = '单据/0003-HH-20261121-003-退货、换货申请单.pdf';
    const said = words({ problems: [{ problem, place }] });
    expect([said.includes(told), said.includes(place), said.includes('备案包完整')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('is told of when the head on the cover is not in the history', () => {
    expect(words({ headFound: false })).toContain('请马上告诉总经理');
  });
});
