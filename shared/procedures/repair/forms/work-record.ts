import { capitals } from '../../../domain/capitals.ts';
import { formatYuan } from '../../../domain/money.ts';
import type { FieldsBlock } from '../../../forms/blocks.ts';
import { amountBlock, field, signatureBox, textBlock } from '../../../forms/builders.ts';
import type { FormDocument } from '../../../forms/document.ts';
import { photosBlock } from '../../../forms/photos-block.ts';
import { printedTime } from '../../../forms/printed-time.ts';
import type { CasePaper } from '../../case-paper.ts';
import { repairPlaceTitles } from '../request.ts';
import { partsBlock } from './parts-block.ts';
import { customerBlock, formHead, goodsBlock, repairPaperOf } from './repair-paper.ts';
import type { RepairPaper } from './repair-paper.ts';

/** 顾客产品维修记录 (REP-11): fault, work done, parts, time, cost, technician. */
export function repairWorkRecord(paper: CasePaper): FormDocument {
  const repair = repairPaperOf(paper);
  const { work, parts } = repair.record;
  const { chargeFen } = repair.decision;
  return {
    ...formHead(repair, '顾客产品维修记录'),
    copies: ['serviceCentre'],
    blocks: [
      customerBlock(repair),
      goodsBlock(repair),
      textBlock('故障', work?.fault ?? null, 17),
      textBlock('维修内容', work?.done ?? null, 24),
      ...(parts.length === 0 ? [] : [partsBlock(parts, paper.print.timeZone)]),
      textBlock('所用配件', work?.partsUsed.trim() ?? null),
      workFields(repair),
      amountBlock(
        '收费金额',
        formatYuan(chargeFen),
        capitals(chargeFen),
        chargeFen === 0 ? '本次维修不收费。' : '',
      ),
      {
        kind: 'signatures',
        boxes: [
          signatureBox('维修人员', { record: work?.technician.name ?? '' }),
          signatureBox('顾客（已修好，验收无误）'),
        ],
      },
      ...photosBlock(paper.photos, paper.print.timeZone),
    ],
    footnote: '本记录由服务中心留存。',
  };
}

function workFields({ record: { work, goodsBack }, request, paper }: RepairPaper): FieldsBlock {
  const time = (at: number | undefined) =>
    at === undefined ? null : printedTime(at, paper.print.timeZone);
  return {
    kind: 'fields',
    rows: [
      [
        field('完成时间', time(work?.doneAt), 4),
        field('用时', work ? minutesText(work.minutes) : null, 4),
        field('维修人员', work?.technician.name ?? null, 4),
      ],
      [
        field('处理方式', repairPlaceTitles[request.place], 4),
        field('送回时间', request.place === 'home' ? '上门维修' : time(goodsBack?.at), 4),
        field('接收人', goodsBack?.receiver ?? null, 4),
      ],
    ],
  };
}

function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours === 0 ? '' : `${hours} 小时`, rest === 0 ? '' : `${rest} 分钟`]
    .filter((part) => part !== '')
    .join(' ');
}
