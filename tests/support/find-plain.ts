import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import iconv from 'iconv-lite';

/** How a program might write a word into a file. */
const encodings = ['utf8', 'utf16le', 'utf16be', 'gb18030'] as const;

export interface PlainFind {
  file: string;
  word: string;
  encoding: string;
}

/**
 * Where the words lie readable in the files below the folders, or in their names: as UTF-8, UTF-16
 * or GB18030, or as JSON escapes and base64 (at any of its three alignments).
 */
export function findPlain(folders: readonly string[], words: readonly string[]): PlainFind[] {
  const patterns = words.flatMap((word) => patternsOf(word));
  return folders.flatMap(filesBelow).flatMap((file) => {
    const content = Buffer.concat([Buffer.from(`${file}\n`), readFileSync(file)]);
    return patterns
      .filter(({ bytes }) => content.includes(bytes))
      .map(({ word, encoding }) => ({ file, word, encoding }));
  });
}

interface Pattern {
  word: string;
  encoding: string;
  bytes: Buffer;
}

function patternsOf(word: string): Pattern[] {
  const escaped = Array.from(word, unicodeEscape).join('');
  return [
    ...encodings.map((encoding) => ({ word, encoding, bytes: iconv.encode(word, encoding) })),
    { word, encoding: 'json', bytes: Buffer.from(escaped) },
    ...[0, 1, 2].map((shift) => ({ word, encoding: 'base64', bytes: base64Core(word, shift) })),
  ];
}

function unicodeEscape(each: string): string {
  return each < '\u0080' ? each : `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The digits of base64 that depend on the word alone, whatever stands before and behind it. */
function base64Core(word: string, shift: number): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]);
  const text = bytes.toString('base64').replaceAll('=', '');
  const from = Math.ceil((shift * 8) / 6);
  const until = Math.floor((bytes.byteLength * 8) / 6);
  return Buffer.from(text.slice(from, until));
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
