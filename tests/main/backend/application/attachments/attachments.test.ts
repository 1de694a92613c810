import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { mostAttachments } from '../../../../../shared/attachments/limits.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import type { AttachmentAbout, AttachmentView } from '../../../../../shared/ipc/schemas/trust.ts';
import {
  foreignFiles,
  joined,
  tellingThumbnail,
  thumbnailBytes,
  wholeFiles,
} from '../../../../support/attachment-files.ts';
import { draftCase } from '../../../../support/cancellation-case.ts';
import { eventsOf } from '../../../../support/events-of.ts';
import type { PlacedOrder } from '../../../../support/placed-order.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
let order: PlacedOrder;
let about: AttachmentAbout;

beforeAll(async () => {
  backend = await testBackend();
});

/** Each test has an order of its own. */
beforeEach(async () => {
  order = await placeOrder(backend);
  about = { kind: 'order', id: order.orderId };
});

afterAll(() => backend.close());

type Adding = InputOf<'attachments.add'>;
const entry = (changes: Partial<Adding> = {}): Adding => ({
  about,
  title: '沙发扶手',
  bytes: wholeFiles.jpeg,
  thumbnail: thumbnailBytes(),
  ...changes,
});
const ask = (changes: Partial<Adding> = {}) => backend.ask('attachments.add', entry(changes));
const add = (changes: Partial<Adding> = {}) => backend.get('attachments.add', entry(changes));
const list = (of = about) => backend.get('attachments.list', of);
const open = ({ id: attachmentId }: AttachmentView) =>
  backend.get('attachments.open', { attachmentId });
const remove = ({ id: attachmentId }: AttachmentView, reason = '拍错了') =>
  backend.ask('attachments.remove', { attachmentId, reason });
/** The JPEG, and something behind it: other bytes, and a photo all the same. */
const anotherPhoto = (number: number) => joined(wholeFiles.jpeg, new Uint8Array([number]));

describe('an attachment that is added', () => {
  test('is listed with its title, type, size, and who added it when', async () => {
    const added = await add();
    expect(await list()).toEqual([added]);
    expect(added).toMatchObject({
      title: '沙发扶手',
      type: 'jpeg',
      bytes: wholeFiles.jpeg.length,
      addedAt: backend.clock.now,
      addedBy: '陈静',
      hasThumbnail: true,
      removed: null,
    });
  });

  test('opens with the very bytes, what the camera wrote into them included', async () => {
    const { bytes, title, type } = await open(await add());
    expect({ title, type, same: Buffer.compare(bytes, wholeFiles.jpeg) }).toEqual({
      title: '沙发扶手',
      type: 'jpeg',
      same: 0,
    });
  });

  test('is there after the data were closed and opened again', async () => {
    const added = await add();
    await backend.reopen();
    expect(Buffer.compare((await open(added)).bytes, wholeFiles.jpeg)).toBe(0);
  });

  test('may be a PDF without a thumbnail, which then says so', async () => {
    const { id: attachmentId } = await add({ bytes: wholeFiles.pdf, thumbnail: null });
    expect(await backend.ask('attachments.thumbnail', { attachmentId })).toMatchObject({
      code: 'notFound',
    });
  });

  test('shows its thumbnail', async () => {
    const { id: attachmentId } = await add();
    const { bytes } = await backend.get('attachments.thumbnail', { attachmentId });
    expect(Buffer.compare(bytes, thumbnailBytes())).toBe(0);
  });

  test('makes the pages read the list again', async () => {
    backend.announced.length = 0;
    await add();
    expect(backend.announced).toEqual(expect.arrayContaining(['attachments', 'history']));
  });
});

describe('attachments belong to one thing', () => {
  test('a case, its order and its customer have their own', async () => {
    const { id } = await draftCase(backend, order);
    const things: AttachmentAbout[] = [
      { kind: 'case', id },
      about,
      { kind: 'customer', id: order.customerId },
    ];
    for (const thing of things) await add({ about: thing, title: thing.kind });
    const titles = await Promise.all(things.map(async (thing) => (await list(thing))[0]?.title));
    expect(titles).toEqual(['case', 'order', 'customer']);
  });

  test.each(['case', 'order', 'customer'] as const)('an unknown %s has none', async (kind) => {
    const unknown = { kind, id: crypto.randomUUID() };
    const answers = [await ask({ about: unknown }), await backend.ask('attachments.list', unknown)];
    expect(answers).toMatchObject([{ code: 'notFound' }, { code: 'notFound' }]);
  });
});

