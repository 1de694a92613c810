import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { photosOfCase } from '../../../../../main/backend/application/forms/case-photos.ts';
import { thumbnailBytes, wholeFiles } from '../../../../support/attachment-files.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import { bringRepairTo, draftRepair } from '../../../../support/repair-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
let caseId: string;

beforeEach(async () => {
  backend = await testBackend();
  const draft = await draftRepair(backend, await placeOrder(backend));
  ({ id: caseId } = await bringRepairTo(backend, draft, 'contact'));
});

afterEach(() => backend.close());

interface Photo {
  title: string;
  bytes?: Uint8Array<ArrayBuffer>;
  thumbnail?: Uint8Array<ArrayBuffer> | null;
}

function add({ title, bytes = wholeFiles.jpeg, thumbnail = thumbnailBytes() }: Photo) {
  const about = { kind: 'case' as const, id: caseId };
  return backend.get('attachments.add', { about, title, bytes, thumbnail });
}

function photos() {
  const database = backend.database();
  return database.read((executor) => photosOfCase(executor, caseId, database));
}

const preview = async (withPhotos: boolean) =>
  (await backend.get('forms.preview', { caseId, form: 'notice', withPhotos })).sha256;

describe('the photos of a case on paper', () => {
  test('are its small pictures, the oldest first', async () => {
    await add({ title: '扶手' });
    backend.clock.now += 60_000;
    await add({ title: '弹簧', bytes: wholeFiles.png });
    expect(await photos()).toEqual([
      { title: '扶手', addedAt: backend.clock.now - 60_000, bytes: thumbnailBytes() },
      { title: '弹簧', addedAt: backend.clock.now, bytes: thumbnailBytes() },
    ]);
  });

  test('are none of what was removed', async () => {
    const { id: attachmentId } = await add({ title: '扶手' });
    await backend.get('attachments.remove', { attachmentId, reason: '拍错了' });
    expect(await photos()).toEqual([]);
  });

  test('are no documents, and nothing without a small picture', async () => {
    await add({ title: '收据', bytes: wholeFiles.pdf, thumbnail: null });
    await add({ title: '扶手', thumbnail: null });
    expect(await photos()).toEqual([]);
  });

  test('follow the paper when that is wished, and not otherwise', async () => {
    const before = await preview(false);
    await add({ title: '扶手' });
    expect([await preview(false), (await preview(true)) !== before]).toEqual([before, true]);
  });

  test('change nothing where there are none', async () => {
    expect(await preview(true)).toBe(await preview(false));
  });

  test('are issued as they were previewed', async () => {
    await add({ title: '扶手' });
    const wished = { caseId, form: 'notice', withPhotos: true };
    const { sha256 } = await backend.get('forms.preview', wished);
    const issued = await backend.get('forms.issue', { ...wished, via: 'print' });
    expect(issued.sha256).toBe(sha256);
  });
});
