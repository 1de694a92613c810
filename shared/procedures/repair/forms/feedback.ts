import type { FieldsBlock, TableBlock, Tick } from '../../../forms/blocks.ts';
import {
  field,
  fillColumn,
  fitColumn,
  signatureBox,
  textBlock,
  tick,
  ticksBlock,
} from '../../../forms/builders.ts';
import type { FormDocument } from '../../../forms/document.ts';
import { printedTime } from '../../../forms/printed-time.ts';
import type { CasePaper } from '../../case-paper.ts';
import { contactChannels, contactChannelTitles } from '../record.ts';
import { ratingTitles, ratingWords, ratedThings } from '../ratings.ts';
import { customerBlock, formHead, goodsBlock, repairPaperOf } from './repair-paper.ts';
import type { RepairPaper } from './repair-paper.ts';

/** 产品维修顾客意见反馈表 (REP-12). */
export function repairFeedback(paper: CasePaper): FormDocument {
  const repair = repairPaperOf(paper);
  const { satisfaction, notReached } = repair.record;
  return {
    ...formHead(repair, '产品维修顾客意见反馈表'),
    copies: ['serviceCentre'],
    blocks: [
      customerBlock(repair),
      goodsBlock(repair),
      ticksBlock(
        '回访方式',
        contactChannels.map((each) =>
          tick(contactChannelTitles[each], each === satisfaction?.channel),
        ),
      ),
      ratings(repair),
      ticksBlock('问题是否解决', [
        tick('已解决', satisfaction?.solved === true),
        tick('没有解决', satisfaction?.solved === false),
      ]),
      textBlock('顾客意见', satisfaction?.words.trim() ?? null, 30),
      textBlock('处理措施', satisfaction?.measures.trim() ?? null, 24),
      ...(notReached === '' ? [] : [textBlock('没有联系上', notReached)]),
      called(repair),
      { kind: 'signatures', boxes: [signatureBox('回访人'), signatureBox('服务中心负责人')] },
    ],
    footnote: '送回或修好后 24 小时内电话回访（REP-12）。',
  };
}

function ratings({ record: { satisfaction } }: RepairPaper): TableBlock {
  return {
    kind: 'table',
    columns: [fillColumn('项目'), fitColumn('评价')],
    rows: ratedThings.map((thing) => [
      ratingTitles[thing],
      ratingWords.map(({ value, title }): Tick =>
        tick(title, satisfaction?.ratings[thing] === value),
      ),
    ]),
    blankRows: 0,
    total: null,
  };
}

function called({ record, paper }: RepairPaper): FieldsBlock {
  const { satisfaction, goodsBack, work } = record;
  const time = (at: number | undefined) =>
    at === undefined ? null : printedTime(at, paper.print.timeZone);
  return {
    kind: 'fields',
    rows: [
      [
        field('修好或送回', time(goodsBack?.at ?? work?.doneAt), 4),
        field('回访时间', time(satisfaction?.at), 4),
        field('回访人', satisfaction?.by.name ?? null, 4),
      ],
    ],
  };
}
