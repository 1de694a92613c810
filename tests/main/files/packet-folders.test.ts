import { describe, expect, test } from 'vitest';

import type { FolderKind } from '../../../main/dialogs/dialogs.ts';
import {
  handOverPacket,
  verifyPacket,
  writePacketAgain,
} from '../../../main/files/packet-folders.ts';
import type { BackendQuestion } from '../../../main/supervisor/pending-requests.ts';
import type { Answer } from '../../../shared/ipc/envelope.ts';

const making = '5d0f4f4e-6f1b-4d6b-8a57-0f3f4f6a7b8c';
const packetId = '6e1f5f5f-7f2c-4e7c-9b68-1f4f5f7b8c9d';
const period = { from: '2026-11-01', until: '2026-11-30' };
const busy: Answer<never> = { ok: false, code: 'conflict', message: '正在生成', details: [] };
const closed: Answer<never> = { ok: false, code: 'cancelled', message: '没有选', details: [] };

/** A backend that is busy, and a person who chooses a stick, or closes the dialog. */
function counter(picked: Answer<{ folder: string }> = { ok: true, value: { folder: '/stick' } }) {
  const asked: BackendQuestion[] = [];
  const folders: FolderKind[] = [];
  const output = {
    askBackend: (question: BackendQuestion) => {
      asked.push(question);
      return Promise.resolve(busy);
    },
    dialogs: {
      pickFolder: (what: FolderKind) => {
        folders.push(what);
        return Promise.resolve(picked);
      },
    },
  };
  return { output, asked, folders };
}

describe('a packet for finance', () => {
  test('is handed over into the folder that the person chooses', async () => {
    const { output, asked } = counter();
    await handOverPacket(output, { period, making }, 'staff');
    expect(asked).toMatchObject([
      { channel: 'packets.make', input: { period, making, folder: '/stick' }, staffId: 'staff' },
    ]);
  });

  test('is written again into the folder that the person chooses', async () => {
    const { output, asked } = counter();
    await writePacketAgain(output, { packetId, making }, 'staff');
    expect(asked).toMatchObject([
      { channel: 'packets.remake', input: { packetId, making, folder: '/stick' } },
    ]);
  });

  test('is checked where the person says it lies', async () => {
    const { output, asked, folders } = counter();
    await verifyPacket(output, 'staff');
    expect([asked, folders]).toMatchObject([
      [{ channel: 'packets.check', input: { folder: '/stick' }, staffId: 'staff' }],
      ['packetCheck'],
    ]);
  });

  test('that the backend refuses is told with its words', async () => {
    expect(await handOverPacket(counter().output, { period, making }, null)).toEqual(busy);
  });

  test('is not handed over when the dialog is closed', async () => {
    const { output, asked } = counter(closed);
    const answer = await handOverPacket(output, { period, making }, null);
    expect([answer, asked]).toEqual([closed, []]);
  });

  test('is not written again when the dialog is closed', async () => {
    const { output, asked } = counter(closed);
    const answer = await writePacketAgain(output, { packetId, making }, null);
    expect([answer, asked]).toEqual([closed, []]);
  });

  test('is not checked when the dialog is closed', async () => {
    const { output, asked } = counter(closed);
    expect([await verifyPacket(output, null), asked]).toEqual([closed, []]);
  });
});
