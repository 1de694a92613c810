import type { SignatureBox } from '../../forms/blocks.ts';
import { signatureBox, tick } from '../../forms/builders.ts';
import { printedTime } from '../../forms/printed-time.ts';
import { approverText } from '../approval.ts';
import type { ApprovalRecord } from '../approval.ts';

/** An approval as paper says it. UTC ms. */
export interface PaperApproval {
  approver: string;
  at: number;
  by: ApprovalRecord['by'];
  /** In whose name a deputy (代) approved; null when the approver did in person. */
  deputyFor: string | null;
}

export function paperApproval(record: ApprovalRecord | null): PaperApproval | null {
  return (
    record && {
      approver: record.approverName,
      at: record.signedAt,
      by: record.by,
      deputyFor: record.deputyFor?.name ?? null,
    }
  );
}

/** Where the approver signs; a form printed before the approval says nothing of one (forms.md). */
export function approvalBox(
  title: string,
  approval: PaperApproval | null,
  timeZone: string,
): SignatureBox {
  const byDeputy = approval !== null && approval.deputyFor !== null;
  return signatureBox(byDeputy ? `${title}（代）` : title, {
    options: [tick('同意', approval !== null), tick('不同意')],
    record: approval === null ? '' : approvalText(approval, timeZone),
  });
}

/** 李强（代 王建国）　2026-11-21 16:05　书面批准 */
export function approvalText(
  { approver, at, by, deputyFor }: PaperApproval,
  timeZone: string,
): string {
  const way = by === 'counter' ? '柜台批准' : '书面批准';
  return `${approverText(approver, deputyFor)}　${printedTime(at, timeZone)}　${way}`;
}
