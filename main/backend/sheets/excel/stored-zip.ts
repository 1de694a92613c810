import { crc32 } from '../crc32.ts';

const version = 20;
/** Names are UTF-8. */
const flags = 0x0800;
/** 1980-01-01, the first day a zip file can say. */
const day = 0x0021;

/** A plain zip file of these entries, without compression. */
export function storedZip(entries: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const nameBytes = Buffer.from(name, 'utf8');
    const about = aboutEntry(content, nameBytes.length);
    const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), about, nameBytes]);
    bodies.push(header, content);
    directory.push(directoryEntry(about, offset), nameBytes);
    offset += header.length + content.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...bodies, list, endOfDirectory(entries.size, list.length, offset)]);
}

/** What the entry itself and the directory say alike: 26 bytes. */
function aboutEntry(content: Buffer, nameLength: number): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(version, 0);
  about.writeUInt16LE(flags, 2);
  about.writeUInt16LE(day, 8);
  about.writeUInt32LE(crc32(content), 10);
  about.writeUInt32LE(content.length, 14);
  about.writeUInt32LE(content.length, 18);
  about.writeUInt16LE(nameLength, 22);
  return about;
}

function directoryEntry(about: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt16LE(version, 4);
  about.copy(entry, 6);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

function endOfDirectory(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
