/** What Excel takes in one cell, in UTF-16 units. */
const mostCellLength = 32_767;
const mostNameLength = 31;

/** A text as Excel can hold it: clean, and cut with … where it is too long. */
export function cellTextOf(text: string): string {
  // Excel takes _x0041_ for an escaped A.
  const escaped = cleanText(text).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  return escaped.length > mostCellLength ? `${cut(escaped, mostCellLength - 1)}…` : escaped;
}

/** Without control characters and broken halves of characters, line breaks as one character. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, '')
      // With the u flag only a half that stands alone is a surrogate.
      .replace(/\p{Surrogate}/gu, '\ufffd')
  );
}

/** A name of a sheet as Excel takes it. */
export function sheetNameOf(name: string): string {
  const clean = cellTextOf(name)
    .replace(/[:\\/?*[\]\n\t]/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');
  return cut(clean, mostNameLength).replace(/[\s']+$/, '') || '表格';
}

/** Never in the middle of a character. */
function cut(text: string, length: number): string {
  const end = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(end) ? end.slice(0, -1) : end;
}
