import { describe, expect, it } from 'vitest';

import type { FormBlock } from '../../../../shared/forms/blocks.ts';
import { returnForm } from '../../../../shared/procedures/return/forms/application-form.ts';
import type { ReturnPaper } from '../../../../shared/procedures/return/forms/application-paper.ts';
import { textsOf } from '../../../main/backend/pdf/support/document-texts.ts';
import {
  approval,
  asked,
  beforeInspection,
  decisionOf,
  exchange,
  inspected,
  request,
  returnPaper,
} from '../../../main/backend/pdf/support/return-papers.ts';

describe('退货、换货申请单', () => {
  it('comes in a copy for store, finance and customer', () => {
    expect(returnForm(returnPaper()).copies).toEqual(['store', 'finance', 'customer']);
  });

  it('is plain data', () => {
    const form = returnForm(inspected());
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  });

  it('is signed by customer, store manager, inspector and head of the division', () => {
    expect(blockOf(returnPaper(), 'signatures').boxes.map(({ role }) => role)).toEqual([
      '顾客确认（本人已知悉以上内容）',
      '店长',
      '商品检验人',
      '自营部负责人审批',
    ]);
  });

  it.each([
    ['return', '☑退货 ☐换货 ☐质量问题 ☑其他原因', returnPaper()],
    ['claim about quality', '☑退货 ☐换货 ☑质量问题 ☐其他原因', beforeInspection()],
    ['exchange', '☐退货 ☑换货 ☐质量问题 ☑其他原因', exchange(true)],
  ])('ticks what is asked for: %s', (_, ticks, paper) => {
    expect(ticksOf(paper, '申请与原因')).toBe(ticks);
  });

  it('ticks the documents seen and leaves the others to the pen (RET-13)', () => {
    expect(ticksOf(returnPaper(), '所附凭据')).toBe('☐销售订单 ☑收据 ☐发票 ☑提货单 ☑收货单');
  });

  it('asks about inspection and repair only where it is about quality (RET-2)', () => {
    expect([
      ticksOf(returnPaper(), '建议先检验维修'),
      ticksOf(beforeInspection(), '建议先检验维修'),
    ]).toEqual(['', '☑接受检验，仍要求退换 ☐改为维修']);
  });
});

describe('what has to be paid', () => {
  it('is the refund of a return, in figures and capitals', () => {
    expect(blockOf(returnPaper(), 'amount')).toMatchObject({
      label: '应退金额',
      amount: { figures: '¥5,600.00', capitals: '伍仟陆佰元整' },
      note: '可退商品已付 ¥5,600.00，全部退还。',
    });
  });

  it('is left to the pen while the goods must be looked at (RET-2)', () => {
    expect(blockOf(beforeInspection(), 'amount')).toMatchObject({
      amount: null,
      note: '检验后确定。',
    });
  });

  it('of an exchange for dearer goods is the difference, from the customer (RET-12)', () => {
    expect(blockOf(exchange(true), 'amount')).toMatchObject({
      label: '应补金额',
      amount: { figures: '¥2,200.00' },
      note: '新商品 ¥6,880.00，退回商品抵 ¥4,680.00，差额由顾客补交。',
    });
  });

  it('of an exchange for cheaper goods is the difference, to the customer (RET-12)', () => {
    expect(blockOf(exchange(false), 'amount')).toMatchObject({
      label: '应退金额',
      amount: { figures: '¥700.00' },
      note: '新商品 ¥3,980.00，退回商品抵 ¥3,980.00，差额退还顾客。',
    });
  });

  it('of an exchange for goods of the same price is nothing', () => {
    const decision = decisionOf([asked], {
      exchange: { newGoodsFen: 468_000, creditFen: 468_000 },
      payable: { refundFen: 0, dueFen: 0 },
    });
    expect(blockOf(exchange(true, { decision }), 'amount')).toMatchObject({
      amount: { figures: '¥0.00', capitals: '零元整' },
      note: '新商品 ¥4,680.00，退回商品抵 ¥4,680.00，没有差额。',
    });
  });

  it('tells the fee of what was never delivered (RET-8)', () => {
    const decision = decisionOf([asked], { feeFen: 46_800, refundFen: 421_200 });
    expect(blockOf(returnPaper({ lines: [asked], decision }), 'amount').note).toBe(
      '可退商品已付 ¥4,680.00，费用 ¥468.00。',
    );
  });

  it('tells another amount that was agreed', () => {
    expect(blockOf(returnPaper({ agreedFen: 400_000 }), 'amount').note).toContain(
      '经批准，商定为 ¥4,000.00。',
    );
  });
});

