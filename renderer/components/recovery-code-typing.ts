export const groupLength = 4;
/** Letters that the paper never shows, and the digits they are taken for. */
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** The characters of a recovery code in what was typed: capitals and digits, nothing between them. */
export function codeCharacters(typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase();
  return plain
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[OIL]/g, (letter) => lookAlikes[letter] ?? letter);
}

/**
 * A recovery code as it stands on paper, from however it was typed, and where the cursor is then.
 * @param caret place of the cursor in `typed`; it stays behind the same character.
 */
export function retypeCode(typed: string, caret: number): { code: string; caret: number } {
  const code = inGroups(codeCharacters(typed));
  const before = codeCharacters(typed.slice(0, caret)).length;
  const atEnd = caret >= typed.length;
  const dashes = before === 0 ? 0 : Math.floor((before - 1) / groupLength);
  return { code, caret: atEnd ? code.length : before + dashes };
}

function inGroups(characters: string): string {
  return (characters.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []).join('-');
}
