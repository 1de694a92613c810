import { CFB, utils, write, type BookType, type CellObject, type WorkBook } from '@e965/xlsx';

import { openPackage } from '../../../../../main/backend/sheets/excel/open-package.ts';
import { storedZip } from '../../../../../main/backend/sheets/excel/stored-zip.ts';

export type Cells = readonly (readonly (CellObject | string | number | boolean | null)[])[];

/** A workbook with these sheets, by name. */
export function workbookOf(sheets: Record<string, Cells>): WorkBook {
  const workbook = utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    const rows = cells.map((row) => [...row]);
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), name);
  }
  return workbook;
}

export function fileOf(workbook: WorkBook, bookType: BookType = 'xlsx'): Buffer {
  const options = { type: 'buffer', bookType, bookSST: true, compression: true } as const;
  return write(workbook, options) as Buffer;
}

/** An .xlsx (or .xls) file with one sheet. */
export function fileWith(cells: Cells, bookType: BookType = 'xlsx'): Buffer {
  return fileOf(workbookOf({ 订单: cells }), bookType);
}

/** An .xlsx file with some of its parts rewritten; null takes a part away. */
export async function withParts(
  file: Buffer,
  change: (name: string, text: string) => string | null,
): Promise<Buffer> {
  const parts = (await openPackage(file)).unpack(() => true);
  for (const [name, content] of parts) {
    const changed = change(name, content.toString('utf8'));
    if (changed === null) parts.delete(name);
    else parts.set(name, Buffer.from(changed, 'utf8'));
  }
  return storedZip(parts);
}

/** An .xlsx file whose sheet has this XML between <sheetData> and its end. */
export function withSheetData(rows: string, after = ''): Promise<Buffer> {
  return withParts(fileWith([['x']]), (name, text) =>
    name.includes('worksheets/sheet')
      ? text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>${after}`)
      : text,
  );
}

interface Containers {
  utils: {
    cfb_new: () => unknown;
    cfb_add: (container: unknown, path: string, content: Uint8Array) => void;
  };
  write: (container: unknown, options: { type: 'buffer' }) => Buffer;
}

/** A container of old Office files (OLE) with these streams. */
export function oleFile(streams: Record<string, Uint8Array>): Buffer {
  const { utils: containers, write: writeContainer } = CFB as Containers;
  const container = containers.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    containers.cfb_add(container, `/${name}`, content);
  }
  return writeContainer(container, { type: 'buffer' });
}
