import type { PacketRow } from '../ipc/schemas/finance.ts';

/** The folder of the forms within that of a packet. */
export const formsFolder = '单据';

/**
 * 0001-QX-20261121-001-取消订单申请单.pdf: the PDF of a row within `formsFolder`. `position` is that
 * in the packet, from 1. Nothing personal stands in it.
 */
export function formFileName(position: number, row: Pick<PacketRow, 'number' | 'formTitle'>) {
  const name = `${String(position).padStart(4, '0')}-${row.number}-${row.formTitle}`;
  // What Windows takes in no name; a title or the code of a store may be anything.
  return `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.pdf`;
}
