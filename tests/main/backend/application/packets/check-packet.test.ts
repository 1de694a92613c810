import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { setPacketFiles } from '../../../../../main/backend/database/repositories/packets.ts';
import { eventsOf } from '../../../../support/events-of.ts';
import { fileCase } from '../../../../support/filed-case.ts';
import { make, november } from '../../../../support/packets-of-backend.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
let folder: string;
/** The folder of the packet that was handed over. */
let place: string;
beforeEach(async () => {
  backend = await testBackend();
  folder = mkdtempSync(join(tmpdir(), 'guitai-packets-'));
  await fileCase(backend, { number: 'QX-20261121-003' });
  place = (await make(backend, folder)).savedAs;
});
afterEach(async () => {
  await backend.close();
  rmSync(folder, { recursive: true });
});

const formPath = '单据/0001-QX-20261121-003-取消订单申请单.pdf';

function check(where = place) {
  return backend.get('packets.check', { folder: where }, { by: backend.people.finance });
}

describe('a packet as it was handed over', () => {
  test('has no problem, and its head stands in the history', async () => {
    expect(await check()).toMatchObject({
      number: 1,
      period: november,
      handedOverAt: backend.clock.now,
      files: 5,
      problems: [],
      headFound: true,
    });
  });

  test('is known by its checksums when its folder has another name', async () => {
    const other = join(folder, '十一月');
    renameSync(place, other);
    expect(await check(other)).toMatchObject({ number: 1, problems: [] });
  });

  test('that was checked is in the history', async () => {
    await check();
    expect(await eventsOf(backend, 'packet.checked')).toMatchObject([
      { data: { number: 1, problems: 0, headFound: true }, personal: null },
    ]);
  });

  test('holds also as an earlier version of the program wrote it', async () => {
    const { id } = (await make2()).packet;
    const { files } = await backend
      .database()
      .read((executor) =>
        executor
          .selectFrom('packets')
          .select('files')
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      );
    const [written] = JSON.parse(files) as { sha256: string }[][];
    const before = written?.map((file) => ({ ...file, sha256: 'a'.repeat(64) }));
    await backend
      .database()
      .unit((executor) => setPacketFiles(executor, id, JSON.stringify([before, written])));
    expect(await check()).toMatchObject({ number: 2, problems: [] });
  });

  /** A second packet; the one that is checked from then on. */
  async function make2() {
    await fileCase(backend, { number: 'QX-20261121-004' });
    const made = await make(backend, folder);
    place = made.savedAs;
    return made;
  }
});

describe('a packet that somebody changed', () => {
  test('a PDF that was manipulated is found', async () => {
    const file = join(place, formPath);
    const bytes = readFileSync(file);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect((await check()).problems).toEqual([{ problem: 'changed', place: formPath }]);
  });

  test('a file that is not there any more is named', async () => {
    rmSync(join(place, '财务备案清单.xlsx'));
    expect((await check()).problems).toEqual([{ problem: 'missing', place: '财务备案清单.xlsx' }]);
  });

  test('a file that was put into it is named', async () => {
    writeFileSync(join(place, '单据', '9999.pdf'), 'x');
    expect((await check()).problems).toEqual([{ problem: 'extra', place: '单据/9999.pdf' }]);
  });

  test('with checksums to match is found all the same: the program has its own', async () => {
    appendFileSync(join(place, formPath), 'x');
    const sums = join(place, 'SHA256SUMS');
    writeFileSync(
      sums,
      readFileSync(sums, 'utf8').replace(/^./, (first) => (first === '0' ? '1' : '0')),
    );
    expect((await check()).problems).toEqual([
      { problem: 'changed', place: formPath },
      { problem: 'sums', place: 'SHA256SUMS' },
    ]);
  });

  test('is in the history with how many problems there were', async () => {
    rmSync(join(place, '财务备案清单.xlsx'));
    await check();
    expect(await eventsOf(backend, 'packet.checked')).toMatchObject([{ data: { problems: 1 } }]);
  });
});

describe('what else may be wrong', () => {
  test('a history without the head of the cover sheet was made anew', async () => {
    await backend.database().unit((executor) =>
      executor
        .updateTable('packets')
        .set({ head: 'f'.repeat(64) })
        .execute(),
    );
    expect(await check()).toMatchObject({ problems: [], headFound: false });
  });

  test('a folder that is no packet is said to be none', async () => {
    const answer = await backend.ask('packets.check', { folder }, { by: backend.people.finance });
    expect(answer).toMatchObject({ code: 'notFound' });
  });

  test('neither is one that only has the name of a packet of another store', async () => {
    const other = join(folder, '财务备案-2026-11-01至2026-11-30-第9号');
    renameSync(place, other);
    writeFileSync(join(other, 'SHA256SUMS'), randomUUID());
    const answer = await backend.ask(
      'packets.check',
      { folder: other },
      { by: backend.people.finance },
    );
    expect(answer).toMatchObject({ code: 'notFound' });
  });

  test('nobody else may check packets', async () => {
    expect(await backend.ask('packets.check', { folder: place })).toMatchObject({
      code: 'forbidden',
    });
  });
});
