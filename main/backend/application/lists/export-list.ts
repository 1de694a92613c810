import { caseDay } from '../../../../shared/domain/case-number.ts';
import type { SheetSpec, SheetValue } from '../../../../shared/sheets/sheet-spec.ts';
import { ApplicationError } from '../application-error.ts';
import type { LongContext, LongHandler } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { listTitles } from '../history/store-tellers.ts';
import { readRuleSettings } from '../store/store-values.ts';
import type { PageWanted } from '../list-cursor.ts';
import type { ListSheet, SheetPage } from './list-sheet.ts';
import { sheetOf } from './list-sheet.ts';

/** More do not fit what a person can look at, and take the memory of the backend. */
const mostRows = 200_000;
/** Small enough that nobody at another window waits for one. */
const rowsPerRead = 1000;

/** Writes a workbook beside the queue of the database (sheets/sheet-writer.ts). */
type WriteSheet = (spec: SheetSpec) => Promise<Uint8Array>;

/**
 * A list as it is seen, phones masked, as a workbook; that it was taken out is an event, without
 * what was searched for (ARC-15). The event comes before the file is saved and says no more than
 * that: no sheet leaves the backend unrecorded, also when the save dialog is closed afterwards. Throws ApplicationError `invalidInput` for more than 200,000 rows.
 */
export function exportList(writeSheet: WriteSheet): LongHandler<'lists.export'> {
  return async (seen, context) => {
    const name = listTitles[seen.list];
    const sheet = sheetOf(seen);
    const rows = await readAll(sheet, context);
    const { timeZone } = await context.read(({ executor }) => readRuleSettings(executor));
    const { columns } = sheet;
    const bytes = await writeSheet({ name, columns, rows, timeZone });
    await context.unit((unit) =>
      recordEvent(unit, { kind: 'list.exported', data: { list: seen.list, rows: rows.length } }),
    );
    const fileName = `${name}-${caseDay(context.now, timeZone)}.xlsx`;
    return { fileName, bytes: new Uint8Array(bytes), rows: rows.length };
  };
}

/** Between the pages others have their turn: a row that moved meanwhile is still taken once. */
async function readAll(sheet: ListSheet, { read }: LongContext): Promise<SheetValue[][]> {
  const rows = new Map<string, SheetValue[]>();
  let after: string | null = null;
  do {
    const wanted: PageWanted = { after, limit: rowsPerRead };
    const page: SheetPage = await read((context) => sheet.page(context, wanted));
    for (const { id, values } of page.rows) rows.set(id, values);
    if (rows.size > mostRows) throw tooMany();
    after = page.next;
  } while (after !== null);
  return [...rows.values()];
}

function tooMany(): ApplicationError {
  return new ApplicationError(
    'invalidInput',
    '这个列表超过 200,000 行，没有导出，数据没有改变。请用筛选或时间缩小范围后再导出。',
  );
}
