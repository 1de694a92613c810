import { goodsKindTitles } from '../../../domain/goods-kind.ts';
import { formatPhone } from '../../../domain/phone.ts';
import { dayText } from '../../../domain/time-zone.ts';
import type { FieldsBlock, TableBlock } from '../../../forms/blocks.ts';
import { field, fillColumn, fitColumn } from '../../../forms/builders.ts';
import type { FormDocument } from '../../../forms/document.ts';
import { goodsText } from '../../../forms/goods-text.ts';
import { printedTime } from '../../../forms/printed-time.ts';
import type { CasePaper } from '../../case-paper.ts';
import { repairDecisionSchema } from '../decision.ts';
import type { RepairDecision } from '../decision.ts';
import { repairRecordSchema } from '../record.ts';
import type { RepairRecord } from '../record.ts';
import { repairRequestSchema } from '../request.ts';
import type { RepairRequest } from '../request.ts';

/** A repair as its forms say it: parsed, with the goods by name. */
export interface RepairPaper {
  paper: CasePaper;
  request: RepairRequest;
  record: RepairRecord;
  decision: RepairDecision;
  goods: PaperGoods;
}

interface PaperGoods {
  text: string;
  kind: string;
  pieces: number;
}

export function repairPaperOf(paper: CasePaper): RepairPaper {
  const request = repairRequestSchema.parse(paper.request);
  return {
    paper,
    request,
    record: repairRecordSchema.parse(paper.record),
    decision: repairDecisionSchema.parse(paper.decision),
    goods: goodsOf(request, paper),
  };
}

function goodsOf({ goods }: RepairRequest, paper: CasePaper): PaperGoods {
  if (goods.from === 'other') {
    const kind = goods.kind === null ? '' : goodsKindTitles[goods.kind];
    return { text: goodsText(goods), kind, pieces: goods.pieces };
  }
  const line = paper.goods.find(({ id }) => id === goods.lineId);
  if (!line) throw new Error('The goods of the repair are not among the lines of the order.');
  const text = goodsText({ ...line, colour: line.color });
  return { text, kind: goodsKindTitles[line.kind], pieces: goods.pieces };
}

/** What all forms of a repair have in common. */
export function formHead({ paper }: RepairPaper, title: string) {
  return {
    title,
    number: paper.number,
    store: paper.store,
    paper: 'a4Portrait',
    print: paper.print,
    mark: null,
  } satisfies Partial<FormDocument>;
}

/** Whom the repair is for, where they are reached, and what they bought. */
export function customerBlock({ paper, request, decision }: RepairPaper): FieldsBlock {
  const { customer, order, print } = paper;
  const { purchasedAt } = decision.warranty;
  return {
    kind: 'fields',
    rows: [
      [
        field('顾客', customer.name, 4),
        field('电话', formatPhone(customer.phone), 4),
        field('销售订单', order?.number ?? '无订单', 4),
      ],
      [
        field('联系人', request.contactName.trim() || customer.name, 4),
        field('联系电话', formatPhone(request.contactPhone.trim() || customer.phone), 4),
        field('购买日期', purchasedAt === null ? null : dayText(purchasedAt, print.timeZone), 4),
      ],
      [
        field('地址', request.address.trim() || customer.address, 8),
        field('报修时间', printedTime(paper.requestedAt, print.timeZone), 4),
      ],
    ],
  };
}

export function goodsBlock({ goods }: RepairPaper): TableBlock {
  return {
    kind: 'table',
    columns: [fillColumn('商品　规格　颜色'), fitColumn('类别'), fitColumn('件数', 'right')],
    rows: [[goods.text, goods.kind, String(goods.pieces)]],
    blankRows: 0,
    total: null,
  };
}
