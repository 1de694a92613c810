import { capitals } from '../../domain/capitals.ts';
import { goodsKindTitles } from '../../domain/goods-kind.ts';
import type { GoodsKind } from '../../domain/goods-kind.ts';
import { formatFen, formatYuan } from '../../domain/money.ts';
import { formatPhone } from '../../domain/phone.ts';
import type {
  AmountBlock,
  BlanksBlock,
  FieldsBlock,
  FormBlock,
  SignaturesBlock,
  TableBlock,
} from '../../forms/blocks.ts';
import {
  amountBlock,
  field,
  fillColumn,
  fitColumn,
  signatureBox,
  textBlock,
  tick,
  ticksBlock,
} from '../../forms/builders.ts';
import type { FormDocument, FormMark, FormPrint } from '../../forms/document.ts';
import { printedTime } from '../../forms/printed-time.ts';
import { approverText } from '../approval.ts';
import { cancellationDocuments, cancellationDocumentTitles } from './request.ts';
import type { CancellationDocument } from './request.ts';

/** What 取消订单申请单 says, as plain data: money in fen, times in UTC ms. */
export interface CancellationPaper {
  number: string;
  store: { name: string; branch: string };
  /** In full: paper is not masked (ARC-15 masks screens). */
  customer: { name: string; phone: string; address: string };
  order: { number: string; orderedAt: number };
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

interface PaperApproval {
  approver: string;
  at: number;
  by: 'counter' | 'paper';
  /** In whose name a deputy (代) approved; null when the approver did in person. */
  deputyFor: string | null;
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
      customerAndOrder(paper),
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

function customerAndOrder({ customer, order, print }: CancellationPaper): FieldsBlock {
  return {
    kind: 'fields',
    rows: [
      [
        field('顾客', customer.name, 4),
        field('电话', formatPhone(customer.phone), 4),
        field('销售订单', order.number, 4),
      ],
      [
        field('地址', customer.address, 8),
        field('下单时间', printedTime(order.orderedAt, print.timeZone), 4),
      ],
    ],
  };
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
      goodsOf(line),
      goodsKindTitles[line.kind],
      String(line.pieces),
      formatFen(line.amountFen),
      formatFen(line.feeFen),
    ]),
    blankRows: 0,
    total: { label: '合计', values: [formatFen(totals.amountFen), formatFen(totals.feeFen)] },
  };
}

function goodsOf({ name, code, size, colour }: CancellationPaperLine): string {
  const goods = [name, code].filter((part) => part !== '').join(' ');
  return [goods, size, colour].filter((part) => part !== '').join('　');
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
  const byDeputy = approval !== null && approval.deputyFor !== null;
  const manager = byDeputy ? `${title}（代）` : title;
  return {
    kind: 'signatures',
    boxes: [
      signatureBox('顾客确认（本人已知悉以上内容）'),
      signatureBox('接待人员'),
      signatureBox(manager, {
        options: [tick('同意', approval !== null), tick('不同意')],
        record: approval === null ? '' : approvalRecord(approval, print.timeZone),
      }),
    ],
  };
}

function approvalRecord({ approver, at, by, deputyFor }: PaperApproval, timeZone: string): string {
  const way = by === 'counter' ? '柜台批准' : '书面批准';
  return `${approverText(approver, deputyFor)}　${printedTime(at, timeZone)}　${way}`;
}

function filing({ filing: filed, serviceCentre, print }: CancellationPaper): BlanksBlock {
  const time = (at: number) => printedTime(at, print.timeZone);
  return {
    kind: 'blanks',
    groups: [
      {
        title: '财务备案',
        blanks: [
          { label: '备案人', value: filed?.by ?? null },
          {
            label: '日期',
            value: filed === null ? null : time(filed.at).slice(0, 'yyyy-mm-dd'.length),
          },
        ],
      },
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
