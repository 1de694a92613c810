import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isThumbnail } from '../../../shared/attachments/check-thumbnail.ts';
import { mostThumbnailBytes } from '../../../shared/attachments/limits.ts';
import {
  joined,
  paddedTo,
  tellingThumbnail,
  thumbnailBytes,
  wholeFiles,
} from '../../support/attachment-files.ts';

test('a small JPEG without a word about camera and place is a thumbnail', async () => {
  expect(await isThumbnail(thumbnailBytes())).toBe(true);
});

test('64 KB are taken, one byte more is not', async () => {
  const most = paddedTo(mostThumbnailBytes, thumbnailBytes());
  expect([await isThumbnail(most), await isThumbnail(joined(most, new Uint8Array(1)))]).toEqual([
    true,
    false,
  ]);
});

test.each([
  ['a small photo that tells where it was taken', tellingThumbnail()],
  ['a photo as large as it was taken', paddedTo(9000, wholeFiles.jpeg)],
  ['a PNG', wholeFiles.png],
  ['half a JPEG', thumbnailBytes().subarray(0, 2000)],
  ['nothing', new Uint8Array()],
])('%s is none', async (_what, bytes) => {
  expect(await isThumbnail(bytes)).toBe(false);
});

test('any bytes are answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await isThumbnail(bytes)).toBe(false);
    }),
  );
});
