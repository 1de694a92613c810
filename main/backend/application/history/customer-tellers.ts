import { z } from 'zod';

import { maskPhone } from '../../../../shared/domain/phone.ts';
import type { CustomerEntry } from '../../../../shared/ipc/schemas/order-entry.ts';
import type { Teller } from './teller.ts';
import { because, teller } from './teller.ts';

const person = z.object({ name: z.string(), phone: z.string(), address: z.string() });
const fields = z.array(z.enum(['name', 'phone', 'address']));
type Fields = z.output<typeof fields>;

/** What happens to the data of a customer. Phones stay masked in the history too (ARC-15). */
export const customerTellers: Readonly<Record<string, Teller>> = {
  'customer.created': teller({ data: z.object({}), text: () => '手工新建了客户。' }),
  'customer.corrected': teller({
    data: z.object({ fields }),
    personal: z.object({ before: person, after: person, reason: z.string() }),
    rule: 'CHG-3',
    text: (data, personal) =>
      `更正了客户资料：${corrected(data.fields, personal)}。${because(personal?.reason)}`,
  }),
  'customer.keptApart': teller({
    data: z.object({ otherId: z.string() }),
    text: ({ otherId }, _personal, { customerName }) =>
      `确认和同一电话下的另一位客户“${customerName(otherId)}”不是同一个人。`,
  }),
  'customer.viewed': teller({
    data: z.object({}),
    rule: 'ARC-15',
    text: () => '看了客户的资料。',
  }),
  'customers.revealed': teller({
    data: z.object({}),
    personal: z.object({ reason: z.string().nullable() }),
    rule: 'ARC-15',
    text: (_data, personal) => `查看了完整的电话号码。${because(personal?.reason)}`,
  }),
};

const fieldTitles: Readonly<Record<Fields[number], string>> = {
  name: '姓名',
  phone: '电话',
  address: '地址',
};

function corrected(
  changed: Fields,
  personal: { before: CustomerEntry; after: CustomerEntry } | null,
): string {
  if (!personal) return changed.map((field) => fieldTitles[field]).join('、');
  const shown = (side: CustomerEntry, field: Fields[number]) =>
    field === 'phone' ? maskPhone(side.phone) : side[field];
  return changed
    .map((field) => {
      const [before, after] = [shown(personal.before, field), shown(personal.after, field)];
      return `${fieldTitles[field]}由“${before}”改为“${after}”`;
    })
    .join('；');
}
