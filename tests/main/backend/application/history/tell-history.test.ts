import { describe, expect, test } from 'vitest';

import { tellEvent } from '../../../../../main/backend/application/history/tell-history.ts';
import type { Telling } from '../../../../../main/backend/application/history/teller.ts';
import type { Events } from '../../../../../main/backend/database/schema.ts';
import { cancellation } from '../../../../../shared/procedures/cancellation/index.ts';

const telling: Telling = {
  nameOf: (staffId) => (staffId === 's' ? '陈静' : '程序'),
  timeZone: 'Asia/Shanghai',
  procedureOfCase: () => cancellation,
  customerName: (id) => (id === 'other' ? '王玮' : ''),
};
/** 2026-11-20 17:35 in Shanghai. */
const moment = Date.UTC(2026, 10, 20, 9, 35);

function event(kind: string, data: unknown, personal: unknown = null): Events {
  return {
    sequence: 1,
    at: moment,
    staff_id: 's',
    kind,
    case_id: null,
    order_id: 'o',
    customer_id: 'c',
    data: JSON.stringify(data),
    personal: personal === null ? null : JSON.stringify(personal),
    salt: '',
    commitment: '',
    previous_hash: '',
    hash: '',
  };
}

const person = { name: '王伟', phone: '19912345678', address: '香港中路 1 号' };
const paid = { field: '已付金额', before: '¥100.00', after: '¥200.00' };

