import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { checksum, sha256Hex } from '../../main/backend/database/engine/checksum.ts';
import { identityCodec } from '../../main/backend/database/engine/codec.ts';
import { encodeRecord } from '../../main/backend/database/engine/journal-record.ts';
import { scanSegment } from '../../main/backend/database/engine/journal-segment.ts';
import { findPlain } from '../support/find-plain.ts';
import { placeOrder } from '../support/placed-order.ts';
import type { TestBackend } from '../support/test-backend.ts';
import { testBackend } from '../support/test-backend.ts';

// Somebody has the disk and an editor, and repairs every checksum that is not made with the key.
// What was changed is never read as data: it is set aside and said, or the folder stays shut.
let backend: TestBackend;
let customerId: string;
const phone = '19912345678';

beforeEach(async () => {
  backend = await testBackend();
  ({ customerId } = await placeOrder(backend, { customerName: '郝勇娟', phone }));
});

afterEach(() => backend.close());

const dataFolder = () => path.join(backend.folder, 'data');
const filesEnding = (ending: string): string[] =>
  readdirSync(dataFolder())
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(dataFolder(), name));

function newest(ending: string): string {
  const file = filesEnding(ending).at(-1);
  if (file === undefined) throw new Error(`There is no ${ending}.`);
  return file;
}

/** The engine's files as they lie on the disk now, journal and all: as a power cut leaves them. */
function engineFiles(): Map<string, Buffer> {
  return new Map(
    [...filesEnding('.gts'), ...filesEnding('.gtj')].map((file) => [file, readFileSync(file)]),
  );
}

/** Opens again after a power cut and what `edit` did; gives the customer, and what is told of the data. */
async function reopenedAfter(edit: () => void): Promise<{ customer: unknown; told: unknown[] }> {
  const files = engineFiles();
  await backend.reopen(() => {
    for (const file of engineFiles().keys()) rmSync(file);
    for (const [file, bytes] of files) writeFileSync(file, bytes);
    edit();
  });
  const { storage } = await backend.get('store.state', {});
  const customer = await backend.ask('customers.get', { customerId });
  return { customer, told: storage.map(({ kind }) => kind) };
}

test('a name or phone is nowhere to be found for editing', () => {
  expect(findPlain([dataFolder()], ['郝勇娟', phone])).toEqual([]);
});

describe('an edited journal', () => {
  test('with a byte of its last record changed loses that record, and says so', async () => {
    const { customer, told } = await reopenedAfter(() =>
      flip(newest('.gtj'), (bytes) => bytes.byteLength - 60),
    );
    expect(customer).toMatchObject({ ok: false, code: 'notFound' });
    expect(told).toContain('tornTailCut');
  });

  test('with a byte in the middle changed, all checksums made good again, is damage and said', async () => {
    const { told } = await reopenedAfter(() => {
      const file = newest('.gtj');
      writeFileSync(file, withGoodChecksums(readFileSync(file)));
    });
    expect(told).toContain('damageSetAside');
  });

  test('with a record of the attacker’s own behind it gives him nothing', async () => {
    const { customer } = await reopenedAfter(() => {
      const file = newest('.gtj');
      const bytes = readFileSync(file);
      const last = scanSegment(bytes, { ...identityCodec, id: codecIdIn(bytes) }).records.at(-1);
      const { bytes: forged } = encodeRecord(identityCodec, {
        sequence: (last?.sequence ?? 0) + 1,
        schemaVersion: last?.schemaVersion ?? 70,
        before: last?.hash ?? new Uint8Array(32),
        statements: [{ sql: "update customers set name = '假'", parameters: [], changes: 1 }],
      });
      writeFileSync(file, Buffer.concat([bytes, forged]));
    });
    expect(customer).toMatchObject({ ok: true, value: { name: '郝勇娟' } });
  });
});

describe('an edited snapshot', () => {
  test('is passed over for the generation before with the journal, and said', async () => {
    await backend.reopen();
    const { customer, told } = await reopenedAfter(() =>
      flip(newest('.gts'), (bytes) => bytes.byteLength - 100),
    );
    expect(customer).toMatchObject({ ok: true, value: { name: '郝勇娟' } });
    expect(told).toContain('damageSetAside');
  });
});

function flip(file: string, place: (bytes: Buffer) => number): void {
  const bytes = readFileSync(file);
  const at = place(bytes);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x40, at);
  writeFileSync(file, bytes);
}

/**
 * A byte of the first record changed, and every SHA-256 from there to the end made anew, each record
 * naming the one before: all that can be done without the key.
 */
function withGoodChecksums(journal: Buffer): Buffer {
  const edited = Buffer.from(journal);
  let before: Uint8Array | null = null;
  for (const record of scanSegment(journal, { ...identityCodec, id: codecIdIn(journal) }).records) {
    const bodyAt = record.body.byteOffset - journal.byteOffset;
    const start = bodyAt - 52;
    const signedEnd = record.end - 32;
    if (before === null) edited.writeUInt8(edited.readUInt8(bodyAt + 20) ^ 1, bodyAt + 20);
    else edited.set(before, start + 20);
    before = checksum(edited.subarray(start, signedEnd));
    edited.set(before, signedEnd);
  }
  return edited;
}

function codecIdIn(journal: Buffer): string {
  const json = journal.toString('utf8', 8, 8 + journal.readUInt32LE(4));
  return String((JSON.parse(json) as { codec: unknown }).codec);
}

test('an issued form that was exchanged on the disk is not shown', async () => {
  const hash = await backend.database().putContent(new TextEncoder().encode('已批准'));
  const file = path.join(dataFolder(), 'content', hash.slice(0, 2), hash);
  const other = new TextEncoder().encode('改过的');
  writeFileSync(file, other);
  expect(sha256Hex(other)).not.toBe(hash);
  await expect(backend.database().getContent(hash)).rejects.toThrow('damaged');
});
