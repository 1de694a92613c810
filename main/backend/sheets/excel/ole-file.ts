/**
 * The container of .xls and other old Office files (MS-CFB): a small file system in sectors. Only
 * what is needed to take one stream out, every step bounded; null where the file is damaged.
 */
const endOfChain = 0xfffffffe;
const entrySize = 128;
const rootType = 5;
const streamType = 2;

export interface OleEntry {
  name: string;
  isStream: boolean;
  start: number;
  size: number;
}

export interface OleFile {
  /** What lies in the outermost folder, by name. */
  entries: ReadonlyMap<string, OleEntry>;
  /** Null when a part of the stream lies outside the file. */
  stream: (entry: OleEntry) => Buffer | null;
}

interface Sectors {
  size: number;
  at: (sector: number) => Buffer | null;
  next: (sector: number) => number | undefined;
  /** No chain is longer. */
  most: number;
}

export function openOle(bytes: Buffer): OleFile | null {
  if (bytes.length < 512) return null;
  const sectors = mainSectors(bytes);
  const directory = sectors && chain(sectors, bytes.readUInt32LE(48));
  if (!sectors || !directory || directory.length < entrySize) return null;
  const root = entryAt(directory, 0);
  const entries = root?.type === rootType ? childrenOf(directory, root.child) : null;
  if (!root || !entries) return null;
  const smallest = bytes.readUInt32LE(56);
  return {
    entries,
    stream({ start, size }) {
      if (size >= smallest) return chain(sectors, start, size);
      const small = smallSectors(bytes, sectors, root);
      return small && chain(small, start, size);
    },
  };
}

function mainSectors(bytes: Buffer): Sectors | null {
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const most = Math.ceil(bytes.length / size);
  const at = (sector: number) => {
    const from = (sector + 1) * size;
    return from < bytes.length ? bytes.subarray(from, from + size) : null;
  };
  const table = allocationTable(bytes, { size, at, most });
  return table && { size, at, most, next: (sector) => table[sector] };
}

/** Which sector follows which; its own sectors are listed in the header and in a chain of lists. */
function allocationTable(
  bytes: Buffer,
  { size, at, most }: Omit<Sectors, 'next'>,
): Uint32Array | null {
  const wanted = bytes.readUInt32LE(44);
  if (wanted > most) return null;
  const places = numbers(bytes.subarray(76, 512));
  let list = bytes.readUInt32LE(68);
  while (places.length < wanted) {
    const sector = at(list);
    // A part of a sector might name nothing but itself, for ever.
    if (sector?.length !== size) return null;
    const more = numbers(sector);
    list = more.pop() ?? endOfChain;
    places.push(...more);
  }
  const tables = places.slice(0, wanted).map(at);
  if (tables.length < wanted || tables.some((table) => table === null)) return null;
  return Uint32Array.from(tables.flatMap((table) => (table ? numbers(table) : [])));
}

function smallSectors(bytes: Buffer, sectors: Sectors, root: DirectoryEntry): Sectors | null {
  const size = 1 << bytes.readUInt16LE(32);
  const content = chain(sectors, root.start, root.size);
  const listed = chain(sectors, bytes.readUInt32LE(60));
  if (size !== 64 || !content || !listed) return null;
  const table = Uint32Array.from(numbers(listed));
  return {
    size,
    most: Math.ceil(content.length / size),
    next: (sector) => table[sector],
    at: (sector) =>
      sector * size < content.length ? content.subarray(sector * size, (sector + 1) * size) : null,
  };
}

/** The sectors from `start` on, in their order; only the first `size` bytes when that is given. */
function chain(sectors: Sectors, start: number, size = Infinity): Buffer | null {
  const found: Buffer[] = [];
  let length = 0;
  let sector: number | undefined = start;
  while (length < size && sector !== endOfChain) {
    const content: Buffer | null = sector === undefined ? null : sectors.at(sector);
    // A chain that is longer than the file goes round in a circle.
    if (!content || sector === undefined || found.length > sectors.most) return null;
    found.push(content);
    length += content.length;
    sector = sectors.next(sector);
  }
  if (size !== Infinity && length < size) return null;
  return Buffer.concat(found).subarray(0, Math.min(size, length));
}

interface DirectoryEntry extends OleEntry {
  type: number;
  left: number;
  right: number;
  child: number;
}

function entryAt(directory: Buffer, index: number): DirectoryEntry | null {
  const at = directory.subarray(index * entrySize, (index + 1) * entrySize);
  if (at.length < entrySize) return null;
  const nameLength = Math.min(Math.max(at.readUInt16LE(64) - 2, 0), 62);
  const type = at.readUInt8(66);
  return {
    name: at.subarray(0, nameLength).toString('utf16le'),
    type,
    isStream: type === streamType,
    left: at.readUInt32LE(68),
    right: at.readUInt32LE(72),
    child: at.readUInt32LE(76),
    start: at.readUInt32LE(116),
    size: at.readUInt32LE(120),
  };
}

/** A folder is a tree of its entries. */
function childrenOf(directory: Buffer, first: number): Map<string, OleEntry> | null {
  const none = 0xffffffff;
  const seen = new Set<number>();
  const entries = new Map<string, OleEntry>();
  const open = [first];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index === none) continue;
    const entry = entryAt(directory, index);
    if (!entry || seen.has(index)) return null;
    seen.add(index);
    entries.set(entry.name, entry);
    open.push(entry.left, entry.right);
  }
  return entries;
}

function numbers(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    bytes.readUInt32LE(index * 4),
  );
}
