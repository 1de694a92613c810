import { inflateRawSync } from 'node:zlib';

import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

import { crc32 } from '../crc32.ts';
import { mostPackageEntries, mostUnpackedBytes } from '../limits.ts';
import { damagedWorkbook, oversizedWorkbook } from './damaged-workbook.ts';

const stored = 0;
const deflated = 8;
/** A further entry of the directory begins so. */
const directoryMark = Buffer.from('PK\x01\x02', 'latin1');

/** What a zip file lists, checked; nothing is unpacked yet. */
export interface Package {
  names: readonly string[];
  /**
   * Unpacks the entries that are wanted, each checked against its length and checksum. Throws
   * BadFileError when one is damaged or when together they are too large.
   */
  unpack: (wanted: (name: string) => boolean) => Map<string, Buffer>;
}

interface PackageEntry {
  name: string;
  method: number;
  packed: Buffer;
  /** As the file says; it may lie. */
  size: number;
  checksum: number;
}

/**
 * Opens a zip file without unpacking it. Throws BadFileError when its directory is damaged, too
 * long, or says two things (a name twice, other names than the entries themselves).
 */
export async function openPackage(bytes: Buffer): Promise<Package> {
  const entries = await packageEntries(bytes);
  return {
    names: [...entries.keys()],
    unpack(wanted) {
      const chosen = [...entries.values()].filter(({ name }) => wanted(name));
      if (chosen.reduce((sum, { size }) => sum + size, 0) > mostUnpackedBytes) {
        throw oversizedWorkbook();
      }
      return new Map(chosen.map((entry) => [entry.name, unpacked(entry)]));
    },
  };
}

async function packageEntries(bytes: Buffer): Promise<Map<string, PackageEntry>> {
  const entries = new Map<string, PackageEntry>();
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(bytes);
  } catch {
    throw damagedWorkbook();
  }
  if (zip.entryCount > mostPackageEntries) throw oversizedWorkbook();
  for (const entry of await listed(zip)) {
    const data = await dataOf(zip, entry, bytes);
    if (data === null || entries.has(entry.fileName)) throw damagedWorkbook();
    entries.set(entry.fileName, {
      name: entry.fileName,
      method: entry.isEncrypted() ? -1 : entry.compressionMethod,
      packed: data,
      size: entry.uncompressedSize,
      checksum: entry.crc32,
    });
  }
  // Declared as a boolean in the types, it is the place behind the last entry that was read. A
  // directory that goes on there has lost entries by a wrong count.
  const end = Number(zip.readEntryCursor);
  if (bytes.subarray(end, end + directoryMark.length).equals(directoryMark)) {
    throw damagedWorkbook();
  }
  return entries;
}

async function listed(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch {
    throw damagedWorkbook();
  }
  return entries;
}

/** The packed bytes of an entry; null when it does not begin with the name the directory says. */
async function dataOf(zip: ZipFile, entry: Entry, bytes: Buffer): Promise<Buffer | null> {
  try {
    const { fileName, fileDataStart } = await zip.readLocalFileHeaderPromise(entry);
    if (!fileName.equals(entry.fileNameRaw)) return null;
    return bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  } catch {
    return null;
  }
}

function unpacked({ method, packed, size, checksum }: PackageEntry): Buffer {
  const content = method === stored ? packed : method === deflated ? inflated(packed, size) : null;
  if (content?.length !== size || crc32(content) !== checksum) throw damagedWorkbook();
  return content;
}

/** Null when the bytes are no such data or become more than was said. */
function inflated(packed: Buffer, size: number): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return null;
  }
}
