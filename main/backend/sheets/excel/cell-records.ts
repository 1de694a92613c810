import { depthChange, recordAt, type BiffRecord } from './biff-records.ts';
import { areWhole } from './shared-strings.ts';

const formulaTypes: readonly number[] = [0x0006, 0x0206, 0x0406];
const sharedStrings = 0x00fc;
const continued = 0x003c;
const filePass = 0x002f;

/** What is read, by the bytes that it has at least, in whichever version. */
const kinds: readonly { least: number; types: readonly number[] }[] = [
  // Beginnings of parts and their ends; sheets, code page, days counted from 1904.
  { least: 4, types: [0x0009, 0x0209, 0x0409, 0x0809] },
  { least: 0, types: [0x000a] },
  { least: 2, types: [0x0085, 0x0042, 0x0022] },
  // Formats of numbers, and which cells have them.
  { least: 1, types: [0x001e] },
  { least: 3, types: [0x041e] },
  { least: 4, types: [0x0043, 0x0243, 0x0443, 0x00e0] },
  // Texts: shared ones and their cells, those of one cell, results of formulas; what goes on.
  { least: 8, types: [sharedStrings] },
  { least: 10, types: [0x00fd] },
  { least: 8, types: [0x0004, 0x00d6, 0x0204] },
  { least: 1, types: [0x0007] },
  { least: 2, types: [0x0207] },
  { least: 0, types: [continued] },
  // Numbers of each kind, several together; yes, no and errors.
  { least: 9, types: [0x0002, 0x0005] },
  { least: 15, types: [0x0003] },
  { least: 14, types: [0x0203] },
  { least: 10, types: [0x027e] },
  { least: 6, types: [0x00bd] },
  { least: 8, types: [0x0205] },
  // How large a sheet is, and its joined cells.
  { least: 8, types: [0x0000, 0x0200] },
  { least: 2, types: [0x00e5] },
];
const leastBytes: ReadonlyMap<number, number> = new Map(
  kinds.flatMap(({ least, types }) => types.map((type) => [type, least] as const)),
);

/** Known to the library as something it has no use for. */
const ofNoUse = 0x0034;

/**
 * A workbook in which only what stands in cells is left, or null when it is damaged. The library
 * goes round for ever, or until the memory is full, in records that end too early, and reads some
 * hundred kinds of them: those of no use are made unknown to it, the others have been looked at.
 */
export function cellRecords(stream: Buffer): Buffer | null {
  const records = Buffer.from(stream);
  const formulas = formulasOf(records);
  let depth = 0;
  let end = 0;
  for (let record = recordAt(records, 0); record; record = recordAt(records, record.end)) {
    const change = depthChange(record);
    depth += change;
    // The library stops there as well.
    if (depth === 0 && change === 0) break;
    if (formulaTypes.includes(record.type)) {
      if (!isResultWhole(record, formulas)) return null;
      forgetExpression(record);
    } else if (leastBytes.has(record.type)) {
      if (!isWhole(record, records)) return null;
    } else if (record.type === filePass) {
      return null;
    } else {
      records.writeUInt16LE(ofNoUse, record.at);
    }
    end = record.end;
  }
  return records.subarray(0, end);
}

function isWhole({ type, content, end }: BiffRecord, records: Buffer): boolean {
  if (content.length < (leastBytes.get(type) ?? 0)) return false;
  return type !== sharedStrings || areWhole([content, ...contentsBehind(records, end)]);
}

/** Of the records that continue another one. */
function contentsBehind(records: Buffer, end: number): Buffer[] {
  const pieces: Buffer[] = [];
  let next = recordAt(records, end);
  for (; next?.type === continued; next = recordAt(records, next.end)) pieces.push(next.content);
  return pieces;
}

interface FormulaShape {
  /** Where the result, of eight bytes, may begin. */
  results: readonly number[];
  /** Bytes up to the expression, the length of which is told by the last of them. */
  least: number;
}

const later: FormulaShape = { results: [6], least: 22 };

/** As the beginning of the workbook says, in the way the library understands it. */
function formulasOf(records: Buffer): FormulaShape {
  const beginning = recordAt(records, 0);
  // Without a version the library begins with the oldest one and changes its mind later.
  const version =
    beginning && beginning.content.length >= 2 ? beginning.content.readUInt16LE(0) : 0;
  if (version === 0) return { ...later, results: [6, 7] };
  if (beginning?.type === 0x0009) return { results: [7], least: 17 };
  return beginning?.type === 0x0809 ? later : { results: [6], least: 18 };
}

/** Behind a result of an unknown kind the library loses its place. */
function isResultWhole({ content }: BiffRecord, { results, least }: FormulaShape): boolean {
  return (
    content.length >= least &&
    results.every((at) => content.readUInt16LE(at + 6) !== 0xffff || content.readUInt8(at) <= 3)
  );
}

/** Only its result is read: the flags, the length of the expression and itself become zero. */
function forgetExpression({ content }: BiffRecord): void {
  content.fill(0, 15);
}
