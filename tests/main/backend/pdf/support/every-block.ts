import {
  field,
  fillColumn,
  fitColumn,
  signatureBox,
  textBlock,
  tick,
  ticksBlock,
} from '../../../../../shared/forms/builders.ts';
import type { FormDocument } from '../../../../../shared/forms/document.ts';
import { printedAt } from './papers.ts';

/** A form of no procedure that uses every kind of block, with blanks where there may be blanks. */
export function everyBlock(changes: Partial<FormDocument> = {}): FormDocument {
  return {
    title: '产品维修顾客意见反馈表',
    number: 'WX-20261121-001',
    store: { name: '某某家居', branch: '' },
    paper: 'a4Portrait',
    copies: ['serviceCentre'],
    print: { at: printedAt, timeZone: 'Asia/Shanghai', by: '赵磊', number: 1 },
    mark: null,
    blocks: [
      { kind: 'heading', text: '一、回访对象' },
      {
        kind: 'fields',
        rows: [
          [field('姓名', '高玉静', 6), field('回访时间', null, 6)],
          [field('产品', '床垫', 12)],
        ],
      },
      { kind: 'heading', text: '二、回答' },
      {
        kind: 'table',
        columns: [fillColumn('项目'), fitColumn('评价'), fillColumn('备注')],
        rows: [
          ['上门是否准时', [tick('满意', true), tick('一般'), tick('不满意')], '提前到达'],
          ['维修质量', [tick('满意'), tick('一般', true), tick('不满意')], ''],
        ],
        blankRows: 2,
        total: null,
      },
      textBlock('其他意见', null, 24),
      ticksBlock('处理', [tick('已解答'), tick('转交上级', true)]),
      { kind: 'amount', label: '实收金额', amount: null, note: '由财务填写。' },
      { kind: 'letter', paragraphs: ['感谢您的配合，祝您生活愉快。', '此致敬礼'] },
      {
        kind: 'signatures',
        boxes: [
          signatureBox('回访人'),
          signatureBox('部门负责人', { stamp: true, statement: '已核对' }),
          signatureBox('档案管理员'),
          signatureBox('客服经理', { options: [tick('同意'), tick('不同意')] }),
        ],
      },
      {
        kind: 'blanks',
        groups: [{ title: '归档', blanks: [{ label: '档案号', value: null }] }],
      },
    ],
    footnote: '五不准：不准吸烟，不准用餐，不准收钱，不准收礼，不准无礼。',
    ...changes,
  };
}
