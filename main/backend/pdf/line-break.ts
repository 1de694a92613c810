/** Never at the beginning of a line (避头): closing marks, and what belongs to the word before. */
const noStart = /^[，。、；：！？）】》〉」』〕〗”’…—～·・％‰℃°々ー,.;:!?)\]}>%]/u;
/** Never at the end of a line (避尾). */
const noEnd = /^[（【《〈「『〔〖“‘￥¥([{<$#]/u;
/** Letters, digits and what stands inside of words, numbers, codes, amounts and measures. */
const word = /^[\p{L}\p{N}\-._,:;/\\@#%&+*=¥￥$×~'"°]/u;
const ideographic =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const space = /^[ \u3000]/u;
const noBreakSpace = '\u00a0';

/** Characters that are drawn as one: a letter with its combining marks, both halves of a pair. */
function clusters(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

/**
 * Breaks a text into lines no wider than `available`, by the rules of Chinese typesetting: between
 * any two ideographs, not before closing or after opening marks, not inside of words and numbers.
 * A word that is longer than a line is broken all the same. `\n` always breaks. No character is
 * lost; spaces at the end of a line stay with it and may hang over.
 */
export function breakLines(
  text: string,
  available: number,
  widthOf: (cluster: string) => number,
): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, available, widthOf));
}

function breakParagraph(
  paragraph: string,
  available: number,
  widthOf: (cluster: string) => number,
): string[] {
  const parts = clusters(paragraph);
  const lines: string[] = [];
  let start = 0;
  let breakAt = 0;
  let width = 0;
  let widthAtBreak = 0;
  for (const [index, part] of parts.entries()) {
    if (index > start && mayBreak(parts[index - 1] ?? '', part)) {
      breakAt = index;
      widthAtBreak = width;
    }
    const partWidth = widthOf(part);
    while (width + partWidth > available && index > start && !space.test(part)) {
      const end = breakAt > start ? breakAt : index;
      lines.push(parts.slice(start, end).join(''));
      width -= breakAt > start ? widthAtBreak : width;
      start = end;
      breakAt = end;
    }
    width += partWidth;
  }
  lines.push(parts.slice(start).join(''));
  return lines;
}

function mayBreak(before: string, after: string): boolean {
  if (before === noBreakSpace || after === noBreakSpace) return false;
  if (space.test(after) || noStart.test(after)) return false;
  if (space.test(before)) return true;
  if (noEnd.test(before)) return false;
  const inside = (part: string) => word.test(part) && !ideographic.test(part);
  return !(inside(before) && inside(after));
}
