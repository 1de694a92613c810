import { packetSumsByKind, packetSumsOf } from '../../../shared/finance/packet-sums.ts';
import type {
  ExceptionReport,
  ExceptionRow,
  PacketCheck,
  PacketPage,
  PacketPreview,
  PacketRow,
  PacketView,
} from '../../../shared/ipc/schemas/finance.ts';
import { now, uuid } from './fixtures.ts';

const kinds = [
  ['取消订单', 'QX', '取消订单申请单'],
  ['退货', 'TH', '退货、换货申请单'],
  ['换货', 'HH', '退货、换货申请单'],
  ['产品维修', 'WX', '家具维修通知单'],
] as const;

export function packetRow(n = 0, part: Partial<PacketRow> = {}): PacketRow {
  const [kindTitle, prefix, formTitle] = kinds[n % kinds.length] ?? kinds[0];
  return {
    entry: 'new',
    caseId: uuid(3_000 + n),
    form: 'application',
    formTitle,
    kindTitle,
    number: `${prefix}-20261121-${String(n + 1).padStart(3, '0')}`,
    stageTitle: '办结',
    orderNumber: `XS202611190${String(n).padStart(2, '0')}`,
    customer: '王* 199····5678',
    amountFen: 468_000,
    feeFen: 46_800,
    refundFen: 421_200,
    dueFen: 0,
    approver: '周建国',
    approvedAt: now - 3_600_000,
    filedAt: now - 1_800_000,
    exception: false,
    payment: { kind: 'refund', methods: ['weChat'], at: now, amountFen: 421_200 },
    sha256: (n + 1).toString(16).padStart(64, '0'),
    printNumber: 1,
    ...part,
  };
}

export const packetRows = (count: number): PacketRow[] =>
  Array.from({ length: count }, (_, n) =>
    packetRow(n, {
      entry: n % 9 === 4 ? 'correction' : 'new',
      exception: n % 11 === 3,
      ...(n % 7 === 6 ? { payment: null } : {}),
      ...(n % 13 === 12 ? { orderNumber: '', approver: '李明（代 周建国）' } : {}),
    }),
  );

export function packetPreview(rows: PacketRow[], part: Partial<PacketPreview> = {}): PacketPreview {
  return { rows, blocked: [], sums: packetSumsOf(rows), byKind: packetSumsByKind(rows), ...part };
}

export function packetView(n: number, part: Partial<PacketView> = {}): PacketView {
  return {
    id: uuid(4_000 + n),
    number: n,
    period: { from: '2026-10-01', until: '2026-10-31' },
    handedOverAt: now - n * 86_400_000,
    handedOverBy: '王芳',
    sums: packetSumsOf(packetRows(24)),
    corrections: 3,
    head: 'c0ffee'.repeat(11).slice(0, 64),
    ...part,
  };
}

export function packetPage(n: number, rows: PacketRow[] = packetRows(24)): PacketPage {
  return { ...packetView(n), rows, sums: packetSumsOf(rows), byKind: packetSumsByKind(rows) };
}

export function packetCheck(part: Partial<PacketCheck> = {}): PacketCheck {
  return {
    number: 3,
    period: { from: '2026-10-01', until: '2026-10-31' },
    handedOverAt: now,
    files: 28,
    problems: [],
    headFound: true,
    ...part,
  };
}

export function exceptionRow(n = 0, part: Partial<ExceptionRow> = {}): ExceptionRow {
  return {
    caseId: uuid(5_000 + n),
    number: `TH-20261121-${String(n + 1).padStart(3, '0')}`,
    procedure: 'return',
    kindTitle: '退货',
    orderNumber: 'XS20261119004',
    customer: '王* 199····5678',
    what: 'exception',
    subject: '落地灯 LP-0077 × 1',
    against: 'RET-10',
    rule: 'RET-18',
    reason: '老顾客，商品没有使用过，包装完好。',
    amountFen: 18_145,
    refundFen: 18_145,
    approver: '赵敏',
    approvedAt: now,
    ...part,
  };
}

export function exceptionReport(rows: ExceptionRow[]): ExceptionReport {
  const approvers = [...new Set(rows.map(({ approver }) => approver))];
  return {
    month: '2026-11',
    rows,
    byApprover: approvers.map((approver) => {
      const own = rows.filter((row) => row.approver === approver);
      return {
        approver,
        count: own.length,
        amountFen: own.reduce((sum, row) => sum + row.amountFen, 0),
        refundFen: own.reduce((sum, row) => sum + row.refundFen, 0),
      };
    }),
  };
}

export const someExceptions: readonly ExceptionRow[] = Array.from({ length: 14 }, (_, n) =>
  exceptionRow(
    n,
    n % 3 === 1
      ? {
          what: 'agreedAmount',
          subject: '判定退款 ¥4,680.00，商定退款 ¥4,900.00',
          against: 'CAN-8',
          rule: 'CAN-14',
          approver: '周建国',
          reason: '送货时磕碰，和顾客商定多退一些，作为补偿；顾客同意不再追究。'.repeat(
            1 + (n % 2),
          ),
        }
      : {},
  ),
);