describe('the inspection (RET-14)', () => {
  it('is left to the pen before', () => {
    expect(textBlockOf(returnPaper(), '检验结果')).toBeNull();
  });

  it('says what was found', () => {
    expect(textBlockOf(inspected(), '检验结果')).toContain('一把餐椅椅面有划痕');
  });

  it('shows good and damaged pieces of a line apart, under the number of that line', () => {
    const rows = blockOf(inspected(), 'table').rows.map(([place, , , pieces, found, verdict]) => [
      place,
      pieces,
      found,
      verdict,
    ]);
    expect(rows).toEqual([
      ['1', '1', '完好', '接受'],
      ['2', '1', '完好', '接受'],
      ['2', '1', '损坏', '不接受'],
    ]);
  });

  it('has no place where nothing was delivered yet', () => {
    const lines = [{ ...asked, delivered: false, outcome: 'fee' } as const];
    expect(textsOf(returnForm(exchange(true, { lines }))).join()).not.toContain('检验结果');
  });
});

describe('an exception (RET-18)', () => {
  const exception = {
    exception: true,
    request: { ...request, exception: true, exceptionReason: '老顾客，未使用。' },
  };

  it('is only asked for before the approval', () => {
    expect(returnForm(returnPaper(exception)).mark).toBe('specialApprovalRequested');
  });

  it('is printed large after it', () => {
    expect(returnForm(returnPaper({ ...exception, approval })).mark).toBe('specialApproval');
  });

  it('has its reason and goes to the head of the division', () => {
    const texts = textsOf(returnForm(returnPaper(exception)));
    expect(texts).toEqual(expect.arrayContaining(['老顾客，未使用。', '自营部负责人特批']));
  });

  it('is not spoken of where there is none', () => {
    const form = returnForm(returnPaper());
    expect([form.mark, textsOf(form).join().includes('特批')]).toEqual([null, false]);
  });
});

describe('what comes after', () => {
  it('says nothing of an approval before it (RET-15)', () => {
    expect(textsOf(returnForm(returnPaper())).join()).not.toMatch(/批准|☑同意/u);
  });

  it('names the deputy who approved, and for whom', () => {
    expect(textsOf(returnForm(inspected())).join()).toContain('赵敏（代 王建国）');
  });

  it('is left to the pen: filing and goods (RET-16)', () => {
    expect(blanksOf(returnPaper())).toEqual([null, null, null, null]);
  });

  it('says who filed it, and who took the goods in', () => {
    expect(blanksOf(inspected())).toEqual(['孙丽', '2026-11-21', '2026-11-21 14:32', '马师傅']);
  });
});

function blockOf<K extends FormBlock['kind']>(
  paper: ReturnPaper,
  kind: K,
): Extract<FormBlock, { kind: K }> {
  const block = returnForm(paper).blocks.find(
    (each): each is Extract<FormBlock, { kind: K }> => each.kind === kind,
  );
  if (!block) throw new Error(`No such block: ${kind}`);
  return block;
}

function ticksOf(paper: ReturnPaper, label: string): string {
  return returnForm(paper)
    .blocks.flatMap((block) => (block.kind === 'ticks' && block.label === label ? block.ticks : []))
    .map((tick) => `${tick.ticked ? '☑' : '☐'}${tick.label}`)
    .join(' ');
}

function textBlockOf(paper: ReturnPaper, label: string): string | null | undefined {
  return returnForm(paper).blocks.flatMap((block) =>
    block.kind === 'text' && block.label === label ? [block.text] : [],
  )[0];
}

function blanksOf(paper: ReturnPaper): (string | null)[] {
  return blockOf(paper, 'blanks').groups.flatMap(({ blanks }) => blanks.map(({ value }) => value));
}
