import { capitals } from '../../../domain/capitals.ts';
import { formatFen, formatYuan } from '../../../domain/money.ts';
import type { BlanksBlock, FormBlock, SignaturesBlock } from '../../../forms/blocks.ts';
import {
  amountBlock,
  fillColumn,
  fitColumn,
  signatureBox,
  textBlock,
  tick,
  ticksBlock,
} from '../../../forms/builders.ts';
import type { FormDocument } from '../../../forms/document.ts';
import { photosBlock } from '../../../forms/photos-block.ts';
import { printedTime } from '../../../forms/printed-time.ts';
import type { CasePaper } from '../../case-paper.ts';
import { approvalBox, paperApproval } from '../../paper/approval-box.ts';
import { faultCauses, faultCauseTitles } from '../record.ts';
import { repairPlaces, repairPlaceTitles } from '../request.ts';
import { ruleSentence } from '../sentences.ts';
import { customerBlock, formHead, goodsBlock, repairPaperOf } from './repair-paper.ts';
import type { RepairPaper } from './repair-paper.ts';

/** 家具维修通知单 (REP-1, REP-3): before the diagnosis its part is left to the technician's pen. */
export function repairNotice(paper: CasePaper): FormDocument {
  const repair = repairPaperOf(paper);
  return {
    ...formHead(repair, '家具维修通知单'),
    copies: ['store', 'finance', 'serviceCentre'],
    blocks: [
      customerBlock(repair),
      goodsBlock(repair),
      ...reported(repair),
      ...diagnosed(repair),
      signatures(repair),
      handling(repair),
      ...photosBlock(paper.photos, paper.print.timeZone),
    ],
    footnote:
      '一式三联：存根联　财务联　服务中心联。门店保留原件，服务中心收到后 24 小时内联系顾客。',
  };
}

function reported({ request }: RepairPaper): FormBlock[] {
  return [
    textBlock('故障情况', request.problem.trim()),
    textBlock('发生经过', request.history.trim()),
    ticksBlock(
      '处理方式',
      repairPlaces.map((place) => tick(repairPlaceTitles[place], place === request.place)),
    ),
    ...(request.wishes.trim() === '' ? [] : [textBlock('顾客要求', request.wishes.trim())]),
  ];
}

function diagnosed(repair: RepairPaper): FormBlock[] {
  const { diagnosis } = repair.record;
  const { timeZone } = repair.paper.print;
  return [
    { kind: 'heading', text: '检查与处理' },
    textBlock('检查结果', diagnosis?.finding ?? null, diagnosis ? 0 : 20),
    ticksBlock(
      '原因',
      faultCauses.map((cause) => tick(faultCauseTitles[cause], cause === diagnosis?.cause)),
    ),
    textBlock('处理方案', diagnosis?.solution ?? null, diagnosis ? 0 : 14),
    ...charges(repair),
    textBlock('依据与判定', ruleSentence(repair.decision, timeZone)),
  ];
}

/** REP-5: what is charged, or what it would cost by the fee schedule, left to the pen at first. */
function charges({ record, decision }: RepairPaper): FormBlock[] {
  if (record.diagnosis === null)
    return [{ kind: 'amount', label: '应收金额', amount: null, note: '' }];
  const { chargeFen } = decision;
  const note = chargeFen === 0 ? '本次维修不收费。' : '按收费标准，修好后收取。';
  const amount = amountBlock('应收金额', formatYuan(chargeFen), capitals(chargeFen), note);
  if (decision.charges.length === 0) return [amount];
  return [
    {
      kind: 'table',
      columns: [
        fillColumn('收费项目'),
        fitColumn('单价（元）', 'right'),
        fitColumn('数量', 'right'),
        fitColumn('金额（元）', 'right'),
        fitColumn('收费'),
      ],
      rows: decision.charges.map((charge) => [
        charge.title,
        formatFen(charge.priceFen),
        `${charge.quantity} ${charge.unit}`,
        formatFen(charge.amountFen),
        charge.charged ? '收' : '免',
      ]),
      blankRows: 0,
      total: null,
    },
    amount,
  ];
}

function signatures({ record, paper }: RepairPaper): SignaturesBlock {
  const { approval, print } = paper;
  const technician = record.diagnosis?.technician.name ?? '';
  return {
    kind: 'signatures',
    boxes: [
      signatureBox('顾客（本人已知悉以上内容）'),
      signatureBox('接待人员'),
      signatureBox('维修人员', { record: technician }),
      approvalBox('店长', paperApproval(approval), print.timeZone),
    ],
  };
}

function handling({ record, paper }: RepairPaper): BlanksBlock {
  const time = (at: number | undefined) =>
    at === undefined ? null : printedTime(at, paper.print.timeZone);
  const reached = record.contacts.find((contact) => contact.reached);
  return {
    kind: 'blanks',
    groups: [
      {
        title: '服务中心',
        blanks: [
          { label: '联系顾客', value: time(reached?.at) },
          { label: '经办人', value: reached?.by.name ?? null },
        ],
      },
      {
        title: '方案说明',
        blanks: [
          { label: '说明时间', value: time(record.explanation?.at) },
          { label: '经办人', value: record.explanation?.by.name ?? null },
        ],
      },
    ],
  };
}
