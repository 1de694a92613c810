import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { PacketFolders } from '../../../../../main/backend/packets/packet-content.ts';
import { PacketError } from '../../../../../main/backend/packets/packet-error.ts';
import { eventsOf } from '../../../../support/events-of.ts';
import { fileCase, moveCase } from '../../../../support/filed-case.ts';
import {
  hashesIn,
  make,
  november,
  preview,
  tryMake,
} from '../../../../support/packets-of-backend.ts';
import { packetsInProcess } from '../../../../support/packets-in-process.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

/** The disk of the tests, at which something can be done while a packet is written. */
const disk = packetsInProcess();
let prepare: PacketFolders['prepare'];
const packetFolders: PacketFolders = { ...disk, prepare: (...given) => prepare(...given) };

let backend: TestBackend;
let folder: string;
beforeEach(async () => {
  prepare = disk.prepare;
  backend = await testBackend({ packetFolders });
  folder = mkdtempSync(join(tmpdir(), 'guitai-packets-'));
});
afterEach(async () => {
  await backend.close();
  rmSync(folder, { recursive: true });
});

const byFinance = () => ({ by: backend.people.finance });
const packets = () => backend.get('packets.list', {}, byFinance());

/** Writes the packet, and does something before it is recorded. */
function whenWritten(act: () => Promise<unknown>): void {
  prepare = async (...given) => {
    const prepared = await disk.prepare(...given);
    await act();
    return prepared;
  };
}

