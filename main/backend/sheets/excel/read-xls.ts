import { SSF } from '@e965/xlsx';

import type { Sheet } from '../../../../shared/import/sheet.ts';
import { foreignFile } from '../foreign-file.ts';
import { biffState } from './biff-records.ts';
import { cellRecords } from './cell-records.ts';
import { damagedWorkbook, protectedWorkbook } from './damaged-workbook.ts';
import { chineseDateFormats } from './mend-xml.ts';
import { openOle, type OleFile } from './ole-file.ts';
import { readWorkbook } from './read-workbook.ts';

const { load: setFormat } = SSF as { load: (format: string, id: number) => void };

/** What else comes in the container of old Office files, by a name inside. */
const otherFiles: readonly (readonly [string, string])[] = [
  ['WordDocument', ' Word 文档'],
  ['PowerPoint Document', ' PowerPoint 演示文稿'],
  ['__properties_version1.0', ' Outlook 邮件'],
];

/** The table of an .xls file as Excel 95 and later write it. Throws BadFileError. */
export function readOle(bytes: Buffer): Sheet {
  const file = openOle(bytes);
  if (!file) throw damagedWorkbook();
  if (file.entries.has('EncryptedPackage')) throw protectedWorkbook();
  const other = otherFiles.find(([name]) => file.entries.has(name));
  if (other) throw foreignFile(other[1]);
  return readBiff(workbookStream(file));
}

function workbookStream({ entries, stream }: OleFile): Buffer {
  const entry = entries.get('Workbook') ?? entries.get('Book') ?? entries.get('WORKBOOK');
  if (!entry?.isStream) throw foreignFile('另一种旧式 Office 文件');
  const content = stream(entry);
  if (!content) throw damagedWorkbook();
  return content;
}

/** The table of bare records, as very old programs write them. Throws BadFileError. */
export function readBiff(stream: Buffer): Sheet {
  const state = biffState(stream);
  if (state === 'protected') throw protectedWorkbook();
  if (state === 'damaged') throw damagedWorkbook();
  const records = cellRecords(stream);
  if (!records) throw damagedWorkbook();
  for (const [id, format] of chineseDateFormats) setFormat(format, id);
  return readWorkbook(records, '旧式 Excel 工作簿（xls）');
}
