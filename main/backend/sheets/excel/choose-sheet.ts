import { shapeOf } from '../../../../shared/import/column-title.ts';
import { findTable } from '../../../../shared/import/find-table.ts';
import { knownTitles, matchTitles } from '../../../../shared/import/match-columns.ts';
import type { Sheet } from '../../../../shared/import/sheet.ts';
import { BadFileError } from '../bad-file-error.ts';

export interface NamedSheet {
  name: string;
  table: Sheet;
}

/**
 * The sheet with the most titles that order files have, and those that are as surely orders: nothing
 * is missing in them either, or their titles are the same. Empty when no title is known anywhere.
 */
export function sheetsWithOrders(sheets: readonly NamedSheet[]): NamedSheet[] {
  const tables = sheets.flatMap((sheet) => {
    const found = findTable(sheet.table);
    if (found.kind === 'noTable') return [];
    const { titles } = found;
    const complete = matchTitles(titles).missing.length === 0;
    return [{ sheet, known: knownTitles(titles), complete, shape: shapeOf(titles) }];
  });
  const [best] = [...tables].sort((a, b) => b.known - a.known);
  return tables
    .filter(
      (table) =>
        table === best || table.shape === best?.shape || (table.complete && best?.complete),
    )
    .map(({ sheet }) => sheet);
}

export function severalSheets(names: readonly string[]): BadFileError {
  return new BadFileError(
    `这个 Excel 文件里有 ${names.length} 张工作表都像订单，一次只能读一张。没有导入任何内容。请把每张工作表单独另存为一个文件，再分别导入；不要的工作表可以删去或隐藏。`,
    names.map((name) => `工作表“${name}”`),
  );
}
