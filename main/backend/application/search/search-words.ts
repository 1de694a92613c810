import { pinyin } from 'pinyin-pro';

import { normalisePhone } from '../../../../shared/domain/phone.ts';
import type { TokenRange } from '../../database/repositories/search-tokens.ts';

/** Stands before a word that is written from its end, so that a tail is found as a beginning. */
const backwards = '~';
const shortestTail = 3;
/**
 * The last code point there is. U+FFFF would not do: SQLite compares UTF-8 bytes, in which 𠮷 and
 * everything beyond the basic plane comes after it.
 */
const afterAll = '\u{10ffff}';

/** A customer is found by the name from any of its characters on, and by its pinyin initials. */
export function nameWords(name: string): string[] {
  const plain = normalise(name);
  const characters = Array.from(plain);
  const endings = characters.map((_, index) => characters.slice(index).join(''));
  return [...new Set([...endings, initials(plain, 'head'), initials(plain, 'off')])].filter(
    (word) => word !== '',
  );
}

/** A number, of an order or a case, is found by its beginning and by its last three or more. */
export function numberWords(number: string): string[] {
  const plain = normalise(number);
  return plain === '' ? [] : [plain, reversed(plain)];
}

export function phoneWords(phone: string): string[] {
  return numberWords(phone);
}

/** Where the tokens lie that a typed text means; null when nothing was typed. */
export function searchRanges(typed: string): TokenRange[] | null {
  const plain = normalise(typed);
  if (plain === '') return null;
  const phone = normalisePhone(typed);
  const beginnings = phone !== null && phone !== plain ? [phone, plain] : [plain];
  const isTail = /^[!-}]+$/.test(plain) && plain.length >= shortestTail;
  return [...beginnings, ...(isTail ? [reversed(plain)] : [])].map((from) => ({
    from,
    to: from + afterAll,
  }));
}

/** Full and half width, capitals, blanks and dashes make no difference. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s~\-‐-―·]+/g, '');
}

function reversed(word: string): string {
  return backwards + Array.from(word).reverse().join('');
}

/** `head` reads the beginning as a surname (单: shàn, not dān). */
function initials(name: string, surname: 'head' | 'off'): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname })
    .join('')
    .toLowerCase();
}
