import { capitals } from '../../domain/capitals.ts';
import { goodsKindTitles } from '../../domain/goods-kind.ts';
import type { GoodsKind } from '../../domain/goods-kind.ts';
import { formatFen, formatYuan } from '../../domain/money.ts';
import type {
  AmountBlock,
  BlanksBlock,
  FormBlock,
  SignaturesBlock,
  TableBlock,
} from '../../forms/blocks.ts';
import {
  amountBlock,
  fillColumn,
  fitColumn,
  signatureBox,
  textBlock,
  tick,
  ticksBlock,
} from '../../forms/builders.ts';
import type { FormDocument, FormMark, FormPrint } from '../../forms/document.ts';
import { goodsText } from '../../forms/goods-text.ts';
import { printedTime } from '../../forms/printed-time.ts';
import { approvalBox } from '../paper/approval-box.ts';
import type { PaperApproval } from '../paper/approval-box.ts';
import { customerAndOrder } from '../paper/customer-and-order.ts';
import type { CustomerAndOrder } from '../paper/customer-and-order.ts';
import { filingGroup } from '../paper/filing-group.ts';
import { cancellationDocuments, cancellationDocumentTitles } from './request.ts';
import type { CancellationDocument } from './request.ts';

/** What 取消订单申请单 says, as plain data: money in fen, times in UTC ms. */
export interface CancellationPaper extends CustomerAndOrder {
  number: string;
  store: { name: string; branch: string };
  lines: CancellationPaperLine[];
  /** Sums as decided (CAN-8); of refund and due at most one is not 0. */
  totals: { amountFen: number; feeFen: number; refundFen: number; dueFen: number };
  /** CAN-1. */
  reason: string;
  /** CAN-2; empty when nothing could be proposed. */
  proposal: string;
  /** What the customer said to it; empty when there was no proposal. */
  answer: string;
  /** CAN-9. */
  documentsSeen: CancellationDocument[];
  /** The rules applied and their result in plain sentences. */
  ruleSentence: string;
  /** CAN-15: what the general manager is asked to approve against CAN-5 / CAN-6. */
  exception: { reason: string } | null;
  /** Null until the general manager approved: such a form says nothing of an approval (CAN-11). */
  approval: PaperApproval | null;
  /** CAN-13; null until filed. */
  filing: { by: string; at: number } | null;
  /** CAN-12; null until approved, acknowledged by nobody at first. */
  serviceCentre: { notifiedAt: number; acknowledgedBy: string | null } | null;
  print: FormPrint;
}

export interface CancellationPaperLine {
  name: string;
  code: string;
  size: string;
  colour: string;
  kind: GoodsKind;
  pieces: number;
  amountFen: number;
  feeFen: number;
}

/** 取消订单申请单 (CAN-9), four copies. */
export function cancellationForm(paper: CancellationPaper): FormDocument {
  return {
    title: '取消订单申请单',
    number: paper.number,
    store: paper.store,
    paper: 'a4Portrait',
    copies: ['store', 'finance', 'serviceCentre', 'customer'],
    print: paper.print,
    mark: markOf(paper),
    blocks: [
      customerAndOrder(paper, paper.print.timeZone),
      linesTable(paper),
      ...sayings(paper),
      settlement(paper),
      signatures(paper),
      filing(paper),
    ],
    footnote: '一式四联：存根联　财务联　服务中心联　顾客联。退款请凭本单顾客联及有效证件办理。',
  };
}

function markOf({ exception, approval }: CancellationPaper): FormMark | null {
  if (exception === null) return null;
  return approval === null ? 'specialApprovalRequested' : 'specialApproval';
}

function linesTable({ lines, totals }: CancellationPaper): TableBlock {
  return {
    kind: 'table',
    columns: [
      fitColumn('序'),
      fillColumn('商品　规格　颜色'),
      fitColumn('类别'),
      fitColumn('件数', 'right'),
      fitColumn('金额（元）', 'right'),
      fitColumn('退单费', 'right'),
    ],
    rows: lines.map((line, index) => [
      String(index + 1),
      goodsText(line),
      goodsKindTitles[line.kind],
      String(line.pieces),
      formatFen(line.amountFen),
      formatFen(line.feeFen),
    ]),
    blankRows: 0,
    total: { label: '合计', values: [formatFen(totals.amountFen), formatFen(totals.feeFen)] },
  };
}

function sayings(paper: CancellationPaper): FormBlock[] {
  // Joined as one sentence, however the proposal was ended.
  const proposal = [paper.proposal.replace(/[。；，,;.\s]+$/u, ''), paper.answer]
    .filter((part) => part !== '')
    .join('；');
  const documents = cancellationDocuments.map((each) =>
    tick(cancellationDocumentTitles[each], paper.documentsSeen.includes(each)),
  );
  return [
    textBlock('取消原因', paper.reason, 17),
    textBlock('建议与答复', proposal),
    ticksBlock('所附凭据', documents),
    textBlock('依据与判定', paper.ruleSentence),
    ...(paper.exception === null ? [] : [textBlock('特批理由', paper.exception.reason)]),
  ];
}

function settlement({ totals }: CancellationPaper): AmountBlock {
  const { feeFen, refundFen, dueFen } = totals;
  // CAN-8: refund = paid share − fee, or the other way round as due.
  const paidFen = refundFen - dueFen + feeFen;
  const paid = `本次商品已付 ${formatYuan(paidFen)}`;
  if (dueFen > 0) {
    const note = `${paid}，不足退单费 ${formatYuan(feeFen)}，差额由顾客补交。`;
    return amountBlock('应补金额', formatYuan(dueFen), capitals(dueFen), note);
  }
  const note = feeFen === 0 ? `${paid}，全部退还。` : `${paid}，扣退单费 ${formatYuan(feeFen)}。`;
  return amountBlock('应退金额', formatYuan(refundFen), capitals(refundFen), note);
}

function signatures({ exception, approval, print }: CancellationPaper): SignaturesBlock {
  const title = exception === null ? '总经理审批' : '总经理特批';
  return {
    kind: 'signatures',
    boxes: [
      signatureBox('顾客确认（本人已知悉以上内容）'),
      signatureBox('接待人员'),
      approvalBox(title, approval, print.timeZone),
    ],
  };
}

function filing({ filing: filed, serviceCentre, print }: CancellationPaper): BlanksBlock {
  const time = (at: number) => printedTime(at, print.timeZone);
  return {
    kind: 'blanks',
    groups: [
      filingGroup(filed, print.timeZone),
      {
        title: '服务中心',
        blanks: [
          {
            label: '通知时间',
            value: serviceCentre === null ? null : time(serviceCentre.notifiedAt),
          },
          { label: '接收人', value: serviceCentre?.acknowledgedBy ?? null },
        ],
      },
    ],
  };
}
