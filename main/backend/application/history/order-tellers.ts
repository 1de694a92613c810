import { z } from 'zod';

import { formatYuan } from '../../../../shared/domain/money.ts';
import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import type { OrderDifference } from '../../../../shared/domain/order-difference.ts';
import { orderDifferenceSchema } from '../../../../shared/domain/order-difference.ts';
import type { WaitingReason } from '../../../../shared/ipc/schemas/imports.ts';
import { waitingReasons } from '../../../../shared/ipc/schemas/imports.ts';
import { shownMoment } from '../../../../shared/orders/shown-moment.ts';
import {
  settlementMethods,
  settlementMethodTitles,
} from '../../../../shared/procedures/settlement.ts';
import type { Imports } from '../../database/schema.ts';
import type { Teller } from './teller.ts';
import { because, sentence, teller } from './teller.ts';

const reasonOnly = z.object({ reason: z.string().nullable() });

/** How an order came in. */
export const arrivalTexts: Readonly<Record<Imports['source'], string>> = {
  file: '订单随文件导入。',
  folder: '订单由收银系统的文件夹自动导入。',
  hand: '手工录入了订单。',
};

const changedTexts = {
  file: '导入的文件更新了订单',
  folder: '收银系统的文件自动更新了订单',
  hand: '更正了订单',
  waiting: '采用了文件里的改动',
} as const;

const waitingTexts: Readonly<Record<WaitingReason, { because: string; rule: string | null }>> = {
  runningCase: { because: '订单有正在办理的业务单', rule: 'CASE-1' },
  piecesTaken: { because: '有业务单已占用要改的商品', rule: 'CASE-2' },
  handCorrected: { because: '文件和手工更正的内容不一致', rule: null },
};

const forgottenBecause = {
  gone: '新的文件里已经没有这个改动',
  agreed: '订单已经和文件一致',
} as const;

/** What happens to an order, whoever does it. */
export const orderTellers: Readonly<Record<string, Teller>> = {
  'order.created': teller({
    data: z.object({
      source: z.enum(['file', 'folder', 'hand']),
      /** Number of the case that gave the goods in exchange. */
      exchangeOf: z.string().optional(),
    }),
    rule: ({ exchangeOf }) => (exchangeOf === undefined ? null : 'RET-12'),
    text: ({ source, exchangeOf }) =>
      exchangeOf === undefined
        ? arrivalTexts[source]
        : `换货业务单 ${exchangeOf} 换给顾客的商品录入成了这张订单。`,
  }),
  'order.changed': teller({
    data: z.object({
      by: z.enum(['file', 'folder', 'hand', 'waiting']),
      fields: z.array(z.string()),
    }),
    personal: reasonOnly.extend({ differences: z.array(orderDifferenceSchema) }),
    text: ({ by, fields }, personal) =>
      `${changedTexts[by]}：${changes(fields, personal?.differences)}。${because(personal?.reason)}`,
  }),
  'order.changeWaiting': teller({
    data: z.object({ reason: z.enum(waitingReasons) }),
    rule: ({ reason }) => waitingTexts[reason].rule,
    text: ({ reason }) =>
      `文件里的内容和订单不同，没有自动更新，等人查看：${waitingTexts[reason].because}。`,
  }),
  'order.changeDropped': teller({
    data: z.object({ why: z.enum(['gone', 'agreed']).optional() }),
    personal: reasonOnly,
    text: ({ why }, personal) =>
      why === undefined
        ? `没有采用文件里的改动，订单不变。${because(personal?.reason)}`
        : `文件里的改动不用再看了，订单不变。${because(forgottenBecause[why])}`,
  }),
  'order.paymentRecorded': teller({
    data: z.object({
      amountFen: z.int(),
      method: z.enum(settlementMethods).nullable(),
      paidAt: z.int().nullable(),
    }),
    personal: z.object({ note: z.string() }),
    text: ({ amountFen, method, paidAt }, personal, { timeZone }) => {
      const how = method === null ? '' : `，${settlementMethodTitles[method]}`;
      const when = paidAt === null ? '' : `，收款时间 ${shownMoment(paidAt, timeZone)}`;
      const note = personal?.note ? `备注：${sentence(personal.note)}` : '';
      return `登记收款 ${formatYuan(amountFen)}${how}${when}。${note}`;
    },
  }),
  'order.paymentCancelled': teller({
    data: z.object({ amountFen: z.int() }),
    personal: reasonOnly,
    text: ({ amountFen }, personal) =>
      `作废了登记错的收款 ${formatYuan(amountFen)}。${because(personal?.reason)}`,
  }),
  'order.deliveryRecorded': teller({
    data: z.object({
      lineIds: z.array(z.string()),
      /** Not in the oldest events. */
      goods: z.array(z.string()).optional(),
      deliveredAt: z.int().nullable(),
    }),
    personal: reasonOnly.extend({
      before: z.array(z.object({ deliveredAt: z.int().nullable() })),
    }),
    text: ({ lineIds, goods, deliveredAt }, personal, { timeZone }) => {
      const lines = goods?.join('、') ?? ` ${lineIds.length} 种商品`;
      const done =
        deliveredAt === null
          ? `取消了${lines}的送货或提货时间`
          : `登记了${lines}的送货或提货时间：${shownMoment(deliveredAt, timeZone)}`;
      const before = momentsBefore(personal?.before ?? [], timeZone);
      return `${done}。${before}${because(personal?.reason)}`;
    },
  }),
};

/** What the goods had before, each moment once; nothing for those that had none. */
function momentsBefore(lines: readonly { deliveredAt: number | null }[], timeZone: string): string {
  const moments = lines.flatMap(({ deliveredAt }) => deliveredAt ?? []);
  if (moments.length === 0) return '';
  const texts = new Set(moments.map((moment) => shownMoment(moment, timeZone)));
  return `原来的时间是 ${[...texts].join('、')}。`;
}

const fieldTitles: Readonly<Record<keyof OrderContent, string>> = {
  orderNumber: '订单号',
  orderedAt: '下单时间',
  customerName: '客户姓名',
  phone: '电话',
  address: '送货地址',
  consultant: '导购',
  documents: '票据',
  totalFen: '订单总额',
  paidFen: '已付金额',
  lines: '商品',
};

/** Before and after; once blanked, only what it was about. */
function changes(fields: readonly string[], differences: OrderDifference[] | undefined): string {
  const named: Readonly<Record<string, string>> = fieldTitles;
  if (!differences) return fields.map((field) => named[field] ?? field).join('、');
  return differences
    .map(({ field, before, after }) => `${field}由“${before}”改为“${after}”`)
    .join('；');
}
