import { mostFileBytes } from '../../../shared/ipc/schemas/imports.ts';
import type { Sheet } from '../../../shared/import/sheet.ts';
import { BadFileError } from './bad-file-error.ts';
import { readCsv } from './csv/read-csv.ts';
import { readBiff, readOle } from './excel/read-xls.ts';
import { readXlsx } from './excel/read-xlsx.ts';
import { refuseForeignBytes, refuseLockFile } from './foreign-file.ts';
import { emptyFile } from './sheet-size.ts';

const zipMark = Buffer.from('PK\x03\x04', 'latin1');
const oleMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/**
 * The table in a file: .xlsx, .xls or .csv, told by what is in it and never by its name. Throws
 * BadFileError, whatever the file holds; the message repeats nothing of its content.
 */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.byteLength === 0) throw emptyFile();
  if (bytes.byteLength > mostFileBytes) {
    throw new BadFileError(
      `文件超过 ${mostFileBytes / 1_000_000} MB，没有导入任何内容。请分成几个文件（例如按月）再导入。`,
    );
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseLockFile(file);
  if (beginsWith(file, zipMark)) return readXlsx(file);
  if (beginsWith(file, oleMark)) return readOle(file);
  if (isBareBiff(file)) return readBiff(file);
  refuseForeignBytes(file);
  return readCsv(file);
}

function beginsWith(file: Buffer, mark: Buffer): boolean {
  return file.subarray(0, mark.length).equals(mark);
}

/** The record that begins an old workbook: its type, then its short length. */
function isBareBiff(file: Buffer): boolean {
  const [type, version = 0, length = 0, high] = file;
  return type === 0x09 && version <= 0x08 && length >= 4 && length <= 16 && high === 0;
}