describe('what is refused', () => {
  test.each(Object.keys(foreignFiles) as (keyof typeof foreignFiles)[])(
    '%s, with what to do, and nothing is kept',
    async (name) => {
      expect(await ask({ bytes: foreignFiles[name] })).toMatchObject({
        ok: false,
        code: 'badFile',
        message: expect.stringMatching(/没有保存，以前的内容都在。请/) as unknown,
      });
      expect(await list()).toEqual([]);
    },
  );

  test('a photo of an iPhone, with the setting that helps', async () => {
    expect(await ask({ bytes: foreignFiles.heic })).toMatchObject({
      message: expect.stringContaining('兼容性最佳') as unknown,
    });
  });

  test('a thumbnail that tells where the photo was taken', async () => {
    expect(await ask({ thumbnail: tellingThumbnail() })).toMatchObject({ code: 'invalidInput' });
  });

  test(`one more than ${mostAttachments} of the same thing, until one is removed`, async () => {
    const views: AttachmentView[] = [];
    for (let number = 1; number <= mostAttachments; number += 1) {
      views.push(await add({ bytes: anotherPhoto(number) }));
    }
    const full = await ask({ bytes: anotherPhoto(0) });
    for (const view of views.slice(0, 1)) await remove(view);
    const fits = await ask({ bytes: anotherPhoto(0) });
    expect([full, fits]).toMatchObject([{ code: 'conflict' }, { ok: true }]);
  });
});

describe('the same bytes', () => {
  test('at the same place are one attachment, answered as before', async () => {
    const first = await add();
    expect([await add({ title: '又一次' }), await list()]).toEqual([first, [first]]);
  });

  test('at another place are another attachment', async () => {
    const first = await add();
    const second = await add({ about: { kind: 'customer', id: order.customerId } });
    expect(second.id).not.toBe(first.id);
  });

  test('removed before, are added anew', async () => {
    const first = await add();
    await remove(first);
    backend.clock.now += 60_000;
    await add();
    expect((await list()).map(({ removed }) => removed === null)).toEqual([false, true]);
  });
});

describe('a removed attachment', () => {
  test('is listed with who removed it, when and why', async () => {
    await remove(await add(), '拍到了别人的身份证');
    expect((await list())[0]?.removed).toEqual({
      at: backend.clock.now,
      by: '陈静',
      reason: '拍到了别人的身份证',
    });
  });

  test('cannot be opened, shown or removed again', async () => {
    const added = await add();
    await remove(added);
    const { id: attachmentId } = added;
    const codes = [
      await backend.ask('attachments.open', { attachmentId }),
      await backend.ask('attachments.thumbnail', { attachmentId }),
      await remove(added),
    ].map((answer) => (answer.ok ? 'ok' : answer.code));
    expect(codes).toEqual(['conflict', 'conflict', 'conflict']);
  });

  test('keeps its bytes on the disk', async () => {
    const bytes = anotherPhoto(77);
    await remove(await add({ bytes }));
    const [event] = await eventsOf(backend, 'attachment.removed').then((all) => all.slice(-1));
    const { sha256 } = event?.data as { sha256: string };
    expect(Buffer.compare(await backend.database().getContent(sha256), bytes)).toBe(0);
  });

  test('an unknown one is not found', async () => {
    const attachmentId = crypto.randomUUID();
    expect(await backend.ask('attachments.open', { attachmentId })).toMatchObject({
      code: 'notFound',
    });
  });
});

describe('the history', () => {
  test('keeps adding, opening and removing, with title and reason apart from the data', async () => {
    const added = await add({ title: '王伟的沙发' });
    await open(added);
    await remove(added, '王伟要求');
    const about = await eventsOf(
      backend,
      'attachment.added',
      'attachment.opened',
      'attachment.removed',
    );
    const kept = about.slice(-3);
    expect(kept.map(({ kind, personal }) => [kind, personal])).toEqual([
      ['attachment.added', { title: '王伟的沙发' }],
      ['attachment.opened', { title: '王伟的沙发' }],
      ['attachment.removed', { title: '王伟的沙发', reason: '王伟要求' }],
    ]);
    expect(new Set(kept.map(({ data }) => JSON.stringify(data)))).toEqual(
      new Set([
        JSON.stringify({
          attachmentId: added.id,
          sha256: (kept[0]?.data as { sha256: string }).sha256,
          type: 'jpeg',
          bytes: wholeFiles.jpeg.length,
        }),
      ]),
    );
  });

  test('keeps who saw the customer by opening it', async () => {
    const views = async () => (await eventsOf(backend, 'customer.viewed')).length;
    const added = await add();
    const before = await views();
    await open(added);
    expect(await views()).toBe(before + 1);
  });
});

describe('who may', () => {
  test('everybody who signed in looks, the counter removes', async () => {
    const added = await add();
    const by = backend.people.technician;
    const { id: attachmentId } = added;
    const seen = await backend.ask('attachments.open', { attachmentId }, { by });
    const removed = await backend.ask('attachments.remove', { attachmentId, reason: '错' }, { by });
    expect([seen, removed]).toMatchObject([{ ok: true }, { code: 'forbidden' }]);
  });
});
