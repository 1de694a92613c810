import { afterEach, describe, expect, test } from 'vitest';

import { BadFileError } from '../../../../main/backend/sheets/bad-file-error.ts';
import { recordAt } from '../../../../main/backend/sheets/excel/biff-records.ts';
import { openOle } from '../../../../main/backend/sheets/excel/ole-file.ts';
import {
  createWorkerReader,
  type OrderFileReader,
} from '../../../../main/backend/sheets/order-file-reader.ts';
import { mendsByDefault } from '../../../../shared/import/mend.ts';
import { readingClock } from '../../../support/order-file.ts';
import { sourceThread } from './support/source-thread.ts';
import { fileWith } from './support/workbook-file.ts';

// Records of old workbooks in which the library goes round for ever: one wrong byte is enough. Here
// each file is read in a thread, so that the test ends whatever becomes of it.
const answers = { columns: null, mends: mendsByDefault, kinds: new Map(), ...readingClock };
const code = sourceThread('order-file-worker.ts');
/** The thread ends itself before the test does. */
const [timeLimitMs, slowly] = [60_000, 90_000];

let reader: OrderFileReader | null = null;
afterEach(() => reader?.end());

/** `read`, or the refusal; both the thread's limits and all other errors are told as they are. */
async function outcomeOf(file: Uint8Array): Promise<string> {
  const resourceLimits = { maxOldGenerationSizeMb: 256 };
  reader = createWorkerReader(code, { eval: true, timeLimitMs, resourceLimits })(file);
  return reader
    .read(answers, () => undefined)
    .then(
      () => 'read',
      (error: unknown) => (error instanceof BadFileError ? error.message : String(error)),
    );
}

const type = {
  formula: 0x0006,
  string: 0x0007,
  array: 0x0021,
  interfaceEnd: 0x00e2,
  sharedStrings: 0x00fc,
  sharedString: 0x00fd,
  number: 0x0203,
} as const;

/** The records of a workbook as old programs write them, without the container. */
function bareWorkbook(): Buffer {
  const file = fileWith(
    [
      ['订单号', '下单时间', '金额'],
      ['XS1', { t: 'n', v: 46_346.5, z: 'yyyy/m/d h:mm' }, 12.5],
    ],
    'xls',
  );
  const ole = openOle(file);
  const entry = ole?.entries.get('Workbook');
  const stream = entry && ole?.stream(entry);
  if (!stream) throw new Error('The workbook is not in its container.');
  return Buffer.from(stream);
}

/** Where the last record of this type begins. */
function placeOf(stream: Buffer, wanted: number): number {
  let found = -1;
  for (let record = recordAt(stream, 0); record; record = recordAt(stream, record.end)) {
    if (record.type === wanted) found = record.at;
  }
  if (found === -1) throw new Error(`There is no record of type ${wanted}.`);
  return found;
}

function withType(from: number, to: number): Buffer {
  const stream = bareWorkbook();
  stream.writeUInt16LE(to, placeOf(stream, from));
  return stream;
}

/** The last shared string one byte shorter than its record, which says that there is one more. */
function withHalfAString(): Buffer {
  const stream = bareWorkbook();
  const at = placeOf(stream, type.sharedStrings) + 4;
  const last = stream.lastIndexOf(Buffer.from('金额', 'utf16le'));
  stream.writeUInt32LE(stream.readUInt32LE(at + 4) + 1, at + 4);
  stream.writeUInt8(0, last - 1);
  stream.writeUInt16LE(3, last - 3);
  return stream;
}

describe('an .xls file', { timeout: slowly }, () => {
  test('is read from its bare records', async () => {
    expect(await outcomeOf(bareWorkbook())).toBe('read');
  });

  test.each([
    ['a text that became a formula for many cells', withType(type.sharedString, type.array)],
    ['a number that became a rule of numbers', withType(type.number, 0x01b0)],
  ])('with %s is read without that cell', async (_what, file) => {
    expect(await outcomeOf(file)).toBe('read');
  });

  test('whose list of sectors names only itself is refused as damaged', async () => {
    const lists = 110;
    const own = 119;
    const file = Buffer.alloc((own + 1) * 512 + 4);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
    file.writeUInt16LE(9, 30);
    file.writeUInt32LE(lists, 44);
    file.writeUInt32LE(own, 68);
    file.writeUInt32LE(own, (own + 1) * 512);
    expect(await outcomeOf(file)).toContain('不完整或者已经损坏');
  });

  test.each([
    ['a mark without content that became a text', withType(type.interfaceEnd, type.string)],
    ['a number that became a formula', withType(type.number, type.formula)],
    ['half a shared text at the end', withHalfAString()],
  ])('with %s is refused as damaged', async (_what, file) => {
    expect(await outcomeOf(file)).toContain('不完整或者已经损坏');
  });
});
