/**
 * The records of an .xls workbook (BIFF, versions 2 to 8): enough to see that none is missing. The
 * library that reads them is silent about a sheet that is cut off.
 */
const endOfPart = 0x000a;
const filePass = 0x002f;
const boundSheet = 0x0085;
const beginnings: readonly number[] = [0x0009, 0x0209, 0x0409, 0x0809];

export interface BiffRecord {
  type: number;
  at: number;
  content: Buffer;
  end: number;
}

/** Null where the stream ends before the record does. */
export function recordAt(stream: Buffer, at: number): BiffRecord | null {
  if (at + 4 > stream.length) return null;
  const end = at + 4 + stream.readUInt16LE(at + 2);
  if (end > stream.length) return null;
  return { type: stream.readUInt16LE(at), at, content: stream.subarray(at + 4, end), end };
}

/** Parts lie one behind the other, or within each other: 1 where one begins, -1 where one ends. */
export function depthChange({ type }: BiffRecord): number {
  if (beginnings.includes(type)) return 1;
  return type === endOfPart ? -1 : 0;
}

export type BiffState = 'whole' | 'protected' | 'damaged';

/** Whether all parts are there from their beginning to their end. */
export function biffState(stream: Buffer): BiffState {
  const sheets: number[] = [];
  const types = new Set<number>();
  const ended = eachRecord(stream, 0, (type, content) => {
    types.add(type);
    if (type === boundSheet && content.length >= 4) sheets.push(content.readUInt32LE(0));
  });
  // What follows the password is unreadable.
  if (types.has(filePass)) return 'protected';
  const whole = ended && sheets.every((place) => eachRecord(stream, place));
  return whole ? 'whole' : 'damaged';
}

/** False when the part does not begin at that place, or the stream ends before the part does. */
function eachRecord(
  stream: Buffer,
  place: number,
  look?: (type: number, content: Buffer) => void,
): boolean {
  let depth = 0;
  for (let record = recordAt(stream, place); record; record = recordAt(stream, record.end)) {
    const change = depthChange(record);
    if (depth + Math.max(change, 0) === 0) return false;
    depth += change;
    if (depth === 0) return true;
    look?.(record.type, record.content);
  }
  return false;
}
