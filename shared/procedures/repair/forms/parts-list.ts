import { signatureBox, textBlock } from '../../../forms/builders.ts';
import type { FormDocument } from '../../../forms/document.ts';
import type { CasePaper } from '../../case-paper.ts';
import { partsBlock } from './parts-block.ts';
import { customerBlock, formHead, goodsBlock, repairPaperOf } from './repair-paper.ts';

/** 配件清单 (REP-6), with room for what is added by hand. */
export function repairPartsList(paper: CasePaper): FormDocument {
  const repair = repairPaperOf(paper);
  return {
    ...formHead(repair, '配件清单'),
    copies: ['serviceCentre'],
    blocks: [
      customerBlock(repair),
      goodsBlock(repair),
      textBlock('处理方案', repair.record.diagnosis?.solution ?? null),
      partsBlock(repair.record.parts, paper.print.timeZone, 3),
      { kind: 'signatures', boxes: [signatureBox('维修人员'), signatureBox('服务中心客服')] },
    ],
    footnote: '配件到齐后才能安排维修。',
  };
}
