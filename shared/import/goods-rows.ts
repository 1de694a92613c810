import type { ColumnChoice } from '../ipc/schemas/imports.ts';
import { filledCells, type Table } from './find-table.ts';
import type { SheetRow } from './sheet.ts';

const sumWord =
  /^(?:本页|本期|本日|当日|本月|全部|总)?(?:合计|总计|小计|共计|累计)(?:金额|数量)?(?:[^\p{L}].*)?$/u;
const footer =
  /^(?:第\d+页|共\d+页|页码|打印(?:时间|日期|人)|制表|制单|导出(?:时间|日期|人)|审核|复核|(?:备注|说明|注|签字|签名|经办人):)/;

/** The rows of goods of a table. What only adds up, or is repeated on every printed page, is none. */
export function goodsRows(
  table: Table,
  columns: ColumnChoice,
): { goods: SheetRow[]; sumRows: number } {
  const above = new Set(table.above.map(contentOf));
  const positions = Object.values(columns);
  const repeatsHead = (row: SheetRow) =>
    positions.every((at) => (row.cells[at] ?? '').trim() === table.titles[at]) ||
    (above.size > 0 && above.has(contentOf(row)));
  const others = table.rows.filter((row) => !repeatsHead(row) && !isFooter(row));
  const goods = others.filter((row) => !isSumRow(row, columns));
  return { goods, sumRows: others.length - goods.length };
}

/** 合计 with no order number; without goods or customer, so that no order is lost by it. */
function isSumRow({ cells }: SheetRow, columns: ColumnChoice): boolean {
  const own = [columns.orderNumber, columns.code, columns.phone];
  const empty = own.every((position) => {
    const text = bare(cells[position ?? -1] ?? '');
    return text === '' || sumWord.test(text);
  });
  return empty && cells.some((cell) => sumWord.test(bare(cell)));
}

/** 第 1 页 共 3 页 · 打印时间：2026-11-21 */
function isFooter({ cells }: SheetRow): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return footer.test(bare(first)) && filledCells(cells) <= 4;
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function contentOf({ cells }: SheetRow): string {
  return cells.join('\u0000');
}
