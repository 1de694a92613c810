import { z } from 'zod';

import type { Teller } from './teller.ts';
import { teller } from './teller.ts';

const packet = z.object({ number: z.int() });

/** What goes to finance (CAN-13, RET-16), and the report of exceptions (CAN-15, RET-18). */
export const financeTellers: Readonly<Record<string, Teller>> = {
  'packet.handedOver': teller({
    data: packet.extend({ from: z.string(), until: z.string(), forms: z.int() }),
    rule: 'CAN-13',
    text: ({ number, from, until, forms }) =>
      `向财务移交了第 ${number} 号备案包：${from} 至 ${until}，单据 ${forms} 份。`,
  }),
  'packet.writtenAgain': teller({
    data: packet,
    rule: 'CAN-13',
    text: ({ number }) => `把第 ${number} 号备案包再写了一次。`,
  }),
  'packet.checked': teller({
    data: packet.extend({ problems: z.int(), headFound: z.boolean() }),
    text: ({ number, problems, headFound }) => {
      const files = problems === 0 ? '文件都和移交时一样' : `有 ${problems} 处和移交时不一样`;
      const head = headFound ? '' : '；封面上的历史记录链头在历史里对不上';
      return `核对了第 ${number} 号备案包：${files}${head}。`;
    },
  }),
  'exceptions.exported': teller({
    data: z.object({ month: z.string(), rows: z.int() }),
    rule: 'CAN-15',
    text: ({ month, rows }) => `取出了 ${month} 的特批月报，共 ${rows} 项，准备存成文件。`,
  }),
};
