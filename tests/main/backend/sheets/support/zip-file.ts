import { deflateRawSync } from 'node:zlib';

import { crc32 } from '../../../../../main/backend/sheets/crc32.ts';

export interface ZipEntry {
  name: string;
  content: Buffer;
  /** Bytes it says it has, unpacked; the truth unless a test lies. */
  size?: number;
  /** Its name in the directory, where that is another. */
  listedName?: string;
  checksum?: number;
}

/** A zip file built by hand, so that it can lie. */
export function zipFile(entries: readonly ZipEntry[], listed = entries.length): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, listedName = name, content, size, checksum } of entries) {
    const packed = deflateRawSync(content);
    const about = Buffer.alloc(22);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(checksum ?? crc32(content), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(size ?? content.length, 18);
    const body = [mark('PK\x03\x04'), about, lengthOf(name), mark(name), packed];
    const rest = Buffer.alloc(16);
    rest.writeUInt32LE(offset, 12);
    directory.push(mark('PK\x01\x02'), Buffer.alloc(2), about);
    directory.push(lengthOf(listedName).subarray(0, 2), rest, mark(listedName));
    bodies.push(...body);
    offset += body.reduce((sum, { length }) => sum + length, 0);
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(listed, 8);
  end.writeUInt16LE(listed, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

function mark(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** Of the name, then of an extra field that is not there. */
function lengthOf(name: string): Buffer {
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length, 0);
  return lengths;
}

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';

const workbook =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>';

/** The smallest beginning of an .xlsx file, to which a test adds what it is about. */
export const workbookParts: readonly ZipEntry[] = [
  { name: '[Content_Types].xml', content: Buffer.from(contentTypes) },
  { name: 'xl/_rels/workbook.xml.rels', content: Buffer.from('<Relationships/>') },
  { name: 'xl/workbook.xml', content: Buffer.from(workbook) },
];
