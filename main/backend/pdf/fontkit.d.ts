/** The part of fontkit that forms use; the package ships no types. */
declare module 'fontkit' {
  export interface Glyph {
    id: number;
    advanceWidth: number;
  }

  export interface Subset {
    /** Glyph ids of the original font, in the order of the subset. */
    glyphs: number[];
    includeGlyph(glyphId: number): number;
    encode(): Uint8Array;
  }

  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly italicAngle: number;
    readonly bbox: { minX: number; minY: number; maxX: number; maxY: number };
    readonly head: { macStyle: { italic: boolean } };
    readonly post: { isFixedPitch: boolean | number };
    readonly 'OS/2': { sFamilyClass: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(glyphId: number): Glyph;
    createSubset(): Subset;
  }

  export function create(data: Uint8Array): Font;
}
