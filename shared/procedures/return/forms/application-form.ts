import type { BlanksBlock, FormBlock, SignaturesBlock } from '../../../forms/blocks.ts';
import { field, signatureBox, textBlock, tick, ticksBlock } from '../../../forms/builders.ts';
import type { FormDocument, FormMark } from '../../../forms/document.ts';
import { photosBlock } from '../../../forms/photos-block.ts';
import { printedTime } from '../../../forms/printed-time.ts';
import { approvalBox } from '../../paper/approval-box.ts';
import { customerAndOrder } from '../../paper/customer-and-order.ts';
import { filingGroup } from '../../paper/filing-group.ts';
import {
  returnDocuments,
  returnDocumentTitles,
  returnKinds,
  returnKindTitles,
  returnReasons,
  returnReasonTitles,
} from '../request.ts';
import type { ReturnPaper } from './application-paper.ts';
import { linesTable, newGoodsTable, payableBlock } from './goods-blocks.ts';

/** 退货、换货申请单 (RET-13), three copies. */
export function returnForm(paper: ReturnPaper): FormDocument {
  const { timeZone } = paper.print;
  return {
    title: '退货、换货申请单',
    number: paper.number,
    store: paper.store,
    paper: 'a4Portrait',
    copies: ['store', 'finance', 'customer'],
    print: paper.print,
    mark: markOf(paper),
    blocks: [
      customerAndOrder(paper, timeZone),
      ...asked(paper),
      linesTable(paper),
      ...(paper.newGoods.length === 0 ? [] : [newGoodsTable(paper.newGoods)]),
      ...sayings(paper),
      payableBlock(paper),
      ...inspected(paper),
      signatures(paper),
      handling(paper),
      ...photosBlock(paper.photos, timeZone),
    ],
    footnote: '一式三联：存根联　财务联　顾客联。办理退款或换货请带本单顾客联及有效证件。',
  };
}

function markOf({ exception, approval }: ReturnPaper): FormMark | null {
  if (!exception) return null;
  return approval === null ? 'specialApprovalRequested' : 'specialApproval';
}

function asked({ request }: ReturnPaper): FormBlock[] {
  const kinds = returnKinds.map((kind) => tick(returnKindTitles[kind], kind === request.kind));
  const reasons = returnReasons.map((reason) =>
    tick(returnReasonTitles[reason], reason === request.reason),
  );
  return [
    ticksBlock('申请与原因', [...kinds, ...reasons]),
    textBlock('原因说明', request.reasonText, 14),
  ];
}

function sayings({ request, ruleSentence, exception }: ReturnPaper): FormBlock[] {
  const proposal = [
    tick('接受检验，仍要求退换', request.proposalAnswer === 'inspect'),
    tick('改为维修', request.proposalAnswer === 'repair'),
  ];
  const documents = returnDocuments.map((each) =>
    tick(returnDocumentTitles[each], request.documents.includes(each)),
  );
  return [
    ...(request.reason === 'quality' ? [ticksBlock('建议先检验维修', proposal)] : []),
    ticksBlock('顾客说明', [
      tick('原包装未拆封', request.packagingUnopened),
      tick('商品完好', request.goodsIntact),
    ]),
    ticksBlock('所附凭据', documents),
    textBlock('依据与判定', ruleSentence),
    ...(exception ? [textBlock('特批理由', request.exceptionReason.trim())] : []),
  ];
}

/** RET-14: what was found, or room for the inspector's pen; nothing where nothing was delivered. */
function inspected({ inspection, lines, print }: ReturnPaper): FormBlock[] {
  if (lines.every(({ delivered }) => !delivered)) return [];
  const time = inspection === null ? null : printedTime(inspection.at, print.timeZone);
  return [
    { kind: 'heading', text: '检验确认' },
    {
      kind: 'fields',
      rows: [
        [
          field('检验人', inspection?.inspector ?? null, 4),
          field('检验时间', time, 4),
          field('地点', inspection?.place ?? null, 4),
        ],
      ],
    },
    textBlock('检验结果', inspection?.text ?? null, 17),
  ];
}

function signatures({ exception, approval, inspection, print }: ReturnPaper): SignaturesBlock {
  const title = exception ? '自营部负责人特批' : '自营部负责人审批';
  return {
    kind: 'signatures',
    boxes: [
      signatureBox('顾客确认（本人已知悉以上内容）'),
      signatureBox('店长'),
      signatureBox('商品检验人', { record: inspection?.inspector ?? '' }),
      approvalBox(title, approval, print.timeZone),
    ],
  };
}

function handling({ filing, received, print }: ReturnPaper): BlanksBlock {
  const back = received === null ? null : printedTime(received.at, print.timeZone);
  return {
    kind: 'blanks',
    groups: [
      filingGroup(filing, print.timeZone),
      {
        title: '收回商品',
        blanks: [
          { label: '时间', value: back },
          { label: '经手人', value: received?.by ?? null },
        ],
      },
    ],
  };
}
