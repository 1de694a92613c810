/** Three by five dots each, as the task bar of Windows shows a number in a few pixels. */
const signs: Readonly<Record<string, readonly string[]>> = {
  '0': ['###', '#.#', '#.#', '#.#', '###'],
  '1': ['.#.', '##.', '.#.', '.#.', '###'],
  '2': ['###', '..#', '###', '#..', '###'],
  '3': ['###', '..#', '###', '..#', '###'],
  '4': ['#.#', '#.#', '###', '..#', '..#'],
  '5': ['###', '#..', '###', '..#', '###'],
  '6': ['###', '#..', '###', '#.#', '###'],
  '7': ['###', '..#', '..#', '.#.', '.#.'],
  '8': ['###', '#.#', '###', '#.#', '###'],
  '9': ['###', '#.#', '###', '..#', '###'],
  '+': ['...', '.#.', '###', '.#.', '...'],
};

/** Pixels on each side. */
export const badgeSize = 32;
/** Pixels for each dot of a sign. */
const dot = 4;
const red = [0x3a, 0x30, 0xd9, 0xff] as const;
const white = [0xff, 0xff, 0xff, 0xff] as const;

/** White figures on a red disc: 1 to 9, then 9+. Four bytes for each pixel (BGRA), row by row. */
export function badgePicture(count: number): Uint8Array {
  const pixels = new Uint8Array(badgeSize * badgeSize * 4);
  const paint = (x: number, y: number, colour: readonly number[]): void => {
    pixels.set(colour, (y * badgeSize + x) * 4);
  };
  const radius = badgeSize / 2;
  for (let y = 0; y < badgeSize; y += 1) {
    for (let x = 0; x < badgeSize; x += 1) {
      const fromCentre = Math.hypot(x + 0.5 - radius, y + 0.5 - radius);
      if (fromCentre <= radius) paint(x, y, red);
    }
  }
  for (const [x, y] of dotsOf(count > 9 ? '9+' : String(count))) paint(x, y, white);
  return pixels;
}

/** The pixels of a text in the middle of the picture. */
function* dotsOf(text: string): Generator<[number, number]> {
  const width = (text.length * 4 - 1) * dot;
  const [left, top] = [Math.floor((badgeSize - width) / 2), (badgeSize - 5 * dot) / 2];
  for (const [at, sign] of Array.from(text).entries()) {
    for (const [row, dots] of (signs[sign] ?? []).entries()) {
      for (let pixel = 0; pixel < 3 * dot * dot; pixel += 1) {
        const [x, y] = [pixel % (3 * dot), Math.floor(pixel / (3 * dot))];
        if (dots[Math.floor(x / dot)] !== '#') continue;
        yield [left + at * 4 * dot + x, top + row * dot + y];
      }
    }
  }
}
