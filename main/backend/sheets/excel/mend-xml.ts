/**
 * What the library that reads workbooks gets wrong, put right in the XML before it sees it.
 */

/** Date formats that Chinese Excel has by number only, without writing them into the file. */
export const chineseDateFormats: ReadonlyMap<number, string> = new Map([
  ...[27, 28, 29, 30, 31, 36].map((id) => [id, 'yyyy/m/d'] as const),
  ...[32, 33, 34, 35].map((id) => [id, 'h:mm:ss'] as const),
  ...[50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy/m/d'] as const),
  ...[55, 56].map((id) => [id, 'h:mm:ss'] as const),
]);

/** The styles of a workbook, with those formats written out; what the file says itself wins. */
export function withChineseDateFormats(styles: Buffer): Buffer {
  const xml = styles.toString('latin1');
  const formats = (prefix: string) =>
    [...chineseDateFormats]
      .map(([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code}"/>`)
      .join('');
  const listed = /<(\w+:)?numFmts\b[^<>]*[^/]>/;
  const none = /<(\w+:)?styleSheet\b[^<>]*>/;
  const mended = listed.test(xml)
    ? xml.replace(listed, (open, prefix: string | undefined) => open + formats(prefix ?? ''))
    : xml.replace(none, (open, prefix: string | undefined) => {
        const name = `${prefix ?? ''}numFmts`;
        return `${open}<${name} count="${chineseDateFormats.size}">${formats(prefix ?? '')}</${name}>`;
      });
  return Buffer.from(mended, 'latin1');
}

/**
 * The XML with characters outside ASCII that are written by number (`&#134071;` is 𠮷) as
 * themselves: the library cuts such numbers to 16 bits, and reads them wrongly in some cells.
 */
export function withPlainCharacters(content: Buffer): Buffer {
  if (!content.includes('&#')) return content;
  const xml = content.toString('latin1');
  const mended = xml.replace(
    /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi,
    (reference, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (code < 0x80 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return reference;
      return Buffer.from(String.fromCodePoint(code), 'utf8').toString('latin1');
    },
  );
  return Buffer.from(mended, 'latin1');
}
