import type { Font, Glyph } from 'fontkit';

import { replacement } from './printable.ts';

/** Tick boxes are drawn: the fonts do not have them (stack.md), the text keeps them. */
export const tickBoxes = { empty: '☐', ticked: '☑' } as const;
export const isTickBox = (character: string): boolean =>
  character === tickBoxes.empty || character === tickBoxes.ticked;

/** How a character is shown. */
interface Shown {
  font: Font;
  /** Thousandths of the font size. */
  advance: number;
  /** No font has the character: a box stands for it. */
  missing: boolean;
}

/** Part of a text that one font can show. */
interface Run {
  font: Font;
  text: string;
}

/**
 * One weight of the form's type: a font and the fonts that stand in for what it lacks (𠮷 is in
 * none of the Chinese ones). Glyphs are placed one after the other without shaping, so that every
 * character keeps a glyph of its own and a text extractor gives it back.
 */
export class Typeface {
  readonly fonts: readonly [Font, ...Font[]];
  readonly #shown = new Map<number, Shown>();

  constructor(fonts: readonly [Font, ...Font[]]) {
    this.fonts = fonts;
  }

  /** Ascent and descent in thousandths of the font size; the first font's. */
  get ascent(): number {
    return (this.fonts[0].ascent * 1000) / this.fonts[0].unitsPerEm;
  }

  get descent(): number {
    return (-this.fonts[0].descent * 1000) / this.fonts[0].unitsPerEm;
  }

  shown(codePoint: number): Shown {
    const known = this.#shown.get(codePoint);
    if (known !== undefined) return known;
    const able = this.fonts.find((font) => hasGlyph(font, codePoint));
    const font = able ?? this.fonts[0];
    const advance = (glyphIn(font, codePoint).advanceWidth * 1000) / font.unitsPerEm;
    const shown = { font, advance, missing: able === undefined };
    this.#shown.set(codePoint, shown);
    return shown;
  }

  /** Width in points of one line of text. */
  width(text: string, size: number): number {
    let advance = 0;
    for (const character of text) advance += this.shown(codePointOf(character)).advance;
    return (advance * size) / 1000;
  }

  runs(text: string): Run[] {
    const runs: Run[] = [];
    for (const character of text) {
      const { font } = this.shown(codePointOf(character));
      const last = runs.at(-1);
      if (last?.font === font) last.text += character;
      else runs.push({ font, text: character });
    }
    return runs;
  }
}

export function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function hasGlyph(font: Font, codePoint: number): boolean {
  return font.hasGlyphForCodePoint(standIn(codePoint));
}

/** The glyph that a font shows for a character: its own, or a box. */
export function glyphIn(font: Font, codePoint: number): Glyph {
  const shown = hasGlyph(font, codePoint) ? standIn(codePoint) : codePointOf(replacement);
  return font.glyphForCodePoint(shown);
}

/** Under a drawn tick box lies a blank of its width. */
function standIn(codePoint: number): number {
  return isTickBox(String.fromCodePoint(codePoint)) ? codePointOf('\u3000') : codePoint;
}
