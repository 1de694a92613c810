import { formatFen } from '../domain/money.ts';
import { dayText } from '../domain/time-zone.ts';
import { printedTime } from '../forms/printed-time.ts';
import type { PacketRow } from '../ipc/schemas/finance.ts';
import { methodsText, packetEntryTitles } from './register-columns.ts';

/** A form on 财务备案清单: two things in each cell, one over the other. */
export function coverRow(row: PacketRow, position: number, timeZone: string): string[] {
  const { number, kindTitle, stageTitle, customer, orderNumber } = row;
  return [
    String(position),
    `${number}\n${[kindTitle, stageTitle].join('　')}`,
    `${customer}\n${orderNumber === '' ? '无订单' : orderNumber}`,
    `${formatFen(row.amountFen)}\n${formatFen(row.feeFen)}`,
    `${formatFen(row.refundFen)}\n${formatFen(row.dueFen)}`,
    paymentText(row, timeZone),
    row.approvedAt === null ? '' : `${row.approver}\n${printedTime(row.approvedAt, timeZone)}`,
  ];
}

function paymentText({ payment }: PacketRow, timeZone: string): string {
  if (payment === null) return '未收付';
  const methods = methodsText(payment.methods);
  return `${methods === '' ? '无收付' : methods}\n${dayText(payment.at, timeZone)}`;
}

/** Which form it is, its print and its bytes, under the row. */
export function shaLine({ formTitle, printNumber, entry, exception, sha256 }: PacketRow): string {
  const parts = [
    entry === 'correction' ? packetEntryTitles[entry] : '',
    exception ? '特批' : '',
    formTitle,
    `第 ${printNumber} 次打印`,
    `SHA-256 ${sha256}`,
  ];
  return parts.filter((part) => part !== '').join('　');
}
