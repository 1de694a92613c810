import type { SheetRow } from '../../../shared/import/sheet.ts';
import { BadFileError } from './bad-file-error.ts';
import { mostColumns, mostRows } from './limits.ts';

export function emptyFile(): BadFileError {
  return new BadFileError('文件是空的，没有任何内容。请从收银系统重新导出后再导入。');
}

export function tooManyRows(): BadFileError {
  return new BadFileError(
    `表格超过 ${mostRows / 10_000} 万行，没有导入任何内容。请分成几个文件（例如按月）再导入。`,
  );
}

export function tooManyColumns(): BadFileError {
  return new BadFileError(
    `表格超过 ${mostColumns} 列，不像订单表格，没有导入任何内容。请删去多余的列，或从收银系统重新导出后再导入。`,
  );
}

/** Throws BadFileError for more rows or columns than the counter reads. */
export function refuseTooLarge(rows: readonly SheetRow[]): void {
  if (rows.length > mostRows) throw tooManyRows();
  if (rows.some(({ cells }) => cells.length > mostColumns)) throw tooManyColumns();
}
