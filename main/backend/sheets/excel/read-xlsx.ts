import { BadFileError } from '../bad-file-error.ts';
import { foreignFile } from '../foreign-file.ts';
import type { Sheet } from '../../../../shared/import/sheet.ts';
import { damagedWorkbook } from './damaged-workbook.ts';
import { withChineseDateFormats, withPlainCharacters } from './mend-xml.ts';
import { openPackage, type Package } from './open-package.ts';
import { readWorkbook } from './read-workbook.ts';
import { storedZip } from './stored-zip.ts';

const contentTypes = '[Content_Types].xml';

/**
 * The table of an .xlsx file. What was unpacked and checked here is packed again and only that is
 * given to the library, so that no second look at the file can see something else; pictures, macros
 * and other things inside are left out. Throws BadFileError.
 */
export async function readXlsx(bytes: Buffer): Promise<Sheet> {
  const file = await openPackage(bytes);
  refuseOtherPackages(file);
  const parts = file.unpack(isText);
  for (const [name, content] of parts) {
    const plain = withPlainCharacters(content);
    parts.set(name, isStyles(name) ? withChineseDateFormats(plain) : plain);
  }
  return readWorkbook(storedZip(parts), 'Excel 工作簿（xlsx）');
}

function isText(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}

function isStyles(name: string): boolean {
  return /(?:^|\/)styles\.xml$/i.test(name);
}

/** Throws BadFileError when the zip file holds anything but an .xlsx workbook. */
function refuseOtherPackages({ names, unpack }: Package): void {
  if (names.includes('META-INF/manifest.xml')) {
    throw foreignFile(' OpenDocument 文件（如 WPS 或 LibreOffice 的 .ods）');
  }
  if (!names.includes(contentTypes)) {
    // Without its first part a workbook is not whole.
    if (names.some((name) => /^xl\//i.test(name))) throw damagedWorkbook();
    throw foreignFile('压缩包（zip）');
  }
  const types =
    unpack((name) => name === contentTypes)
      .get(contentTypes)
      ?.toString('latin1') ?? '';
  if (types.includes('wordprocessingml')) throw foreignFile(' Word 文档');
  if (types.includes('presentationml')) throw foreignFile(' PowerPoint 演示文稿');
  if (names.includes('xl/workbook.bin')) {
    throw new BadFileError(
      '这个文件是 Excel 二进制工作簿（xlsb），不能直接导入。没有导入任何内容。请用 Excel 另存为 Excel 工作簿（.xlsx），再导入。',
    );
  }
  if (!types.includes('spreadsheetml')) throw foreignFile('另一种文件或压缩包');
  // Without it the library guesses which part is which sheet.
  if (names.includes('xl/workbook.xml') && !names.includes('xl/_rels/workbook.xml.rels')) {
    throw damagedWorkbook();
  }
}
