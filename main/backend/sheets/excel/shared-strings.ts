/** How many there are altogether, how many different ones. */
const headBytes = 8;

/**
 * Whether every shared text of an .xls workbook ends within its record, given in its pieces. A text
 * that goes on in the next piece says there again how wide its characters are.
 */
export function areWhole(pieces: readonly Buffer[]): boolean {
  const bytes = Buffer.concat(pieces);
  const begins = new Uint8Array(bytes.length + 1);
  let place = 0;
  for (const piece of pieces) {
    begins[place] = 1;
    place += piece.length;
  }
  let at = headBytes;
  // The count may be too high: then there are no more.
  for (let left = bytes.readUInt32LE(4); left > 0 && at < bytes.length; left -= 1) {
    const text = headAt(bytes, at);
    if (!text) return false;
    at = endOfCharacters(bytes, begins, text) + text.bytesBehind;
  }
  return at <= bytes.length;
}

interface TextHead {
  at: number;
  characters: number;
  wide: boolean;
  /** Fonts within the text, and how it is pronounced. */
  bytesBehind: number;
}

/** Null when even that ends too early. */
function headAt(bytes: Buffer, start: number): TextHead | null {
  if (start + 3 > bytes.length) return null;
  const characters = bytes.readUInt16LE(start);
  const flags = bytes.readUInt8(start + 2);
  const [hasFonts, hasSounds] = [(flags & 8) !== 0, (flags & 4) !== 0];
  const at = start + 3 + (hasFonts ? 2 : 0) + (hasSounds ? 4 : 0);
  if (at > bytes.length) return null;
  const fonts = hasFonts ? bytes.readUInt16LE(start + 3) : 0;
  const sounds = hasSounds ? bytes.readUInt32LE(at - 4) : 0;
  return { at, characters, wide: (flags & 1) !== 0, bytesBehind: 4 * fonts + sounds };
}

function endOfCharacters(bytes: Buffer, begins: Uint8Array, text: TextHead): number {
  let { at, wide } = text;
  for (let left = text.characters; left > 0;) {
    if (at < bytes.length && begins[at] === 1) {
      wide = bytes.readUInt8(at) !== 0;
      at += 1;
    } else {
      at += wide ? 2 : 1;
      left -= 1;
    }
  }
  return at;
}
