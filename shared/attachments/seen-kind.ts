import { fileTypeFromBuffer } from 'file-type/core';

import type { AttachmentType } from '../ipc/schemas/trust.ts';
import { latin1 } from './read-bytes.ts';

/** What a file is, by its first bytes; never by its name. */
export type SeenKind =
  { kind: 'attachment'; type: AttachmentType } | { kind: 'foreign'; what: ForeignKind };

/** What is no attachment: one kind for each advice that can be given. */
export type ForeignKind =
  | 'heic' // photos of iPhones
  | 'otherPicture'
  | 'film' // video and sound
  | 'office' // Word, Excel, PowerPoint, WPS
  | 'archive'
  | 'program'
  | 'webPage' // HTML, SVG, XML: could run something
  | 'unknown';

/** More is not looked at: what lies deeper is the business of the checks of each type. */
const headBytes = 4100;

const accepted: Readonly<Record<string, AttachmentType>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** Tried in this order against the MIME type. */
const foreign: readonly { pattern: RegExp; what: ForeignKind }[] = [
  { pattern: /^image\/hei[cf]/, what: 'heic' },
  { pattern: /svg|html|xml$/, what: 'webPage' },
  { pattern: /^image\/|postscript|eps/, what: 'otherPicture' },
  { pattern: /^(?:video|audio)\/|ogg/, what: 'film' },
  { pattern: /office|opendocument|x-cfb|rtf|vnd\.ms-/, what: 'office' },
  { pattern: /zip|rar|7z|compress|x-tar|x-xz/, what: 'archive' },
  { pattern: /msdownload|x-elf|x-mach|x-msi|executable/, what: 'program' },
];

export async function seenKind(bytes: Uint8Array): Promise<SeenKind> {
  const head = bytes.subarray(0, headBytes);
  const mime = await mimeOf(head);
  const type = mime === null ? undefined : accepted[mime];
  if (type !== undefined) return { kind: 'attachment', type };
  return { kind: 'foreign', what: mime === null ? foreignText(head) : foreignMime(mime) };
}

/** Null where nothing is known, also for a file that ends in the middle of what it is known by. */
async function mimeOf(head: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(head))?.mime ?? null;
  } catch {
    return null;
  }
}

function foreignMime(mime: string): ForeignKind {
  return foreign.find(({ pattern }) => pattern.test(mime))?.what ?? 'unknown';
}

/** What the first bytes say where the beginning of the file was not enough to be sure. */
function foreignText(head: Uint8Array): ForeignKind {
  const beginning = latin1(head, 0, 256);
  if (beginning.startsWith('PK\x03\x04')) return isOffice(head) ? 'office' : 'archive';
  return /^\W{0,3}\s*<(?:!doctype|html|head|body|script|svg|\?xml|meta|!--)/i.test(beginning)
    ? 'webPage'
    : 'unknown';
}

/** A zip whose first entries have the names that Word, Excel and their like give them. */
function isOffice(head: Uint8Array): boolean {
  return /\[Content_Types\]\.xml|(?:word|xl|ppt)\/|docProps\//.test(latin1(head, 0, head.length));
}
