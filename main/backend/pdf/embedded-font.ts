import type { Font, Glyph, Subset } from 'fontkit';

import { codePointOf, glyphIn } from './typeface.ts';

interface PlacedGlyph {
  /** The character, as `includeGlyph` below takes it. */
  id: number;
  advanceWidth: number;
  codePoints: number[];
}

interface GlyphRun {
  glyphs: PlacedGlyph[];
  positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  advanceWidth: number;
}

/**
 * A font as pdfkit embeds it, with two differences to the font itself. It places glyph after glyph
 * without ligatures or kerning, as the layout measured them. And the subset has one slot for each
 * character, not for each glyph: Noto draws · and ・ (or 見 and its radical ⾒) with one glyph, and
 * a shared slot would give back the wrong one of them when the text is copied.
 */
export class EmbeddedFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bbox: Font['bbox'];
  readonly head: Font['head'];
  readonly post: Font['post'];
  readonly 'OS/2': Font['OS/2'];
  readonly #font: Font;

  constructor(font: Font) {
    this.#font = font;
    this.postscriptName = font.postscriptName;
    this.unitsPerEm = font.unitsPerEm;
    this.ascent = font.ascent;
    this.descent = font.descent;
    this.lineGap = font.lineGap;
    this.capHeight = font.capHeight;
    this.xHeight = font.xHeight;
    this.italicAngle = font.italicAngle;
    this.bbox = font.bbox;
    this.head = font.head;
    this.post = font.post;
    this['OS/2'] = font['OS/2'];
  }

  getGlyph(glyphId: number): Glyph {
    return this.#font.getGlyph(glyphId);
  }

  layout(text: string): GlyphRun {
    const run: GlyphRun = { glyphs: [], positions: [], advanceWidth: 0 };
    for (const character of text) {
      const codePoint = codePointOf(character);
      const { advanceWidth } = glyphIn(this.#font, codePoint);
      run.glyphs.push({ id: codePoint, advanceWidth, codePoints: [codePoint] });
      run.positions.push({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 });
      run.advanceWidth += advanceWidth;
    }
    return run;
  }

  /** What pdfkit asks for glyphs by the ids of `layout`, that is by character. */
  createSubset(): CharacterSubset {
    return new CharacterSubset(this.#font);
  }
}

class CharacterSubset {
  readonly #font: Font;
  readonly #subset: Subset;
  readonly #slots = new Map<number, number>();

  constructor(font: Font) {
    this.#font = font;
    this.#subset = font.createSubset();
  }

  includeGlyph(codePoint: number): number {
    const known = this.#slots.get(codePoint);
    if (known !== undefined) return known;
    const slot = this.#subset.glyphs.push(glyphIn(this.#font, codePoint).id) - 1;
    this.#slots.set(codePoint, slot);
    return slot;
  }

  encode(): Uint8Array {
    return this.#subset.encode();
  }
}
