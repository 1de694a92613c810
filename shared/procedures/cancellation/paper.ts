import type { GoodsLine } from '../../domain/goods-line.ts';
import type { FormDocument } from '../../forms/document.ts';
import type { CasePaper, PaperStep } from '../case-paper.ts';
import { decisionSchema } from '../decision.ts';
import type { LineDecision } from '../decision.ts';
import { paperApproval } from '../paper/approval-box.ts';
import { lastStep } from '../paper/last-step.ts';
import { cancellationForm } from './form.ts';
import type { CancellationPaper, CancellationPaperLine } from './form.ts';
import { cancellationReasonTitles, cancellationRequestSchema } from './request.ts';
import type { CancellationRequest } from './request.ts';
import { ruleSentence } from './sentences.ts';

/** CAN-9: the one paper of a cancellation. */
export const cancellationFormId = 'application';

/** 取消订单申请单 of a case. */
export function cancellationDocument(paper: CasePaper): FormDocument {
  const request = cancellationRequestSchema.parse(paper.request);
  const decision = decisionSchema.parse(paper.decision);
  const { order, settings, requestedAt, approval } = paper;
  if (order === null) throw new Error('A cancellation without its order.');
  return cancellationForm({
    number: paper.number,
    store: paper.store,
    customer: paper.customer,
    order,
    lines: decision.lines.map((line) => lineOf(line, request, paper.goods)),
    totals: { ...decision, amountFen: sumOf(decision.lines) },
    reason: reasonOf(request),
    proposal: request.proposal.trim() || '没有可以建议的办法',
    answer: '顾客坚持取消。',
    documentsSeen: request.documents,
    ruleSentence: ruleSentence(decision, {
      orderedAt: order.orderedAt,
      requestedAt,
      settings,
    }),
    exception: decision.lines.some((line) => line.rule === 'CAN-15')
      ? { reason: request.exceptionReason.trim() }
      : null,
    approval: paperApproval(approval),
    ...followUp(paper.steps),
    print: paper.print,
  });
}

function lineOf(
  decided: LineDecision,
  request: CancellationRequest,
  goods: readonly GoodsLine[],
): CancellationPaperLine {
  const line = goods.find((each) => each.id === decided.id);
  const asked = request.lines.find((each) => each.id === decided.id);
  if (!line || !asked) throw new Error('A decided line is not among the goods of the case.');
  return {
    name: line.name,
    code: line.code,
    size: line.size,
    colour: line.color,
    kind: line.kind,
    pieces: asked.quantity,
    amountFen: decided.amountFen,
    feeFen: decided.feeFen,
  };
}

function sumOf(lines: readonly LineDecision[]): number {
  return lines.reduce((sum, line) => sum + line.amountFen, 0);
}

/** CAN-1: the choice and the detailed text. */
function reasonOf({ reason, reasonText }: CancellationRequest): string {
  const title = reason === null ? '' : `${cancellationReasonTitles[reason]}：`;
  return `${title}${reasonText.trim()}`;
}

/** CAN-12, CAN-13. */
function followUp(
  steps: readonly PaperStep[],
): Pick<CancellationPaper, 'filing' | 'serviceCentre'> {
  const approved = lastStep(steps, 'approve');
  const acknowledged = lastStep(steps, 'acknowledge');
  return {
    filing: lastStep(steps, 'file'),
    serviceCentre: approved
      ? {
          notifiedAt: approved.at,
          acknowledgedBy: acknowledged ? receiverOf(acknowledged) : null,
        }
      : null,
  };
}

/** Who is not of the service centre only recorded that it was told; whom, the history says. */
function receiverOf({ by, roles }: PaperStep): string {
  return roles.includes('serviceAgent') ? by : `${by}代登记`;
}
