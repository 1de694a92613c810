import { describe, expect, test } from 'vitest';

import { BadFileError } from '../../../../main/backend/sheets/bad-file-error.ts';
import {
  mostColumns,
  mostPackageEntries,
  mostRows,
} from '../../../../main/backend/sheets/limits.ts';
import { mostFileBytes } from '../../../../shared/ipc/schemas/imports.ts';
import { csvFile } from './support/csv-file.ts';
import { refusalOf, sheetOrRefusal } from './support/refusal.ts';
import { fileWith, oleFile, withParts, withSheetData } from './support/workbook-file.ts';
import { workbookParts, zipFile, type ZipEntry } from './support/zip-file.ts';

type Files = [string, Uint8Array, RegExp][];

function text(content: string): Uint8Array {
  return Buffer.from(content);
}

/** With enough behind it that only the beginning tells what it is. */
function binary(...begin: number[]): Uint8Array {
  return Uint8Array.from([...begin, ...Array.from({ length: 600 }, (_, n) => n % 256)]);
}

function zipWith(name: string, content = 'x'): Uint8Array {
  return zipFile([{ name, content: Buffer.from(content) }]);
}

/** The password record stands first in an .xls workbook. */
function protectedXls(): Buffer {
  const file = fileWith([['a'], ['b']], 'xls');
  const beginning = file.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]));
  file.writeUInt16LE(0x002f, beginning + 20);
  return file;
}

function lockFile(size: number): Uint8Array {
  const name = 'wangxiaoli';
  const bytes = Buffer.alloc(size, 0x20);
  bytes.writeUInt8(name.length, 0);
  bytes.write(name, 1, 'latin1');
  return bytes;
}

describe('what is no table of orders is refused, saying what it is and what to do', () => {
  const files: Files = [
    ['nothing', text(''), /文件是空的.*重新导出/],
    ['only a mark', text('\ufeff'), /文件是空的/],
    ['only blank lines', text('\r\n , ,\r\n'), /文件是空的/],
    ['an empty workbook', fileWith([[null]]), /文件是空的/],
    ['an empty old workbook', fileWith([[null]], 'xls'), /文件是空的/],
    ['more than 20 MB', new Uint8Array(mostFileBytes + 1), /超过 20 MB.*分成几个文件/],
    ['a PDF', text('%PDF-1.7\n1 0 obj'), /其实是 PDF/],
    ['a PNG', binary(0x89, 0x50, 0x4e, 0x47), /图片（PNG）/],
    ['a JPEG', binary(0xff, 0xd8, 0xff, 0xe0), /图片（JPEG）/],
    ['a GIF', text('GIF89a\x01\x00'), /图片（GIF）/],
    ['a BMP', binary(0x42, 0x4d, 0x00, 0x01), /图片（BMP）/],
    ['a program', binary(0x4d, 0x5a, 0x90, 0x00), /程序（exe）/],
    ['a RAR', binary(0x52, 0x61, 0x72, 0x21), /压缩包（RAR）/],
    ['a gz', binary(0x1f, 0x8b, 0x08, 0x00), /压缩包（gz）/],
    ['an RTF', text('{\\rtf1 a}'), /文档（RTF）/],
    ['an Access file', text('\0\x01\0\0Standard Jet DB\0'), /数据库文件/],
    ['other bytes', binary(0x01, 0x02, 0x00, 0x03), /不是文本文件/],
    ['UTF-16 without its mark', Buffer.from('订单号,a', 'utf16le'), /不是文本文件/],
    ['a plain zip', zipWith('orders.csv'), /压缩包（zip）/],
    ['an ods', zipWith('META-INF/manifest.xml'), /OpenDocument/],
    ['a docx', zipWith('[Content_Types].xml', 'wordprocessingml'), /Word/],
    ['a pptx', zipWith('[Content_Types].xml', 'presentationml'), /PowerPoint/],
    ['an xlsb', fileWith([['a'], ['b']], 'xlsb'), /xlsb.*另存为/],
    ['a Word document', oleFile({ WordDocument: new Uint8Array(5000) }), /Word/],
    ['PowerPoint', oleFile({ 'PowerPoint Document': new Uint8Array(5000) }), /PowerPoint/],
    ['an installer', oleFile({ Other: new Uint8Array(5000) }), /旧式 Office/],
    [
      'a web page saved as .xls',
      text('<html><table><tr><td>订单号</td></tr></table>'),
      /网页（HTML）/,
    ],
    ['a bare table', text('\r\n <TABLE border=1><tr><td>1</td></tr></TABLE>'), /网页（HTML）/],
    [
      'an XML sheet of 2003',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      /XML 表格/,
    ],
    ['other XML', text('<?xml version="1.0"?><a/>'), /XML/],
    ['a web archive', text('MIME-Version: 1.0\r\nX: y'), /MHTML/],
    [
      'a protected xlsx',
      oleFile({ EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(500) }),
      /密码/,
    ],
    ['a protected xls', protectedXls(), /密码/],
    ['the file Excel leaves beside an open one', lockFile(165), /临时文件.*保存并关闭/],
    ['the same of old versions', lockFile(54), /临时文件/],
  ];
  test.each(files)('%s', async (_name, bytes, words) => {
    expect((await refusalOf(bytes)).message).toMatch(words);
  });
});

