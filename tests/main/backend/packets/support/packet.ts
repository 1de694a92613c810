import { createHash } from 'node:crypto';

import type {
  PacketContent,
  PacketWriting,
} from '../../../../../main/backend/packets/packet-content.ts';
import { renderForm } from '../../../../../main/backend/pdf/render-form.ts';
import { coverSheet } from '../../../../../shared/finance/cover-sheet.ts';
import { packetSumsByKind, packetSumsOf } from '../../../../../shared/finance/packet-sums.ts';
import type { PacketRow } from '../../../../../shared/ipc/schemas/finance.ts';
import { cancellationForm } from '../../../../../shared/procedures/cancellation/form.ts';
import { paper } from '../../pdf/support/papers.ts';
import { testFonts } from '../../pdf/support/test-fonts.ts';

export const filedAt = Date.parse('2026-11-21T15:00:00+08:00');
export const timeZone = 'Asia/Shanghai';

/** A packet and the PDFs that were issued, by their SHA-256. */
export interface TestPacket {
  content: PacketContent;
  pdfs: ReadonlyMap<string, Uint8Array>;
}

/** A cancellation that was approved, filed and refunded. */
export function packetRow(changes: Partial<PacketRow> = {}): PacketRow {
  return {
    entry: 'new',
    caseId: 'case-1',
    form: 'application',
    formTitle: '取消订单申请单',
    kindTitle: '取消订单',
    number: 'QX-20261121-001',
    stageTitle: '办结',
    orderNumber: 'XS20261119004',
    customer: '王* 138····1234',
    amountFen: 560_000,
    feeFen: 56_000,
    refundFen: 504_000,
    dueFen: 0,
    approver: '李明（代 王建国）',
    approvedAt: Date.parse('2026-11-21T14:40:00+08:00'),
    filedAt,
    exception: false,
    payment: {
      kind: 'refund',
      methods: ['cash', 'weChat', 'cash'],
      at: Date.parse('2026-11-21T16:30:00+08:00'),
      amountFen: 504_000,
    },
    sha256: '0'.repeat(64),
    printNumber: 1,
    ...changes,
  };
}

export function numberOf(index: number): string {
  return `QX-20261121-${String(index + 1).padStart(3, '0')}`;
}

/** A packet of so many forms, each with a PDF of its own. */
export async function testPacket(
  forms: number,
  changes: Partial<PacketRow> = {},
): Promise<TestPacket> {
  const pdfs = new Map<string, Uint8Array>();
  const rows: PacketRow[] = [];
  for (let index = 0; index < forms; index += 1) {
    const number = numberOf(index);
    const pdf = await renderForm(cancellationForm(paper({ number })), await testFonts());
    const sha256 = hashOf(pdf);
    pdfs.set(sha256, pdf);
    rows.push(packetRow({ caseId: `case-${index + 1}`, number, sha256, ...changes }));
  }
  return { content: contentOf(rows), pdfs };
}

export function contentOf(rows: readonly PacketRow[]): PacketContent {
  const period = { from: '2026-11-01', until: '2026-11-30' };
  const cover = coverSheet({
    ...{ store: { name: '某某家居', branch: '香港中路店' }, timeZone, number: 3, period, rows },
    ...{ handedOverAt: filedAt, handedOverBy: '周敏', head: 'ab'.repeat(32), corrections: 0 },
    ...{ sums: packetSumsOf(rows), byKind: packetSumsByKind(rows) },
  });
  return { number: 3, period, rows, cover, timeZone };
}

export function writingOf(
  { pdfs }: TestPacket,
  changes: Partial<PacketWriting> = {},
): PacketWriting {
  return {
    pdfOf: (sha256) => {
      const pdf = pdfs.get(sha256);
      return pdf ? Promise.resolve(pdf) : Promise.reject(new Error('no such content'));
    },
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  };
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
