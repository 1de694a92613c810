import { BadFileError } from '../bad-file-error.ts';

export interface DecodedText {
  /** Without byte order mark. */
  text: string;
  encoding: 'UTF-8' | 'GB18030' | 'UTF-16';
}

const newline = 0x0a;
/** A file with one strange character in this many others is a damaged file, no other encoding. */
const charactersPerDamage = 50;
const mostPlaces = 10;

/**
 * The text of a file in UTF-8 (with or without byte order mark), GB18030 (GBK) or UTF-16 with its
 * mark. Throws BadFileError that names the lines which are in none of them.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 'utf-16be');
  if (bytes.includes(0)) throw notText();
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  if (marked || isNearlyUtf8(bytes)) throw strangeLines(bytes, 'utf-8');
  const gb18030 = decoded(bytes, 'gb18030');
  if (gb18030 === null) throw strangeLines(bytes, 'gb18030');
  return { text: gb18030, encoding: 'GB18030' };
}

function decodeUtf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): DecodedText {
  const text = decoded(bytes, label);
  if (text === null || text.includes('\0')) throw notText();
  return { text, encoding: 'UTF-16' };
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** GB18030 taken for UTF-8 is strange at nearly every Chinese character; damage is rare. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const strange = text.match(/\ufffd/g)?.length ?? 0;
  const right = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return right >= strange * charactersPerDamage;
}

function notText(): BadFileError {
  return new BadFileError(
    '这个文件不是文本文件，也不是 Excel 表格，或者已经损坏。没有导入任何内容。请从收银系统重新导出后再导入。',
  );
}

/** In both encodings a line feed is never part of another character: lines can be tried singly. */
function strangeLines(bytes: Uint8Array, label: 'utf-8' | 'gb18030'): BadFileError {
  const places: string[] = [];
  let from = 0;
  for (let line = 1; from < bytes.length && places.length < mostPlaces; line += 1) {
    const end = bytes.indexOf(newline, from);
    const to = end === -1 ? bytes.length : end + 1;
    if (decoded(bytes.subarray(from, to), label) === null) {
      places.push(`第 ${line} 行有不能识别的字符。`);
    }
    from = to;
  }
  const encoding = label === 'utf-8' ? 'UTF-8' : 'GB18030（GBK）';
  return new BadFileError(
    `文件里有不能识别的字符：看起来是 ${encoding} 编码，但是已经损坏或者混用了两种编码。没有导入任何内容。请从收银系统重新导出后再导入。`,
    places,
  );
}
