import { z } from 'zod';

import { caseKindTitle } from '../../../../shared/domain/case-kind-title.ts';
import { maskCustomer } from '../../../../shared/domain/mask-name.ts';
import { maskNumbersIn } from '../../../../shared/domain/mask-numbers.ts';
import { formatYuan } from '../../../../shared/domain/money.ts';
import type { ExceptionRow } from '../../../../shared/ipc/schemas/finance.ts';
import type { ApprovalRecord } from '../../../../shared/procedures/approval.ts';
import { approvalRecordSchema, approverText } from '../../../../shared/procedures/approval.ts';
import { moneyStateOf } from '../../../../shared/procedures/money-state.ts';
import type { Procedure } from '../../../../shared/procedures/procedure.ts';
import { procedureOf } from '../../../../shared/procedures/registry.ts';
import type { GrantedCase } from '../../database/repositories/exceptions.ts';
import { agreedAmountOf } from '../cases/agreed-amount.ts';
import type { CaseBasis } from '../cases/case-basis.ts';
import { parseBasis } from '../cases/case-basis.ts';
import { wasTakenBack } from '../packets/packet-row.ts';

interface Span {
  from: number;
  to: number;
}

/** What was granted in a case within a span (UTC ms); nothing where it was not carried out. */
export function exceptionRowsOf(granted: GrantedCase, span: Span): ExceptionRow[] {
  if (wasTakenBack(granted)) return [];
  return [...exceptions(granted, span), ...agreedAmounts(granted, span)];
}

/** CAN-15, RET-18: line by line. */
function exceptions(granted: GrantedCase, span: Span): ExceptionRow[] {
  const { exception, approved_at: at, approval: text } = granted;
  if (exception === 0 || text === null || at === null || !isWithin(at, span)) return [];
  const procedure = procedureOf(granted.procedure);
  const basis = basisOf(granted);
  const request = procedure.requestSchema.parse(JSON.parse(granted.request));
  const lines = procedure.exceptionsOf?.({
    request,
    record: procedure.record?.schema.parse(JSON.parse(granted.record)) ?? null,
    decision: procedure.decisionSchema.parse(JSON.parse(granted.decision ?? 'null')),
    goods: basis.goods,
  });
  const approval = approvalRecordSchema.parse(JSON.parse(text));
  return (lines ?? []).map(({ goods, pieces, against, amountFen, refundFen }) => ({
    ...caseOf(granted, procedure, basis),
    what: 'exception',
    subject: `${goods} ×${pieces}`,
    against,
    rule: exceptionRule(against),
    reason: exceptionReason(request),
    amountFen,
    refundFen,
    ...approvedBy(approval, at),
  }));
}

/** CAN-14, RET-17: another amount than the decided one. */
function agreedAmounts(granted: GrantedCase, span: Span): ExceptionRow[] {
  const agreed = agreedAmountOf(granted);
  if (agreed === null || !isWithin(agreed.approval.recordedAt, span)) return [];
  const procedure = procedureOf(granted.procedure);
  const { refund_fen: refundFen, due_fen: dueFen } = granted;
  const { kind, decidedFen, wholeFen } = moneyStateOf({ refundFen, dueFen }, agreed, 0);
  const [word, gain] =
    kind === 'refund'
      ? (['退款', wholeFen - decidedFen] as const)
      : (['应补', decidedFen - wholeFen] as const);
  return [
    {
      ...caseOf(granted, procedure, basisOf(granted)),
      what: 'agreedAmount',
      subject: `判定${word} ${formatYuan(decidedFen)}，商定${word} ${formatYuan(wholeFen)}`,
      against: 'CAN-8',
      rule: agreedRule(procedure),
      reason: maskNumbersIn(agreed.reason),
      amountFen: wholeFen,
      refundFen: gain,
      ...approvedBy(agreed.approval, agreed.approval.recordedAt),
    },
  ];
}

function isWithin(at: number, { from, to }: Span): boolean {
  return at >= from && at <= to;
}

function basisOf({ frozen }: GrantedCase): CaseBasis {
  if (frozen === null) throw new Error('A draft was approved.');
  return parseBasis(frozen);
}

function caseOf(
  { id, number }: GrantedCase,
  procedure: Procedure,
  { orderNumber, customer }: CaseBasis,
): Pick<
  ExceptionRow,
  'caseId' | 'number' | 'procedure' | 'kindTitle' | 'orderNumber' | 'customer'
> {
  if (number === null) throw new Error('A draft was approved.');
  return {
    caseId: id,
    number,
    procedure: procedure.id,
    kindTitle: caseKindTitle(number),
    orderNumber: orderNumber ?? '',
    customer: maskCustomer(customer),
  };
}

function approvedBy(
  { approverName, deputyFor }: ApprovalRecord,
  at: number,
): Pick<ExceptionRow, 'approver' | 'approvedAt'> {
  return { approver: approverText(approverName, deputyFor?.name ?? null), approvedAt: at };
}

/** What CAN-5 and CAN-6 refuse is approved by CAN-15, also within an exchange (RET-8). */
function exceptionRule(against: string): string {
  return against.startsWith('CAN-') ? 'CAN-15' : 'RET-18';
}

function agreedRule({ transitions }: Procedure): string {
  return transitions.find(({ effects }) => effects.includes('agreeAmount'))?.rule ?? '';
}

const withReason = z.object({ exceptionReason: z.string() });

/** Every request that can ask for an exception says why under this name. */
function exceptionReason(request: unknown): string {
  return maskNumbersIn(withReason.safeParse(request).data?.exceptionReason ?? '');
}
