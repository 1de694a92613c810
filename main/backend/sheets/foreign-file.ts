import { BadFileError } from './bad-file-error.ts';

const remedy = '请在收银系统或 Excel 里另存为 Excel 工作簿（.xlsx）或 CSV 文件，再导入。';

/** The refusal of a file that is something else, whatever its name says. */
export function foreignFile(what: string): BadFileError {
  return new BadFileError(`这个文件其实是${what}，不是订单表格。没有导入任何内容。${remedy}`);
}

/** What begins with these bytes (from `at` on) is no table of orders. */
const signatures: readonly { at?: number; bytes: string; what: string }[] = [
  { bytes: '%PDF', what: ' PDF 文件' },
  { bytes: '\x89PNG', what: '图片（PNG）' },
  { bytes: '\xff\xd8\xff', what: '图片（JPEG）' },
  { bytes: 'GIF8', what: '图片（GIF）' },
  { bytes: 'BM', what: '图片（BMP）' },
  { bytes: 'II*\0', what: '图片（TIFF）' },
  { bytes: 'MM\0*', what: '图片（TIFF）' },
  { at: 8, bytes: 'WEBP', what: '图片（WebP）' },
  { at: 4, bytes: 'ftyp', what: '视频或手机照片' },
  { bytes: 'MZ', what: '程序（exe）' },
  { bytes: '\x7fELF', what: '程序' },
  { bytes: 'Rar!', what: '压缩包（RAR）' },
  { bytes: '7z\xbc\xaf', what: '压缩包（7z）' },
  { bytes: '\x1f\x8b', what: '压缩包（gz）' },
  { bytes: '{\\rtf', what: '文档（RTF）' },
  { bytes: 'SQLite format 3', what: '数据库文件' },
  { bytes: '\0\x01\0\0Standard ', what: '数据库文件（Access）' },
];

/** Throws BadFileError when the first bytes say that this is no table. */
export function refuseForeignBytes(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const found = signatures.find(
    // Two letters may begin a text as well; a binary file has other bytes soon after.
    ({ at = 0, bytes: mark }) =>
      head.startsWith(mark, at) && (mark.length > 2 || /[\0-\x08\x0e-\x1f]/.test(head)),
  );
  if (found) throw foreignFile(found.what);
}

const markup: readonly { pattern: RegExp; what: string }[] = [
  { pattern: /^<\?xml[^]*urn:schemas-microsoft-com:office:spreadsheet/, what: ' XML 表格' },
  { pattern: /^(?:<!doctype html|<html|<head|<meta|<table|<style|<body)/i, what: '网页（HTML）' },
  { pattern: /^mime-version:/i, what: '网页（MHTML）' },
  { pattern: /^<[?!a-z]/i, what: ' XML 或网页文件' },
];

/** Throws BadFileError for a text that is no table: web pages saved as .xls, XML sheets of 2003. */
export function refuseForeignText(text: string): void {
  const head = text.slice(0, 4096).trimStart();
  const found = markup.find(({ pattern }) => pattern.test(head));
  if (found) throw foreignFile(found.what);
}

/**
 * Excel puts such a file (~$orders.xlsx) beside a workbook while somebody has it open: the length
 * of the user's name, the name filled up with blanks to 54 bytes, then the same in UTF-16.
 */
export function refuseLockFile(bytes: Uint8Array): void {
  const [nameLength = 0] = bytes;
  const size = bytes.byteLength;
  if ((size !== 54 && size !== 55 && size !== 162 && size !== 165) || nameLength > 54) return;
  if (nameLength === 0 || !bytes.subarray(nameLength + 1, 54).every((byte) => byte === 0x20)) {
    return;
  }
  throw new BadFileError(
    '这是 Excel 打开表格时生成的临时文件（名字以“~$”开头），不是表格本身。请先在 Excel 里保存并关闭表格，再选择原来的文件。',
  );
}
