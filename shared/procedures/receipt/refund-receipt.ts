import { capitals } from '../../domain/capitals.ts';
import { formatFen, formatYuan } from '../../domain/money.ts';
import { formatPhone } from '../../domain/phone.ts';
import type {
  AmountBlock,
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
} from '../../forms/builders.ts';
import type { FormDocument } from '../../forms/document.ts';
import { printedTime } from '../../forms/printed-time.ts';
import type { CasePaper } from '../case-paper.ts';
import type { FormDescription } from '../form-description.ts';
import type { MoneyState } from '../money-state.ts';
import { approvalText, paperApproval } from '../paper/approval-box.ts';
import { payeeRelations, payeeRelationTitles, settlementMethodTitles } from '../settlement.ts';
import type { SettlementRecord } from '../settlement.ts';
import { receiptWords } from './receipt-words.ts';
import type { ReceiptWords } from './receipt-words.ts';

/** CAN-14, RET-17: 退款签收单 has the same id in every procedure that pays money back. */
export const refundReceiptId = 'refundReceipt';

/** 退款签收单 of a procedure, for the stages in which its money is settled. */
export function refundReceiptForm(printableIn: readonly string[]): FormDescription {
  return {
    id: refundReceiptId,
    title: '退款签收单',
    printableIn,
    filedBy: ['settle'],
    document: refundReceipt,
  };
}

/** A5 landscape: the payee signs for what is still to be paid, or for the whole when all is paid. */
function refundReceipt(paper: CasePaper): FormDocument {
  const words = receiptWords(paper.money.kind);
  return {
    title: '退款签收单',
    number: paper.number,
    store: paper.store,
    paper: 'a5Landscape',
    copies: ['store', 'finance'],
    print: paper.print,
    mark: null,
    blocks: [
      facts(paper, words),
      ...agreed(paper),
      toBePaid(paper.money, words),
      payments(paper, words),
      signatures(words),
    ],
    footnote: words.footnote,
  };
}

function facts({ customer, order, money }: CasePaper, words: ReceiptWords): FieldsBlock {
  const agreedText = money.agreed === null ? '同判定' : formatYuan(money.agreed.amountFen);
  return {
    kind: 'fields',
    rows: [
      [
        field('顾客', customer.name, 4),
        field('电话', formatPhone(customer.phone), 4),
        field('销售订单', order?.number ?? '无订单', 4),
      ],
      [
        field(words.decided, formatYuan(money.decidedFen), 4),
        field('商定金额', agreedText, 4),
        field(words.settled, formatYuan(money.settledFen), 4),
      ],
    ],
  };
}

/** Another amount than the decided one, why, and who approved it. */
function agreed({ money, print }: CasePaper): FormBlock[] {
  const approval = paperApproval(money.agreed?.approval ?? null);
  if (money.agreed === null || approval === null) return [];
  const reason = money.agreed.reason.trim().replace(/[。.]$/u, '');
  const text = `${reason}。\n批准：${approvalText(approval, print.timeZone)}`;
  return [textBlock('商定理由', text)];
}

function toBePaid(money: MoneyState, words: ReceiptWords): AmountBlock {
  const { wholeFen, restFen } = money;
  if (restFen > 0 || wholeFen === 0) {
    return amountBlock(words.rest, formatYuan(restFen), capitals(restFen));
  }
  return amountBlock(words.whole, formatYuan(wholeFen), capitals(wholeFen), words.allPaid);
}

/** What was paid, and a line for the pen while something is left. */
function payments({ settlements, money, print }: CasePaper, words: ReceiptWords): TableBlock {
  const paid = settlements.filter(({ kind }) => kind !== 'none');
  return {
    kind: 'table',
    columns: [
      fitColumn('次'),
      fillColumn(words.time, 3.5),
      fillColumn('方式', 2),
      fillColumn('凭证号', 6),
      { ...fillColumn('金额（元）', 2.5), align: 'right' },
      fillColumn(words.payee, 3),
      fitColumn('关系'),
      fillColumn('收银员', 2),
    ],
    rows: paid.map((payment, index) => paymentRow(payment, index, print.timeZone)),
    blankRows: money.restFen > 0 || paid.length === 0 ? 1 : 0,
    total: null,
    small: true,
  };
}

function paymentRow(payment: SettlementRecord, index: number, timeZone: string): string[] {
  return [
    String(index + 1),
    printedTime(payment.settledAt, timeZone),
    payment.method === null ? '' : settlementMethodTitles[payment.method],
    payment.reference,
    formatFen(payment.amountFen),
    payment.payee,
    payeeRelationTitles[payment.relation],
    payment.recordedBy,
  ];
}

function signatures(words: ReceiptWords): SignaturesBlock {
  return {
    kind: 'signatures',
    low: true,
    boxes: [
      signatureBox(words.payee, {
        options: payeeRelations.map((relation) => tick(payeeRelationTitles[relation])),
      }),
      signatureBox('收银员'),
    ],
  };
}
