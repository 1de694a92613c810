import type { PacketEntry, PacketRow } from '../ipc/schemas/finance.ts';
import { settlementMethodTitles, type SettlementKind } from '../procedures/settlement.ts';
import type { SheetColumn, SheetSpec, SheetValue } from '../sheets/sheet-spec.ts';
import { formFileName, formsFolder } from './form-file-name.ts';

export const packetEntryTitles: Readonly<Record<PacketEntry, string>> = {
  new: '新增',
  correction: '更正',
};

/** Which way the money went; seen from the store. */
export const settlementKindTitles: Readonly<Record<SettlementKind, string>> = {
  refund: '退款',
  collection: '收款',
  none: '无收付',
};

export interface RegisterColumn extends SheetColumn {
  /** Amounts in fen, times in UTC ms; `position` is the row's in its packet, from 1. */
  valueOf: (row: PacketRow, position: number) => SheetValue;
}

/** 财务备案清单 (forms.md) as a table: what each row says of a form, column by column. */
export const registerColumns: readonly RegisterColumn[] = [
  column('序号', 'integer', 6, (_, position) => position),
  column('类别', 'text', 8, ({ entry }) => packetEntryTitles[entry]),
  column('单据编号', 'text', 24, ({ number }) => number),
  column('业务', 'text', 12, ({ kindTitle }) => kindTitle),
  column('单据', 'text', 20, ({ formTitle }) => formTitle),
  column('现在环节', 'text', 12, ({ stageTitle }) => stageTitle),
  column('顾客', 'text', 20, ({ customer }) => customer),
  column('订单号', 'text', 20, ({ orderNumber }) => orderNumber),
  column('金额', 'yuan', 14, ({ amountFen }) => amountFen),
  column('费用', 'yuan', 14, ({ feeFen }) => feeFen),
  column('退款', 'yuan', 14, ({ refundFen }) => refundFen),
  column('应补', 'yuan', 14, ({ dueFen }) => dueFen),
  column('收付', 'text', 8, ({ payment }) => payment && settlementKindTitles[payment.kind]),
  column('收付方式', 'text', 14, ({ payment }) => payment && methodsText(payment.methods)),
  column('收付日期', 'date', 12, ({ payment }) => payment && payment.at),
  column('已收付', 'yuan', 14, ({ payment }) => payment && payment.amountFen),
  column('审批人', 'text', 20, ({ approver }) => approver),
  column('审批时间', 'dateTime', 18, ({ approvedAt }) => approvedAt),
  column('备案时间', 'dateTime', 18, ({ filedAt }) => filedAt),
  column('特批', 'text', 6, ({ exception }) => (exception ? '特批' : null)),
  column('打印次数', 'integer', 10, ({ printNumber }) => printNumber),
  column('文件', 'text', 52, (row, position) => `${formsFolder}/${formFileName(position, row)}`),
  column('SHA-256', 'text', 66, ({ sha256 }) => sha256),
];

/** The register of a packet: one row for each form, nothing summed up. */
export function registerSheet(rows: readonly PacketRow[], timeZone: string): SheetSpec {
  return {
    name: '财务备案清单',
    columns: registerColumns.map(({ title, kind, width }) => ({ title, kind, width })),
    rows: rows.map((row, at) => registerColumns.map(({ valueOf }) => valueOf(row, at + 1))),
    timeZone,
  };
}

/** 现金、微信; each once. */
export function methodsText(methods: NonNullable<PacketRow['payment']>['methods']): string {
  return [...new Set(methods)].map((method) => settlementMethodTitles[method]).join('、');
}

function column(
  title: string,
  kind: SheetColumn['kind'],
  width: number,
  valueOf: RegisterColumn['valueOf'],
): RegisterColumn {
  return { title, kind, width, valueOf };
}
