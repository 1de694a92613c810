import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { checkAttachment } from '../../../shared/attachments/check-attachment.ts';
import { mostAttachmentBytes } from '../../../shared/attachments/limits.ts';
import type { AttachmentType } from '../../../shared/ipc/schemas/trust.ts';
import { attachmentTypes } from '../../../shared/ipc/schemas/trust.ts';
import {
  foreignFiles,
  joined,
  latin1,
  paddedTo,
  pngOfSize,
  wholeFiles,
} from '../../support/attachment-files.ts';

const check = (bytes: Uint8Array) => checkAttachment(bytes, () => Promise.resolve());
const refused = (why: string) => ({ kind: 'refused', why });

/** The first bytes by which the world knows each type. */
const marks: Readonly<Record<AttachmentType, RegExp>> = {
  jpeg: /^\xff\xd8\xff/,
  png: /^\x89PNG\r\n\x1a\n/,
  webp: /^RIFF[^]{4}WEBP/,
  pdf: /^%PDF-/,
};
const headOf = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 16));

describe('a whole file is what its bytes are', () => {
  test.each([
    ['jpeg', { width: 600, height: 800 }],
    ['png', { width: 500, height: 700 }],
    ['webp', { width: 300, height: 200 }],
    ['pdf', null],
  ] as const)('%s', async (type, size) => {
    expect(await check(wholeFiles[type])).toEqual({ kind: 'accepted', type, size });
  });

  test('a photo keeps what the phone puts behind it', async () => {
    expect(await check(joined(wholeFiles.jpeg, foreignFiles.film))).toMatchObject({ type: 'jpeg' });
  });

  test('a PDF that the scanner filled up with zeros is whole', async () => {
    expect(await check(joined(wholeFiles.pdf, new Uint8Array(600)))).toMatchObject({ type: 'pdf' });
  });
});

describe('everything else is refused with what it is', () => {
  test.each([
    ['webPage', 'webPage'],
    ['svg', 'webPage'],
    ['program', 'program'],
    ['archive', 'archive'],
    ['document', 'office'],
    ['heic', 'heic'],
    ['gif', 'otherPicture'],
    ['film', 'film'],
    ['office', 'office'],
    ['words', 'unknown'],
  ] as const)('%s: %s', async (name, why) => {
    expect(await check(foreignFiles[name])).toEqual(refused(why));
  });

  test('nothing at all', async () => {
    expect(await check(new Uint8Array())).toEqual(refused('empty'));
  });

  test('one byte more than 20 MB', async () => {
    const most = paddedTo(mostAttachmentBytes, wholeFiles.jpeg);
    expect([await check(most), await check(joined(most, new Uint8Array(1)))]).toMatchObject([
      { kind: 'accepted' },
      refused('tooBig'),
    ]);
  });

  test('a picture whose pixels would fill the memory', async () => {
    expect(await check(pngOfSize(60_000, 60_000))).toEqual(refused('tooManyPixels'));
  });

  test.each([
    ['a JPEG without a picture', latin1('\xff\xd8\xff\xe0\0\x04ab\xff\xd9')],
    ['a PNG that begins with its picture', damagedPng()],
    ['a WebP without a picture', latin1('RIFF\x0c\0\0\0WEBPEXIF\0\0\0\0')],
    ['a PDF of version 9', latin1('%PDF-9.9\nstartxref\n9\n%%EOF')],
  ])('%s', async (_what, bytes) => {
    expect(await check(bytes)).toEqual(refused('damaged'));
  });
});

describe('a file that lost its end', () => {
  test.each(attachmentTypes)('%s is not taken, wherever it was cut', async (type) => {
    const whole = wholeFiles[type];
    // This PDF ends with a line break that nobody needs.
    const least = type === 'pdf' ? 2 : 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: least, max: whole.length - 1 }), async (lost) => {
        const verdict = await check(whole.subarray(0, whole.length - lost));
        expect(verdict.kind).toBe('refused');
      }),
    );
  });

  test.each(['jpeg', 'png', 'webp', 'pdf'] as const)('%s says that it is cut', async (type) => {
    const whole = wholeFiles[type];
    expect(await check(whole.subarray(0, whole.length >> 1))).toEqual(refused('truncated'));
  });
});

test('a byte changed anywhere in a PNG is found by its checksums', async () => {
  const whole = wholeFiles.png;
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ by;
      expect((await check(changed)).kind).toBe('refused');
    }),
  );
});

describe('whatever the bytes are', () => {
  const bytes = fc.uint8Array({ maxLength: 3000 });
  /** Bytes that begin, or go on for a while, like a file of one of the types. */
  const nearly = fc
    .tuple(fc.constantFrom(...attachmentTypes), fc.nat(1500), bytes)
    .map(([type, kept, rest]) => joined(wholeFiles[type].subarray(0, kept), rest));

  test('it is answered, and accepted only as what it begins like', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, nearly), async (content) => {
        const verdict = await check(content);
        if (verdict.kind === 'accepted') expect(headOf(content)).toMatch(marks[verdict.type]);
      }),
      { numRuns: 1000 },
    );
  });

  test('bytes changed here and there never make it something else', async () => {
    const changes = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...attachmentTypes), changes, async (type, all) => {
        const content = wholeFiles[type].slice();
        for (const [at, byte] of all) if (at < content.length) content[at] = byte;
        const verdict = await check(content);
        if (verdict.kind === 'accepted') expect(verdict.type).toBe(type);
      }),
      { numRuns: 500 },
    );
  });
});

test('a large file lets everything else have its turn', async () => {
  let turns = 0;
  const noise = new Uint8Array(5_000_000).fill(7);
  const scan = wholeFiles.jpeg.length - 2;
  const large = joined(wholeFiles.jpeg.subarray(0, scan), stuffed(noise), latin1('\xff\xd9'));
  const verdict = await checkAttachment(large, () => {
    turns += 1;
    return Promise.resolve();
  });
  expect({ kind: verdict.kind, turns }).toEqual({ kind: 'accepted', turns: 19 });
});

/** As a scan of a JPEG has it: after some hundred bytes one 0xff that is followed by a zero. */
function stuffed(noise: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  for (let at = 0; at + 1 < noise.length; at += 500) noise.set([0xff, 0], at);
  return noise;
}

function damagedPng(): Uint8Array {
  const whole = pngOfSize(1, 1);
  return joined(whole.subarray(0, 8), whole.subarray(33), whole.subarray(8, 33));
}