/** Kind, data, personal part, what is told, and what is told once the personal part is blanked. */
const told: [string, unknown, unknown, string, string | null][] = [
  ['order.created', { source: 'hand' }, null, '手工录入了订单。', null],
  [
    'order.changed',
    { by: 'file', importId: 'i', fields: ['paidFen', 'address'] },
    {
      reason: null,
      differences: [paid, { field: '送货地址', before: '', after: '香港中路' }],
      before: {},
      after: {},
    },
    '导入的文件更新了订单：已付金额由“¥100.00”改为“¥200.00”；送货地址由“”改为“香港中路”。',
    '导入的文件更新了订单：已付金额、送货地址。',
  ],
  [
    'order.changed',
    { by: 'hand', importId: null, fields: ['paidFen'] },
    { reason: '录错了', differences: [paid], before: {}, after: {} },
    '更正了订单：已付金额由“¥100.00”改为“¥200.00”。原因：录错了。',
    '更正了订单：已付金额。',
  ],
  [
    'order.changeWaiting',
    { reason: 'runningCase', contentHash: 'h' },
    null,
    '文件里的内容和订单不同，没有自动更新，等人查看：订单有正在办理的业务单。',
    null,
  ],
  [
    'order.changeDropped',
    { contentHash: 'h' },
    { reason: '文件有误' },
    '没有采用文件里的改动，订单不变。原因：文件有误。',
    '没有采用文件里的改动，订单不变。',
  ],
  [
    'order.changeDropped',
    { contentHash: 'h', why: 'gone' },
    null,
    '文件里的改动不用再看了，订单不变。原因：新的文件里已经没有这个改动。',
    null,
  ],
  [
    'order.changeDropped',
    { contentHash: 'h', why: 'agreed' },
    null,
    '文件里的改动不用再看了，订单不变。原因：订单已经和文件一致。',
    null,
  ],
  [
    'order.paymentRecorded',
    { paymentId: 'p', amountFen: 100_000, method: 'weChat', paidAt: moment },
    { note: '定金' },
    '登记收款 ¥1,000.00，微信，收款时间 2026-11-20 17:35。备注：定金。',
    '登记收款 ¥1,000.00，微信，收款时间 2026-11-20 17:35。',
  ],
  [
    'order.paymentCancelled',
    { paymentId: 'p', amountFen: 100_000 },
    { reason: '记错订单。' },
    '作废了登记错的收款 ¥1,000.00。原因：记错订单。',
    '作废了登记错的收款 ¥1,000.00。',
  ],
  [
    'order.deliveryRecorded',
    { lineIds: ['a', 'b'], deliveredAt: moment },
    { reason: null, before: [] },
    '登记了 2 种商品的送货或提货时间：2026-11-20 17:35。',
    '登记了 2 种商品的送货或提货时间：2026-11-20 17:35。',
  ],
  [
    'order.deliveryRecorded',
    { lineIds: ['a'], deliveredAt: null },
    { reason: '没有送成', before: [] },
    '取消了 1 种商品的送货或提货时间。原因：没有送成。',
    '取消了 1 种商品的送货或提货时间。',
  ],
  [
    'order.deliveryRecorded',
    { lineIds: ['a', 'b'], goods: ['沙发 米灰', '餐椅'], deliveredAt: moment },
    { reason: '改期', before: [{ lineId: 'b', deliveredAt: moment - 3_600_000 }] },
    '登记了沙发 米灰、餐椅的送货或提货时间：2026-11-20 17:35。原来的时间是 2026-11-20 16:35。原因：改期。',
    '登记了沙发 米灰、餐椅的送货或提货时间：2026-11-20 17:35。',
  ],
  ['customer.created', {}, null, '手工新建了客户。', null],
  [
    'customer.corrected',
    { fields: ['name', 'phone'] },
    { before: person, after: { ...person, name: '王玮', phone: '19987654321' }, reason: '听错' },
    '更正了客户资料：姓名由“王伟”改为“王玮”；电话由“199····5678”改为“199····4321”。原因：听错。',
    '更正了客户资料：姓名、电话。',
  ],
  [
    'customer.keptApart',
    { otherId: 'other' },
    null,
    '确认和同一电话下的另一位客户“王玮”不是同一个人。',
    null,
  ],
  ['customers.revealed', { what: 'phone' }, null, '查看了完整的电话号码。', null],
  [
    'orders.imported',
    { importId: 'i', fileSha256: 'f', importedOrders: 80, importedLines: 119, newCustomers: 80 },
    null,
    '导入了订单文件：新订单 80 张，更新 0 张，等人查看 0 张，新客户 80 位。',
    null,
  ],
  [
    'list.exported',
    { list: 'orders', rows: 80 },
    null,
    '取出了订单列表的 80 行，准备存成文件。',
    null,
  ],
  [
    'watchedFolder.dismissed',
    { fileSha256: 'f' },
    { name: '订单.csv' },
    '放下了收银系统文件夹里的文件“订单.csv”，没有导入。',
    '放下了收银系统文件夹里的一个文件，没有导入。',
  ],
  [
    'kindWord.added',
    { word: '特价', kind: 'promotion' },
    null,
    '增加了商品类别的说法“特价”：特卖品。',
    null,
  ],
  [
    'kindWord.removed',
    { word: '特价', kind: 'promotion' },
    null,
    '删去了商品类别的说法“特价”（特卖品）。',
    null,
  ],
  ['watchedFolder.turnedOn', {}, null, '开始自动导入收银系统文件夹里的订单文件。', null],
  ['watchedFolder.turnedOff', {}, null, '停止自动导入收银系统文件夹里的订单文件。', null],
  [
    'case.opened',
    { procedure: 'cancellation', predecessorId: null },
    null,
    '新开了取消订单业务单。',
    null,
  ],
  [
    'case.backdated',
    { from: moment, to: moment - 3_600_000, timeZone: 'Asia/Shanghai' },
    { reason: '昨天来过电话' },
    '把申请时间从 2026-11-20 17:35 改为 2026-11-20 16:35。原因：昨天来过电话。',
    '把申请时间从 2026-11-20 17:35 改为 2026-11-20 16:35。',
  ],
  [
    'form.issued',
    { form: 'application', formTitle: '取消订单申请单', printNumber: 2, via: 'print' },
    null,
    '第 2 次打印取消订单申请单。',
    null,
  ],
  [
    'form.cancelled',
    { form: 'application', formTitle: '取消订单申请单', printNumber: 2, via: 'saveAs' },
    null,
    '第 2 次另存取消订单申请单，没有印成，不算打印。',
    null,
  ],
];

describe('an event is told in plain words:', () => {
  test.each(told)('%s %j', (kind, data, personal, text) => {
    expect(tellEvent(event(kind, data, personal), telling)).toMatchObject({
      at: moment,
      by: '陈静',
      text,
    });
  });
});

describe('an event whose personal part was blanked tells less:', () => {
  const blanked = told.filter((each): each is [string, unknown, unknown, string, string] => {
    return each[4] !== null;
  });

  test.each(blanked)('%s %j', (kind, data, _personal, _whole, text) => {
    expect(tellEvent(event(kind, data), telling).text).toBe(text);
  });
});

test('an event of a kind that nobody tells is still there, with who and when', () => {
  expect(tellEvent(event('of a later version', {}), telling)).toEqual({
    at: moment,
    by: '陈静',
    text: '做了其他记录。',
    rule: null,
  });
});
