/** The first character of each initial in the order of the Chinese collation; v, i, u begin none. */
const borders: readonly (readonly [string, string])[] = [
  ['阿', 'a'],
  ['八', 'b'],
  ['嚓', 'c'],
  ['哒', 'd'],
  ['妸', 'e'],
  ['发', 'f'],
  ['旮', 'g'],
  ['哈', 'h'],
  ['讥', 'j'],
  ['咔', 'k'],
  ['垃', 'l'],
  ['妈', 'm'],
  ['拏', 'n'],
  ['噢', 'o'],
  ['妑', 'p'],
  ['七', 'q'],
  ['呥', 'r'],
  ['仨', 's'],
  ['他', 't'],
  ['屲', 'w'],
  ['夕', 'x'],
  ['丫', 'y'],
  ['帀', 'z'],
];

/** Surnames that are read in another way than the same character elsewhere. */
const surnames: Readonly<Record<string, string>> = {
  单: 's',
  查: 'z',
  曾: 'z',
  仇: 'q',
  解: 'x',
  区: 'o',
  朴: 'p',
  翟: 'z',
  盖: 'g',
  覃: 'q',
  尉: 'w',
  乐: 'y',
};

const collator = new Intl.Collator('zh-CN');

/**
 * 陈静 → cj: what a person types to find a name. By the collation of the system, so that the page
 * carries no dictionary; characters that it does not sort by sound stay as they are.
 */
export function nameInitials(name: string): string {
  return Array.from(name)
    .map((character, index) => (index === 0 && surnames[character]) || initialOf(character))
    .join('');
}

function initialOf(character: string): string {
  // Beyond the basic plane the collation knows no sounds.
  const hasSound = character.length === 1 && /\p{Script=Han}/u.test(character);
  if (!hasSound) return character.toLowerCase();
  const reached = borders.filter(([first]) => collator.compare(first, character) <= 0);
  return reached.at(-1)?.[1] ?? character;
}
