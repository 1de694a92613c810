import { expect, test } from 'vitest';

import { printNeedOf } from '../../../../renderer/screens/case/print-need.ts';
import { draft } from '../../support/fixtures.ts';

const view = draft({
  forms: [
    { form: 'application', title: '取消订单申请单', printable: true },
    { form: 'refundReceipt', title: '退款签收单', printable: true },
  ],
});
const need = (path: string) => ({ path, message: '请先打印。', rule: 'CAN-14' });

test('what has to be printed first is named, also where it is not the first form', () => {
  expect(printNeedOf(view, [need('print.refundReceipt')])).toMatchObject({
    form: 'refundReceipt',
    title: '打印退款签收单',
  });
});

test('the form of the procedure itself says its copies', () => {
  expect(printNeedOf(view, [need('print.application')])?.title).toBe('打印申请单（4 联）');
});

test('where several are to be printed, it is one after the other', () => {
  const both = [need('print.application'), need('print.refundReceipt')];
  expect(printNeedOf(view, both)?.form).toBe('application');
});

test('what is missing otherwise is no print', () => {
  expect(printNeedOf(view, [need('reason')])).toBeNull();
});
