import { readFileSync } from 'node:fs';

import { crc32 } from '../../shared/attachments/crc32.ts';
import type { AttachmentType } from '../../shared/ipc/schemas/trust.ts';

const folder = new URL('../fixtures/attachments/', import.meta.url);

function file(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(name, folder)));
}

/** A whole file of each type: a photo that was held upright (EXIF, GPS), a scan, a label, two pages. */
export const wholeFiles: Readonly<Record<AttachmentType, Uint8Array<ArrayBuffer>>> = {
  jpeg: file('photo.jpg'),
  png: file('slip.png'),
  webp: file('label.webp'),
  pdf: file('scan.pdf'),
};

/** What begins like a file of the world outside, and is no attachment. */
export const foreignFiles = {
  webPage: latin1('<!DOCTYPE html><html><script>alert(1)</script></html>'),
  svg: latin1('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  program: latin1('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0'),
  archive: latin1('PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.txt'),
  document: latin1(
    'PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\0\0\0\0\0\x10\0\0\0\x20\0\0\x13\0\0\0[Content_Types].xml',
  ),
  heic: latin1('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
  gif: latin1('GIF89a\x01\0\x01\0\x80\0\0'),
  film: latin1('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41'),
  office: latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(512, '\0')),
  words: latin1('XS20261121001,sofa,1,4680.00'),
} as const;

export function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (each) => each.charCodeAt(0));
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The file with more bytes behind it, up to `bytes` in all: JPEG and PNG stay whole. */
export function paddedTo(bytes: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined(content, new Uint8Array(bytes - content.length));
}

/** A PNG that says it is so large; what it draws does not matter to who only reads the head. */
export function pngOfSize(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 2], 8);
  return joined(
    latin1('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', new Uint8Array([0x78, 0x9c, 3, 0, 0, 0, 0, 1])),
    pngChunk('IEND', new Uint8Array()),
  );
}

function pngChunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const named = joined(latin1(name), content);
  return joined(uint32(content.length), named, uint32(crc32(named)));
}

function uint32(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** A small JPEG as the page makes thumbnails: the photo without what the camera wrote into it. */
export function thumbnailBytes(): Uint8Array<ArrayBuffer> {
  return smallPhoto((marker) => marker !== 0xe1);
}

/** As small, and it still tells where the photo was taken. */
export function tellingThumbnail(): Uint8Array<ArrayBuffer> {
  return smallPhoto(() => true);
}

/** The photo said to be 400 pixels wide and high, with the segments before its scan that are kept. */
function smallPhoto(keeps: (marker: number) => boolean): Uint8Array<ArrayBuffer> {
  const jpeg = wholeFiles.jpeg;
  const parts: Uint8Array[] = [jpeg.subarray(0, 2)];
  let at = 2;
  while (jpeg[at + 1] !== 0xda) {
    const until = at + 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0);
    const segment = jpeg.slice(at, until);
    const marker = segment[1] ?? 0;
    if (marker === 0xc0) segment.set([1, 0x90, 1, 0x90], 5);
    if (keeps(marker)) parts.push(segment);
    at = until;
  }
  return joined(...parts, jpeg.subarray(at));
}
