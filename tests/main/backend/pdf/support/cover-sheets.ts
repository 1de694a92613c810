import { coverSheet } from '../../../../../shared/finance/cover-sheet.ts';
import type { PacketCover } from '../../../../../shared/finance/cover-sheet.ts';
import { packetSumsByKind, packetSumsOf } from '../../../../../shared/finance/packet-sums.ts';
import type { PacketRow } from '../../../../../shared/ipc/schemas/finance.ts';
import { printedAt } from './papers.ts';

const kinds = ['取消订单', '退货', '换货', '产品维修'] as const;
const prefixes = ['QX', 'TH', 'HH', 'WX'] as const;

/** 64 hexadecimal digits that differ from row to row. */
export function shaOf(index: number): string {
  return (index + 1).toString(16).padStart(8, 'a').repeat(8);
}

export function packetRow(index = 0, changes: Partial<PacketRow> = {}): PacketRow {
  const kind = index % kinds.length;
  return {
    entry: 'new',
    caseId: '3f8f2f2e-52bb-4f0f-9d43-000000000001',
    form: 'application',
    formTitle: '取消订单申请单',
    kindTitle: kinds[kind] ?? '',
    number: `BJ01-${prefixes[kind] ?? ''}-20261121-${String(index + 1).padStart(3, '0')}`,
    stageTitle: '办结',
    orderNumber: `XS20261119${String(index).padStart(3, '0')}`,
    customer: '王* 199****5678',
    amountFen: 1_234_500 + index,
    feeFen: 123_450,
    refundFen: 1_111_050 + index,
    dueFen: 0,
    approver: '王建国',
    approvedAt: printedAt,
    filedAt: printedAt,
    exception: false,
    payment: { kind: 'refund', methods: ['weChat', 'cash'], at: printedAt, amountFen: 1_111_050 },
    sha256: shaOf(index),
    printNumber: 1,
    ...changes,
  };
}

/** What differs from the ordinary, one after the other. */
export const unusualRows: readonly PacketRow[] = [
  packetRow(0, { entry: 'correction', stageTitle: '收回', amountFen: 0, feeFen: 0, refundFen: 0 }),
  packetRow(1, { exception: true, printNumber: 12, approver: '李强（代 王建国）' }),
  packetRow(2, { orderNumber: '', payment: null, approver: '', approvedAt: null }),
  packetRow(3, {
    customer: '青******************司 199****5678',
    orderNumber: 'A'.repeat(40),
    amountFen: 999_999_999_99,
    refundFen: 0,
    dueFen: 99_999_999_99,
    payment: {
      kind: 'collection',
      methods: ['cash', 'bankCard', 'transfer', 'weChat', 'alipay'],
      at: printedAt,
      amountFen: 1,
    },
  }),
  packetRow(4, { payment: { kind: 'none', methods: [], at: printedAt, amountFen: 0 } }),
];

export function cover(
  rows: readonly PacketRow[] = [packetRow(), packetRow(1), packetRow(2)],
  changes: Partial<PacketCover> = {},
) {
  return coverSheet({
    store: { name: '某某家居', branch: '香港中路店' },
    timeZone: 'Asia/Shanghai',
    number: 3,
    period: { from: '2026-11-01', until: '2026-11-30' },
    handedOverAt: printedAt,
    handedOverBy: '陈静',
    rows,
    sums: packetSumsOf(rows),
    byKind: packetSumsByKind(rows),
    corrections: rows.filter(({ entry }) => entry === 'correction').length,
    head: 'c0ffee'.repeat(11).slice(0, 64),
    ...changes,
  });
}

export const rows = (count: number): PacketRow[] =>
  Array.from({ length: count }, (_, index) => packetRow(index));
