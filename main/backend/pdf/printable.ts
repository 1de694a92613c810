/** What a character that no font has looks like on paper. */
export const replacement = '□';

const lineEnds = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/gu;
/** Characters without any shape of their own: joiners, marks of direction, variant selectors. */
const shapeless = /[\p{Cf}\p{Variation_Selector}]/gu;
/** Control characters and halves of surrogate pairs: nothing that a font could show. */
const broken = /[\p{Cc}\p{Cs}]/gu;

/**
 * The text as it can be drawn: `\n` between lines, tabs as spaces, nothing invisible, a visible box
 * for what is broken.
 */
export function printable(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .replace(shapeless, '')
    .split('\n')
    .map((line) => line.replace(broken, replacement))
    .join('\n');
}

/** What `printable` takes away or replaces. */
export function brokenCharacters(text: string): string[] {
  const lines = text.replace(lineEnds, '').replaceAll('\t', '');
  return [...(lines.match(shapeless) ?? []), ...(lines.match(broken) ?? [])];
}
