import { read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';

import type { Sheet, SheetRow } from '../../../../shared/import/sheet.ts';
import { mostRows } from '../limits.ts';
import { emptyFile } from '../sheet-size.ts';
import { severalSheets, sheetsWithOrders } from './choose-sheet.ts';
import { damagedWorkbook } from './damaged-workbook.ts';
import { hasCells, sheetCells } from './sheet-cells.ts';

// Workbooks before Excel 97 are not written in Unicode.
set_cptable(codePages);

/** Old programs in China do not say which code page they use: it is that of Chinese Windows. */
const chineseCodePage = 936;

/**
 * The table of a workbook: of its visible sheets the one with orders, or else the first with at least
 * two rows, or with anything. `bytes` have been checked before. Throws BadFileError, also when orders
 * stand in several sheets: one alone would lose the others in silence.
 */
export function readWorkbook(bytes: Buffer, format: string): Sheet {
  const workbook = parsed(bytes);
  const epoch1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const filled = visibleSheets(workbook).filter(({ sheet }) => hasCells(sheet));
  const sheets = filled.map(({ name, sheet }) => {
    const where = filled.length > 1 ? `，工作表“${name}”` : '';
    return { name, table: { format: format + where, rows: filledRows(sheet, epoch1904) } };
  });
  const withOrders = sheetsWithOrders(sheets);
  if (withOrders.length > 1) throw severalSheets(withOrders.map(({ name }) => name));
  const found =
    withOrders[0] ??
    sheets.find(({ table }) => table.rows.length > 1) ??
    sheets.find(({ table }) => table.rows.length === 1);
  if (!found) throw emptyFile();
  return found.table;
}

function parsed(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      codepage: chineseCodePage,
      // Numbers as they are stored, with their format: whether one is a date is decided here.
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      sheetRows: mostRows + 1,
    });
  } catch {
    // The library throws errors and texts of all kinds, all for files it does not understand.
    throw damagedWorkbook();
  }
}

function visibleSheets(workbook: WorkBook): { name: string; sheet: WorkSheet }[] {
  const properties = workbook.Workbook?.Sheets ?? [];
  return workbook.SheetNames.filter((_, index) => !properties[index]?.Hidden).map((name) => {
    const sheet = workbook.Sheets[name];
    // The library is silent about a sheet it could not read.
    if (!sheet) throw damagedWorkbook();
    return { name, sheet };
  });
}

function filledRows(sheet: WorkSheet, epoch1904: boolean): SheetRow[] {
  return sheetCells(sheet, epoch1904)
    .map((cells, index) => ({ row: index + 1, cells, damaged: false }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
