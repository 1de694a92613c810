import { z } from 'zod';

import { shownMoment } from '../../../../shared/orders/shown-moment.ts';
import type { Teller } from './teller.ts';
import { because, teller } from './teller.ts';

const titled = z.object({ title: z.string() });
const removed = titled.extend({ reason: z.string() });
const nothing = z.object({});

/** 附件“收据照片”; less once the title was blanked. */
const named = (personal: { title: string } | null) =>
  personal ? `附件“${personal.title}”` : '一个附件';

/** Attachments, and the data as a whole: keys, backups, and whether the history holds. */
export const dataTellers: Readonly<Record<string, Teller>> = {
  'attachment.added': teller({
    data: nothing,
    personal: titled,
    text: (_data, personal) => `添加了${named(personal)}。`,
  }),
  'attachment.opened': teller({
    data: nothing,
    personal: titled,
    rule: 'ARC-15',
    text: (_data, personal) => `打开了${named(personal)}。`,
  }),
  'attachment.removed': teller({
    data: nothing,
    personal: removed,
    text: (_data, personal) => `移除了${named(personal)}，文件还在。${because(personal?.reason)}`,
  }),
  'history.verified': teller({
    data: z.object({ kind: z.enum(['whole', 'broken']), events: z.int() }),
    text: ({ kind, events }) =>
      kind === 'whole'
        ? `核对了历史记录：${events} 条都完整。`
        : `核对了历史记录：第 ${events} 条对不上。`,
  }),
  'backup.folderChosen': teller({
    data: z.object({ chosen: z.boolean() }),
    text: ({ chosen }) => (chosen ? '选了备份文件夹。' : '不再备份到文件夹。'),
  }),
  'backup.made': teller({ data: nothing, text: () => '手动做了一次备份。' }),
  'data.restored': teller({
    data: z.object({ madeAt: z.int() }),
    text: ({ madeAt }, _personal, { timeZone }) =>
      `用 ${shownMoment(madeAt, timeZone)} 的备份恢复了数据；恢复以前的数据另外保存着。`,
  }),
  'data.encrypted': teller({ data: nothing, text: () => '给全部数据加了密。' }),
  'recovery.made': teller({ data: nothing, text: () => '做了一张新的恢复单，还没有核对。' }),
  'recovery.confirmed': teller({
    data: nothing,
    text: () => '核对了恢复单，从现在起以前的恢复单作废。',
  }),
  'vault.passphraseChanged': teller({
    data: z.object({ set: z.boolean() }),
    text: ({ set }) =>
      set ? '改了打开数据的口令。' : '不再用口令打开数据，改由这台电脑的系统保管钥匙。',
  }),
};
