import { pinyin } from 'pinyin-pro';

/** Enough for every real name; a key travels in the cursor of a list, which has its bound. */
const mostCharacters = 60;
/** Stand before every letter: 张伟 before 张伟玲, and li before lian. */
const betweenSyllables = ' ';
const beforeName = '\t';

/**
 * By what lists of customers are sorted: the pinyin of the name, syllable by syllable with its tone,
 * then the name itself, so that the same name stands together. SQLite compares it byte by byte.
 */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{C}·•]+/gu, '');
  const syllables = pinyin(plain, {
    type: 'array',
    toneType: 'num',
    v: true,
    nonZh: 'consecutive',
    // 单 as a surname is shàn, not dān.
    surname: 'head',
  });
  const key = syllables.join(betweenSyllables) + beforeName + plain;
  return Array.from(key).slice(0, mostCharacters).join('');
}
