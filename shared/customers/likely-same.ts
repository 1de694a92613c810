import { pinyin } from 'pinyin-pro';

/** From this length on, one wrong character is more likely a slip than another person. */
const longEnoughForSlip = 3;
const shortestName = 2;

/**
 * Whether two names on one phone are likely two spellings of one name: proposed to a person, never
 * acted upon. 王伟 and 李芳 are a couple, not a spelling.
 */
export function likelySame(nameA: string, nameB: string): boolean {
  const a = plainName(nameA);
  const b = plainName(nameB);
  if (a.length === 0 || b.length === 0) return false;
  const same = a.join('') === b.join('');
  return same || contains(a, b) || contains(b, a) || oneSlip(a, b) || soundAlike(a, b);
}

/** Characters without what differs between two ways of typing: width, case, blanks, dots. */
function plainName(name: string): string[] {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{C}\p{P}]+/gu, '');
  return Array.from(plain);
}

/** 王建 in 王建国; a lone character says too little. */
function contains(whole: readonly string[], part: readonly string[]): boolean {
  return part.length >= shortestName && whole.join('').includes(part.join(''));
}

/** 王建国 and 王建囯. */
function oneSlip(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < longEnoughForSlip) return false;
  return a.filter((character, index) => character !== b[index]).length === 1;
}

/** 张玮 and 张伟, 陳靜 and 陈静: one key for both, or two scripts. Tones are not typed. */
function soundAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && soundOf(a) === soundOf(b);
}

function soundOf(name: readonly string[]): string {
  const syllables = pinyin(name.join(''), { type: 'array', toneType: 'none', surname: 'head' });
  return syllables.join(' ').toLowerCase();
}
