import { z } from 'zod';

import { goodsKinds, goodsKindTitles } from '../../../../shared/domain/goods-kind.ts';
import type { ListQuery } from '../../../../shared/ipc/schemas/lists.ts';
import type { Teller } from './teller.ts';
import { teller } from './teller.ts';

const kindWord = z.object({ word: z.string(), kind: z.enum(goodsKinds) });
const count = z.int().default(0);

export const listTitles: Readonly<Record<ListQuery['list'], string>> = {
  orders: '订单',
  customers: '客户',
  cases: '业务单',
};

/** What concerns no single order, customer or case. */
export const storeTellers: Readonly<Record<string, Teller>> = {
  'orders.imported': teller({
    data: z.object({
      importedOrders: count,
      changedOrders: count,
      waitingOrders: count,
      newCustomers: count,
    }),
    text: (done) =>
      `导入了订单文件：新订单 ${done.importedOrders} 张，更新 ${done.changedOrders} 张，等人查看 ${done.waitingOrders} 张，新客户 ${done.newCustomers} 位。`,
  }),
  'list.exported': teller({
    data: z.object({ list: z.enum(['orders', 'customers', 'cases']), rows: z.int() }),
    rule: 'ARC-15',
    text: ({ list, rows }) => `取出了${listTitles[list]}列表的 ${rows} 行，准备存成文件。`,
  }),
  'heldBack.exported': teller({
    data: z.object({ orders: z.int() }),
    rule: 'ARC-15',
    text: ({ orders }) =>
      `取出了订单文件里没有导入的 ${orders} 张订单（电话是完整的），准备存成文件。`,
  }),
  'kindWord.added': teller({
    data: kindWord,
    text: ({ word, kind }) => `增加了商品类别的说法“${word}”：${goodsKindTitles[kind]}。`,
  }),
  'kindWord.removed': teller({
    data: kindWord,
    text: ({ word, kind }) => `删去了商品类别的说法“${word}”（${goodsKindTitles[kind]}）。`,
  }),
  'watchedFolder.turnedOn': teller({
    data: z.object({}),
    text: () => '开始自动导入收银系统文件夹里的订单文件。',
  }),
  'watchedFolder.dismissed': teller({
    data: z.object({}),
    personal: z.object({ name: z.string() }),
    text: (_data, personal) =>
      `放下了收银系统文件夹里的${personal ? `文件“${personal.name}”` : '一个文件'}，没有导入。`,
  }),
  'watchedFolder.turnedOff': teller({
    data: z.object({}),
    text: () => '停止自动导入收银系统文件夹里的订单文件。',
  }),
};
