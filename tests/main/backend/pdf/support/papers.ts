import type {
  CancellationPaper,
  CancellationPaperLine,
} from '../../../../../shared/procedures/cancellation/form.ts';

export const printedAt = Date.parse('2026-11-21T14:32:00+08:00');

export const sofa: CancellationPaperLine = {
  name: '三人位布艺沙发',
  code: 'SF-2201',
  size: '2280×920×850mm',
  colour: '米灰',
  kind: 'regular',
  pieces: 1,
  amountFen: 468_000,
  feeFen: 46_800,
};

export const chairs: CancellationPaperLine = {
  name: '实木餐椅',
  code: 'CH-0412',
  size: '450×520×880mm',
  colour: '原木',
  kind: 'regular',
  pieces: 2,
  amountFen: 92_000,
  feeFen: 9_200,
};

/** An ordinary paper, before the approval: two lines, a fee, a refund. */
export function paper(changes: Partial<CancellationPaper> = {}): CancellationPaper {
  return {
    number: 'BJ01-QX-20261121-003',
    store: { name: '某某家居', branch: '香港中路店' },
    customer: {
      name: '王伟',
      phone: '19912345678',
      address: '青岛市市南区香港中路 12 号 3 单元 1601',
    },
    order: { number: 'XS20261119004', orderedAt: Date.parse('2026-11-19T12:20:00+08:00') },
    lines: [sofa, chairs],
    totals: { amountFen: 560_000, feeFen: 56_000, refundFen: 504_000, dueFen: 0 },
    reason: '尺寸不合适：客厅实际开间 3.1 米，沙发过长，影响阳台门；餐椅多买两把。',
    proposal: '建议更换 SF-2203 双人位',
    answer: '顾客坚持取消',
    documentsSeen: ['salesOrder', 'receipt'],
    ruleSentence:
      '下单后 50 小时 12 分，超过 48 小时，按规定 CAN-4（下单 48 小时后取消，收取不少于销售价格 10% 的退单费）可以取消，收取退单费 ¥560.00。',
    exception: null,
    approval: null,
    filing: null,
    serviceCentre: null,
    print: { at: printedAt, timeZone: 'Asia/Shanghai', by: '陈静', number: 1 },
    ...changes,
  };
}

/** `count` lines with amounts that differ, and totals that are their sums. */
export function paperOfLines(count: number): CancellationPaper {
  const lines = Array.from({ length: count }, (_, index): CancellationPaperLine => {
    const line = index % 2 === 0 ? sofa : chairs;
    const amountFen = line.amountFen + index * 1_234;
    const code = `${line.code.slice(0, 3)}${String(3_000 + index)}`;
    return { ...line, code, amountFen, feeFen: Math.ceil(amountFen / 10) };
  });
  const sum = (pick: (line: CancellationPaperLine) => number) =>
    lines.reduce((total, line) => total + pick(line), 0);
  const amountFen = sum((line) => line.amountFen);
  const feeFen = sum((line) => line.feeFen);
  return paper({
    lines,
    totals: { amountFen, feeFen, refundFen: amountFen - feeFen, dueFen: 0 },
  });
}
