import iconv from 'iconv-lite';

export const csvEncodings = [
  'UTF-8',
  'UTF-8 with mark',
  'GB18030',
  'UTF-16LE',
  'UTF-16BE',
] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

export interface CsvStyle {
  encoding?: CsvEncoding;
  separator?: ',' | ';' | '\t';
  lineEnd?: '\r\n' | '\n' | '\r';
  /** Quotes around every cell, not only where they are needed. */
  quoteAll?: boolean;
  /** A line end after the last row. */
  endLine?: boolean;
}

/** A file as a POS may write it. */
export function csvFile(rows: readonly (readonly string[])[], style: CsvStyle = {}): Buffer {
  const { separator = ',', lineEnd = '\r\n', quoteAll = false, endLine = true } = style;
  const quoted = (cell: string) =>
    quoteAll || /["\r\n]/.test(cell) || cell.includes(separator)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const lines = rows.map((cells) => cells.map(quoted).join(separator));
  return encoded(lines.join(lineEnd) + (endLine ? lineEnd : ''), style.encoding ?? 'UTF-8');
}

export function encoded(text: string, encoding: CsvEncoding): Buffer {
  switch (encoding) {
    case 'UTF-8':
      return Buffer.from(text);
    case 'UTF-8 with mark':
      return Buffer.from(`\ufeff${text}`);
    case 'GB18030':
      return iconv.encode(text, 'gb18030');
    case 'UTF-16LE':
      return iconv.encode(text, 'utf-16le', { addBOM: true });
    case 'UTF-16BE':
      return iconv.encode(text, 'utf-16be', { addBOM: true });
  }
}
