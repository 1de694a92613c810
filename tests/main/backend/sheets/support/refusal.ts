import { BadFileError } from '../../../../../main/backend/sheets/bad-file-error.ts';
import { readSheet } from '../../../../../main/backend/sheets/read-sheet.ts';
import type { Sheet } from '../../../../../shared/import/sheet.ts';

/** The refusal of a file; fails when it is read, or fails in any other way. */
export async function refusalOf(bytes: Uint8Array): Promise<BadFileError> {
  const result = await sheetOrRefusal(bytes);
  if (result instanceof BadFileError) return result;
  throw new Error('The file was not refused.');
}

/** What becomes of a file of which nobody knows whether it is good; fails on any other error. */
export async function sheetOrRefusal(bytes: Uint8Array): Promise<Sheet | BadFileError> {
  try {
    return await readSheet(bytes);
  } catch (error) {
    if (error instanceof BadFileError) return error;
    throw error;
  }
}

/** The texts of a sheet, rows of cells, without where they stand. */
export function cellsOf({ rows }: Sheet): string[][] {
  return rows.map(({ cells }) => [...cells]);
}