describe('handing a packet over', () => {
  test('writes a folder that is named after its period and number', async () => {
    await fileCase(backend);
    const { savedAs } = await make(backend, folder);
    expect(basename(savedAs)).toBe('财务备案-2026-11-01至2026-11-30-第1号');
  });

  test('puts the very bytes that were issued into it', async () => {
    await fileCase(backend, { number: 'QX-20261121-003' });
    const [row] = (await preview(backend)).rows;
    const { savedAs } = await make(backend, folder);
    const form = join('单据', '0001-QX-20261121-003-取消订单申请单.pdf');
    expect(hashesIn(savedAs)[form]).toBe(row?.sha256);
  });

  test('is recorded with who and when', async () => {
    await fileCase(backend);
    await make(backend, folder);
    expect(await packets()).toMatchObject([
      {
        number: 1,
        period: november,
        handedOverAt: backend.clock.now,
        handedOverBy: '赵会计',
        corrections: 0,
        sums: { forms: 1 },
      },
    ]);
  });

  test('is in the history, with nothing personal in it', async () => {
    await fileCase(backend);
    const { packet } = await make(backend, folder);
    expect(await eventsOf(backend, 'packet.handedOver')).toEqual([
      {
        kind: 'packet.handedOver',
        staffId: backend.people.finance.id,
        data: { packetId: packet.id, number: 1, ...november, forms: 1 },
        personal: null,
      },
    ]);
  });

  test('keeps its rows as they were, whatever becomes of their cases', async () => {
    const caseId = await fileCase(backend);
    const { rows } = await preview(backend);
    const { packet } = await make(backend, folder);
    await moveCase(backend, caseId, { stage: 'withdrawn', open: 0 });
    const page = await backend.get('packets.get', { packetId: packet.id }, byFinance());
    expect(page.rows).toEqual(rows);
  });

  test('numbers the packets without gaps, also after one was called off', async () => {
    await fileCase(backend);
    await make(backend, folder);
    await fileCase(backend);
    prepare = () => Promise.reject(new PacketError('diskFull'));
    await tryMake(backend, folder);
    prepare = disk.prepare;
    await make(backend, folder);
    expect((await packets()).map(({ number }) => number)).toEqual([2, 1]);
  });

  test('tells how far it is, under the name of this making', async () => {
    await fileCase(backend);
    const making = randomUUID();
    await make(backend, folder, { making });
    const told = backend.notices.flatMap((notice) => (notice.kind === 'packet' ? [notice] : []));
    expect(new Set(told.map((notice) => notice.making))).toEqual(new Set([making]));
    expect(told.map(({ progress }) => progress.phase)).toContain('forms');
  });

  test('tells the pages that there is another packet', async () => {
    await fileCase(backend);
    await make(backend, folder);
    expect(backend.announced).toContain('packets');
  });

  test('of a period without forms writes nothing', async () => {
    expect(await tryMake(backend, folder)).toMatchObject({ code: 'conflict' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is for those who keep the books', async () => {
    const input = { period: november, making: randomUUID(), folder };
    expect(await backend.ask('packets.make', input)).toMatchObject({ code: 'forbidden' });
  });

  test('goes one at a time', async () => {
    await fileCase(backend);
    let second: unknown;
    whenWritten(async () => {
      second = await tryMake(backend, folder);
    });
    await make(backend, folder);
    expect(second).toMatchObject({ code: 'conflict' });
  });
});

describe('a packet that is not finished leaves neither a folder nor a record', () => {
  const nothing = async () => [readdirSync(folder), await packets()];

  test('when the person calls it off while it is written', async () => {
    await fileCase(backend);
    const making = randomUUID();
    prepare = async (content, where, writing) => {
      await backend.get('packets.callOff', { making }, byFinance());
      return disk.prepare(content, where, writing);
    };
    expect(await tryMake(backend, folder, { making })).toMatchObject({ code: 'cancelled' });
    expect(await nothing()).toEqual([[], []]);
  });

  test('when it is called off at the very moment it is written', async () => {
    await fileCase(backend);
    const making = randomUUID();
    whenWritten(() => backend.get('packets.callOff', { making }, byFinance()));
    expect(await tryMake(backend, folder, { making })).toMatchObject({ code: 'cancelled' });
    expect(await nothing()).toEqual([[], []]);
  });

  test('when a case changed while it was written', async () => {
    const caseId = await fileCase(backend);
    whenWritten(() => moveCase(backend, caseId, { fee_fen: 1 }));
    expect(await tryMake(backend, folder)).toMatchObject({ code: 'conflict' });
    expect(await nothing()).toEqual([[], []]);
  });

  test('when the disk is full', async () => {
    await fileCase(backend);
    prepare = () => Promise.reject(new PacketError('diskFull'));
    expect(await tryMake(backend, folder)).toMatchObject({ code: 'storageFull' });
    expect(await nothing()).toEqual([[], []]);
  });

  test('when a stored paper is not what was issued', async () => {
    await fileCase(backend, { number: 'QX-20261121-004' });
    await backend.database().unit((executor) =>
      executor
        .updateTable('prints')
        .set({ sha256: 'f'.repeat(64) })
        .execute(),
    );
    const refused = await tryMake(backend, folder);
    expect(refused.ok ? '' : refused.message).toContain('QX-20261121-004');
    expect(await nothing()).toEqual([[], []]);
  });

  test('but not because somebody else asked to call it off', async () => {
    await fileCase(backend);
    const making = randomUUID();
    const by = backend.people.storeManager;
    whenWritten(() => backend.get('packets.callOff', { making }, { by }));
    expect(await tryMake(backend, folder, { making })).toMatchObject({ ok: true });
  });

  test('nor because another form came to finance meanwhile: that is for the next packet', async () => {
    await fileCase(backend, { number: 'QX-20261121-001' });
    whenWritten(() => fileCase(backend, { number: 'QX-20261121-002' }));
    await make(backend, folder);
    const { rows } = await preview(backend);
    expect(rows.map(({ number, entry }) => [number, entry])).toEqual([['QX-20261121-002', 'new']]);
  });
});

describe('a packet that is recorded but has no folder', () => {
  const noRename = () => {
    prepare = async (...given) => {
      const prepared = await disk.prepare(...given);
      return {
        ...prepared,
        commit: async () => {
          await prepared.discard();
          throw new PacketError('diskGone');
        },
      };
    };
  };

  test('says that it is handed over, and how to have its folder', async () => {
    await fileCase(backend);
    noRename();
    const told = await tryMake(backend, folder);
    expect(told).toMatchObject({ code: 'storageFailed' });
    expect(told.ok ? '' : told.message).toMatch(/第 1 号备案包已经登记移交.*再写一次/);
    expect(await packets()).toHaveLength(1);
  });

  test('is written when the same request comes again, and not handed over twice', async () => {
    await fileCase(backend);
    noRename();
    const making = randomUUID();
    await tryMake(backend, folder, { making });
    prepare = disk.prepare;
    const { packet } = await make(backend, folder, { making });
    expect([packet.number, (await packets()).length, readdirSync(folder).length]).toEqual([
      1, 1, 1,
    ]);
  });
});

describe('writing a packet again', () => {
  async function again(packetId: string): Promise<string> {
    const other = join(folder, 'again');
    rmSync(other, { recursive: true, force: true });
    mkdirSync(other);
    const input = { packetId, making: randomUUID(), folder: other };
    return (await backend.get('packets.remake', input, byFinance())).savedAs;
  }

  test('gives the same bytes in every file', async () => {
    await fileCase(backend);
    const { packet, savedAs } = await make(backend, folder);
    expect(hashesIn(await again(packet.id))).toEqual(hashesIn(savedAs));
  });

  test('does so also when people, the store and the cases changed since', async () => {
    const caseId = await fileCase(backend);
    const { packet, savedAs } = await make(backend, folder);
    const { storeManager: by, finance } = backend.people;
    await backend.get('store.saveProfile', { name: '别的店', branch: '', code: '' }, { by });
    await backend.get('staff.save', { ...finance, name: '赵新名' }, { by });
    await moveCase(backend, caseId, { stage: 'withdrawn', open: 0 });
    backend.clock.now += 86_400_000;
    expect(hashesIn(await again(packet.id))).toEqual(hashesIn(savedAs));
  });

  test('does so also after the program was started again', async () => {
    await fileCase(backend);
    const { packet, savedAs } = await make(backend, folder);
    await backend.reopen();
    expect(hashesIn(await again(packet.id))).toEqual(hashesIn(savedAs));
  });

  test('is in the history', async () => {
    await fileCase(backend);
    const { packet } = await make(backend, folder);
    await again(packet.id);
    expect(await eventsOf(backend, 'packet.writtenAgain')).toMatchObject([
      { data: { packetId: packet.id, number: 1 }, personal: null },
    ]);
  });

  test('of one that is not there says so', async () => {
    const input = { packetId: randomUUID(), making: randomUUID(), folder };
    expect(await backend.ask('packets.remake', input, byFinance())).toMatchObject({
      code: 'notFound',
    });
  });
});

describe('nobody who finds a packet can call a customer (ARC-15)', () => {
  test('for neither register nor checksum file names one in full', async () => {
    await fileCase(backend, { customerName: '欧阳静', phone: '13800001234' });
    const { savedAs } = await make(backend, folder);
    const texts = ['财务备案清单.csv', 'SHA256SUMS'].map((name) =>
      readFileSync(join(savedAs, name), 'utf8'),
    );
    expect(texts.join('')).toContain('欧* 138····1234');
    expect(texts.join('')).not.toMatch(/欧阳静|13800001234/);
  });
});