describe('a zip file that would eat the memory is not unpacked', () => {
  const sheet = (entry: Partial<ZipEntry>): ZipEntry => ({
    name: 'xl/sharedStrings.xml',
    content: Buffer.alloc(2_000_000, 'x'),
    ...entry,
  });
  const many = Array.from({ length: mostPackageEntries }, (_, n): ZipEntry => ({
    name: `xl/a${n}.xml`,
    content: Buffer.from('x'),
  }));
  const files: Files = [
    // Without any lie the same file is only empty.
    ['(for comparison)', zipFile([...workbookParts, sheet({})]), /文件是空的/],
    ['one part of 4 GB', zipFile([...workbookParts, sheet({ size: 0xfffffff0 })]), /大得不正常/],
    [
      'many parts of 100 MB',
      zipFile([...workbookParts, ...[1, 2, 3].map((n) => sheet({ name: `${n}.xml`, size: 1e8 }))]),
      /大得不正常/,
    ],
    ['more parts than a workbook has', zipFile([...workbookParts, ...many]), /大得不正常/],
    ['a part larger than it says', zipFile([...workbookParts, sheet({ size: 1000 })]), /损坏/],
    ['a part smaller than it says', zipFile([...workbookParts, sheet({ size: 3e6 })]), /损坏/],
    ['a wrong checksum', zipFile([...workbookParts, sheet({ checksum: 1 })]), /损坏/],
    [
      'another name in the directory',
      zipFile([...workbookParts, sheet({ listedName: 'xl/styles.xml' })]),
      /损坏/,
    ],
    ['a name twice', zipFile([...workbookParts, sheet({}), sheet({})]), /损坏/],
    [
      'fewer parts counted than listed',
      zipFile([...workbookParts, sheet({})], workbookParts.length),
      /损坏/,
    ],
  ];
  test.each(files)('%s', async (_name, bytes, words) => {
    expect((await refusalOf(bytes)).message).toMatch(words);
  });

  test('a name that multiplies itself in the XML stays a name', async () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const file = await withParts(fileWith([['a'], ['b']]), (name, xml) =>
      name.endsWith('sharedStrings.xml') ? bomb + xml.replace('<t>a</t>', '<t>&b;</t>') : xml,
    );
    const result = await sheetOrRefusal(file);
    const texts = result instanceof BadFileError ? [] : result.rows.map(({ cells }) => cells[0]);
    expect(texts).toEqual(['&b;', 'b']);
  });
});

describe('a table that is too large is refused', () => {
  const wide = [Array.from({ length: mostColumns + 1 }, (_, n) => `c${n}`)];
  test.each([
    [
      'a csv with too many rows',
      csvFile([['a', 'b'], ...Array.from({ length: mostRows }, () => ['1', '2'])]),
      /20 万行/,
    ],
    ['a csv with too many columns', csvFile(wide), /500 列/],
    ['an xlsx with too many columns', fileWith(wide), /500 列/],
  ] satisfies Files)('%s', async (_name, bytes, words) => {
    expect((await refusalOf(bytes)).message).toMatch(words);
  });

  test('an xlsx with a row far below', async () => {
    const file = await withSheetData(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="${mostRows + 1}"><c r="A${mostRows + 1}"><v>1</v></c></row>`,
    );
    expect((await refusalOf(file)).message).toMatch(/20 万行/);
  });

  test('a file of more lines than rows are read is refused, were they empty: none is left out', async () => {
    const file = text(`订单号,数量\n${'\n'.repeat(mostRows)}XS1,1\n`);
    expect((await refusalOf(file)).message).toMatch(/20 万行/);
  });

  test('cells that say they are far away, whatever their row says', async () => {
    const file = await withSheetData('<row r="1"><c r="ZZZZZZ999999999"><v>1</v></c></row>');
    expect((await refusalOf(file)).message).toMatch(/万行|500 列/);
  });

  test('joined cells that cover the whole sheet over and over', async () => {
    const rows = Array.from(
      { length: 400 },
      (_, n) =>
        `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c><c r="SF${n + 1}"><v>1</v></c></row>`,
    );
    const merged = `<mergeCells>${'<mergeCell ref="A1:SF400"/>'.repeat(50)}</mergeCells>`;
    expect((await refusalOf(await withSheetData(rows.join(''), merged))).message).toMatch(
      /大得不正常/,
    );
  });

  test('as many rows and columns as are allowed are read', async () => {
    const rows = [wide[0]?.slice(1) ?? [], ['1', '2']];
    const result = await sheetOrRefusal(csvFile(rows));
    expect(result).not.toBeInstanceOf(BadFileError);
  });
});

describe('a workbook with something missing is refused as damaged', () => {
  const missing = [
    '[Content_Types].xml',
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
  ];
  test.each(missing)('%s', async (part) => {
    const file = await withParts(fileWith([['a'], ['b']]), (name, xml) =>
      name === part ? null : xml,
    );
    expect((await refusalOf(file)).message).toMatch(/不完整或者已经损坏/);
  });
});

test('no refusal repeats what stands in the file', async () => {
  const secret = '高玉静19981590830';
  const files = [
    text(`<html>${secret}`),
    text(`a,b\n"${secret},c`),
    Buffer.concat([text(`${secret}\n`.repeat(20)), Buffer.from([0xff])]),
    fileWith([[secret], [secret]]).subarray(0, 3000),
    zipWith(`${secret}.csv`, secret),
  ];
  for (const file of files) {
    const { message, places } = await refusalOf(file);
    expect(message + places.join('')).not.toMatch(/高玉静|1998/);
  }
});
