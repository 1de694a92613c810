import type { ImportPreview, ImportProblem } from '../../../shared/ipc/schemas/imports.ts';
import { orderColumns, orderColumnTitles } from '../../../shared/import/columns.ts';
import { now, orderedAt } from './fixtures.ts';

/** Invented order files, as the backend tells of them. */
export function importProblem(part: Partial<ImportProblem> = {}): ImportProblem {
  return {
    row: 4,
    column: '手机号',
    message: '号码只剩 1.99E+10，后几位已经丢失。请在收银系统中把这一列改成文本，再导出。',
    orderNumber: 'XS20261101002',
    proposal: null,
    mended: false,
    ...part,
  };
}

export const openProblems: readonly ImportProblem[] = [
  importProblem(),
  importProblem({
    row: 5,
    column: '下单时间',
    orderNumber: 'XS20261101003',
    message: '没有这个日期。请改成 2026-11-20 17:35 这样的时间。',
  }),
  importProblem({
    row: 3,
    column: null,
    orderNumber: 'XS20261101001',
    message: '与第 2 行完全相同，金额也只够一行。确认是重复的，可以去掉这一行。',
    proposal: { kind: 'repeatedRow', from: '第 3 行', to: '' },
  }),
  importProblem({
    row: 12,
    column: '商品类别',
    orderNumber: 'XS20261101009',
    message: '不认识“外贸尾单”这个类别。请说明它属于哪一类。',
  }),
];

export const mendedProblems: readonly ImportProblem[] = Array.from({ length: 240 }, (_, index) =>
  importProblem({
    row: index + 2,
    column: index % 2 === 0 ? '手机号' : '金额',
    orderNumber: `XS2026110${1000 + index}`,
    message: index % 2 === 0 ? '写成了全角数字。' : '金额里有千位逗号。',
    proposal:
      index % 2 === 0
        ? { kind: 'fullWidth', from: '１９９１２３４５６７８', to: '19912345678' }
        : { kind: 'amountFormat', from: '4,680.00', to: '4680.00' },
    mended: true,
  }),
);

export function preview(part: Partial<ImportPreview> = {}): ImportPreview {
  return {
    fileSha256: '0'.repeat(64),
    format: 'CSV（GB18030，逗号）',
    titles: orderColumns.map((column) => orderColumnTitles[column]),
    titleRow: 1,
    examples: orderColumns.map(() => ['甲', '乙']),
    columns: Object.fromEntries(orderColumns.map((column, place) => [column, place])),
    rows: 119,
    sumRows: 1,
    orders: { new: 72, unchanged: 3, changed: 1, waiting: 1, heldBack: 4 },
    newCustomers: 66,
    mends: [
      { kind: 'fullWidth', count: 120, followed: true },
      { kind: 'amountFormat', count: 120, followed: true },
      { kind: 'repeatedRow', count: 1, followed: false },
    ],
    unknownKinds: [{ word: '外贸尾单', rows: 3, firstRow: 12 }],
    explainedKinds: [],
    problems: { open: openProblems.length, mended: mendedProblems.length },
    changes: [
      {
        orderNumber: 'XS20261119004',
        state: 'waiting',
        reason: 'runningCase',
        differences: [
          { field: '已付金额', before: '10,000.00', after: '25,301.45' },
          { field: '三人位布艺沙发 2280×920×850mm 米灰 · 数量', before: '1', after: '2' },
        ],
      },
      {
        orderNumber: 'XS20261118011',
        state: 'changed',
        reason: null,
        differences: [{ field: '送货地址', before: '', after: '青岛市市南区香港中路 12 号' }],
      },
    ],
    sample: Array.from({ length: 20 }, (_, index) => ({
      orderNumber: `XS202611190${10 + index}`,
      customerName: ['王伟', '欧阳喆', '李芳'][index % 3] ?? '',
      orderedAt: orderedAt + index * 1_800_000,
      lines: (index % 4) + 1,
      totalFen: 468_000 + index * 12_345,
      state: index === 3 ? 'unchanged' : 'new',
      warnings: index === 1 ? ['未付清不得投产（RET-6）'] : [],
    })),
    ...part,
  };
}

export const waitingFiles = [
  {
    fileSha256: '1'.repeat(64),
    name: '收银导出-20261121.xlsx',
    seenAt: now - 600_000,
    message: '有 4 张订单要处理，另有 1 个类别没有说明。',
  },
];
